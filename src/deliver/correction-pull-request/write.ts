import type { GitHubClient, GraphQLAnswer } from '../../github/index.js';
import { GitHubFault, type GraphQLError, notOfItsSchema } from '../../github/index.js';
import { type Problem, SyncError } from '../../model/problem.js';

/** Something moved since it was read: read again, plan again, write again. */
export class HeadMoved extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'HeadMoved';
  }
}

/** The token may not do this; what was done before stays, and the run goes on as a report. */
export class NotAllowed extends Error {
  readonly problem: Problem;
  /** The mutation that was refused; those before it were carried out. */
  readonly mutation: string | null;

  constructor(problem: Problem, mutation: string | null) {
    super(problem.message);
    this.name = 'NotAllowed';
    this.problem = problem;
    this.mutation = mutation;
  }
}

/**
 * Sends a mutation and gives its data when every field was carried out.
 *
 * @throws {HeadMoved} when a head is not the one that the write names, or when nobody can tell
 *   whether it took effect: only reading again can
 * @throws {NotAllowed} when the token lacks the right
 * @throws {SyncError} for every other refusal
 */
export const write = async (
  client: GitHubClient,
  document: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<NonNullable<GraphQLAnswer['data']>> => {
  const { data, errors } = await send(client, document, variables);
  const [error] = errors;
  if (error !== undefined) throw refusal(error);
  if (data === null) throw unanswered();
  return data;
};

/**
 * Sends a mutation of several fields, each of which GitHub carries out or refuses by itself.
 *
 * @returns why the field of that name was not carried out; null when it was
 * @throws {HeadMoved} when nobody can tell whether it took effect
 */
export const writeEach = async (
  client: GitHubClient,
  document: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<(field: string) => Error | null> => {
  const { data, errors } = await send(client, document, variables);
  return (field) => {
    const error = errors.find(({ path }) => path.length === 0 || path[0] === field);
    if (error !== undefined) return refusal(error);
    return data?.[field] == null ? unanswered() : null;
  };
};

const unanswered = (): Error =>
  new HeadMoved('GitHub gave no answer to a write.', { cause: notOfItsSchema('it has no data') });

const send = async (
  client: GitHubClient,
  document: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<GraphQLAnswer> => {
  try {
    return await client.mutate(document, variables);
  } catch (error) {
    if (!(error instanceof GitHubFault)) throw error;
    if (error.code === 'forbidden') {
      throw refusal({ type: 'FORBIDDEN', message: error.message, path: [] });
    }
    if (error.mayHaveTakenEffect) throw new HeadMoved(error.message, { cause: error });
    throw error;
  }
};

interface Rule {
  readonly applies: RegExp;
  readonly refuse: (error: GraphQLError) => Error;
}

/** How a write is refused; types are not reliable here, so messages count as well. */
const RULES: readonly Rule[] = [
  {
    applies: /archived/i,
    refuse: () =>
      new SyncError({
        code: 'repository-archived',
        message: 'The repository is archived and takes no changes.',
        remedy: 'Run with `mode: report`, or unarchive the repository.',
      }),
  },
  {
    applies: /(issue|pull request|conversation) is locked/i,
    refuse: ({ message }) =>
      new SyncError({
        code: 'conversation-locked',
        message: `The conversation takes no comments: ${oneLine(message)}`,
        remedy: 'Unlock the conversation, or do nothing: only the comment is missing.',
      }),
  },
  {
    applies: /verified signature|valid signature|signed commits|must be signed/i,
    refuse: ({ message }) =>
      new SyncError({
        code: 'signature-required',
        message: `The repository takes only signed commits: ${oneLine(message)}`,
        remedy:
          'Use the workflow token or the token of an App on github.com, whose commits GitHub signs; on an Enterprise Server its administrator turns on web commit signing.',
      }),
  },
  {
    applies:
      /STALE_DATA|expected branch to point to|already exists|no commits between|(head|base) (ref must be|sha can't be)|does not exist|not a fast.?forward|expected to be at|could not (be )?update/i,
    refuse: ({ message }) => new HeadMoved(message),
  },
  {
    applies: /not permitted to create or approve pull requests/i,
    refuse: (error) =>
      new NotAllowed(
        {
          code: 'pull-requests-not-permitted',
          message: 'GitHub Actions may not create pull requests in this repository.',
          remedy:
            'Turn on "Allow GitHub Actions to create and approve pull requests" (Settings, Actions, General; where it is greyed out, an owner turns it on for the organisation), or give the `token` of an App.',
        },
        mutationOf(error),
      ),
  },
  {
    applies: /FORBIDDEN|not accessible by|must have (push|write|admin)|permission/i,
    refuse: (error) => new NotAllowed(readOnly(error), mutationOf(error)),
  },
  {
    applies:
      /BRANCH_PROTECTION_RULE_VIOLATION|repository rule violations|protected branch|ref cannot be created|reference update failed/i,
    refuse: ({ message }) =>
      new SyncError({
        code: 'branch-protected',
        message: `GitHub does not let the correction branch be written: ${oneLine(message)}`,
        remedy:
          'Exempt the branch in `corrections.branch` from the rules of the repository, or name another one there; a branch named like its first part stands in its way.',
      }),
  },
];

const mutationOf = ({ path }: GraphQLError): string | null =>
  path[0] === undefined ? null : String(path[0]);

const refusal = (error: GraphQLError): Error => {
  const text = `${error.type ?? ''} ${error.message}`;
  const rule = RULES.find(({ applies }) => applies.test(text));
  return (
    rule?.refuse(error) ??
    new SyncError({
      code: 'write-refused',
      message: `GitHub refused to write: ${oneLine(error.message)}`,
      remedy: 'Check what the message names, and run again.',
    })
  );
};

const oneLine = (message: string): string => message.replaceAll(/\s+/g, ' ').trim();

/** What only changes pull requests needs no right to write contents. */
const ON_PULL_REQUESTS = /PullRequest$|^addComment$/;

const readOnly = (error: GraphQLError): Problem => {
  const onlyPulls = ON_PULL_REQUESTS.test(mutationOf(error) ?? '');
  return {
    code: 'token-read-only',
    message: `The token cannot write (${oneLine(error.message)}), so the corrections are only reported.`,
    remedy: `Give the job the ${onlyPulls ? 'permission' : 'permissions `contents: write` and'} \`pull-requests: write\`; for a pull request from a fork GitHub never gives ${onlyPulls ? 'it' : 'them'}.`,
  };
};
