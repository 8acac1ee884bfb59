import type { Problem } from '../model/problem.js';
import { inputName, permit, phrase, text } from '../model/text.js';
import type { GraphQLError } from './answer.js';
import type { WriteRefusalCode } from './problems.js';
import { ARCHIVED } from './rules.js';
import { headMoved, WriteRefused } from './write-refused.js';

type Refusal = Problem<WriteRefusalCode>;

/** How a write is refused. */
interface WriteRule {
  readonly applies: RegExp;
  /** What to say, with what GitHub said in one line; null where a head has moved. */
  readonly problem: ((said: string, mutation: string | null) => Refusal) | null;
}

/** The first that applies counts; types are not reliable here, so messages count as well. */
const RULES: readonly WriteRule[] = [
  {
    applies: /archived/i,
    problem: () => ({ ...ARCHIVED, code: 'repository-archived' }),
  },
  {
    applies: /(issue|pull request|conversation) is locked/i,
    problem: (said) => ({
      code: 'conversation-locked',
      message: `The conversation takes no comments: ${said}`,
      remedy: 'Unlock the conversation, or do nothing: only the comment is missing.',
    }),
  },
  {
    applies: /verified signature|valid signature|signed commits|must be signed/i,
    problem: (said) => ({
      code: 'signature-required',
      message: `The repository takes only signed commits: ${said}`,
      remedy:
        'Use the workflow token or the token of an App on github.com, whose commits GitHub signs; on an Enterprise Server its administrator turns on web commit signing.',
    }),
  },
  {
    applies:
      /STALE_DATA|expected branch to point to|already exists|no commits between|(head|base) (ref must be|sha can't be)|does not exist|not found|not a fast.?forward|expected to be at|could not (be )?update/i,
    problem: null,
  },
  {
    applies: /not permitted to create or approve pull requests/i,
    problem: () => ({
      code: 'pull-requests-not-permitted',
      message: 'GitHub Actions may not create pull requests in this repository.',
      remedy: text`Turn on "Allow GitHub Actions to create and approve pull requests" (Settings, Actions, General; where it is greyed out, an owner turns it on for the organisation), or give the ${inputName('token')} of an App.`,
    }),
  },
  {
    applies: /FORBIDDEN|not accessible by|must have (push|write|admin)|permission/i,
    problem: (said, mutation) => readOnly(said, mutation),
  },
  {
    applies:
      /BRANCH_PROTECTION_RULE_VIOLATION|repository rule violations|protected branch|ref cannot be created|reference update failed/i,
    problem: (said) => ({
      code: 'branch-protected',
      message: `GitHub does not let the correction branch be written: ${said}`,
      remedy:
        'Exempt the branch in `corrections.branch` from the rules of the repository, or name another one there; a branch named like its first part stands in its way.',
    }),
  },
];

/** The refusal that an error in the answer to a mutation is. */
export const refusalOf = ({ type, message, path }: GraphQLError): WriteRefused => {
  const reason = message.replaceAll(/\s+/g, ' ').trim();
  const mutation = path[0] === undefined ? null : String(path[0]);
  const rule = RULES.find(({ applies }) => applies.test(`${type ?? ''} ${message}`));
  if (rule?.problem === null) return headMoved(reason);
  const problem = rule?.problem(reason, mutation) ?? refused(reason);
  return new WriteRefused(problem, { reason, mutation });
};

const refused = (said: string): Refusal => ({
  code: 'write-refused',
  message: `GitHub refused to write: ${said}`,
  remedy: 'Check what the message names, and run again.',
});

/** What only changes pull requests needs no right to write contents. */
const ON_PULL_REQUESTS = /PullRequest$|^addComment$/;

const readOnly = (said: string, mutation: string | null): Refusal => {
  const onlyPulls = ON_PULL_REQUESTS.test(mutation ?? '');
  return {
    code: 'token-read-only',
    message: `The token cannot write (${said}), so the corrections are only reported.`,
    remedy: text`${permit({ ...(onlyPulls ? {} : { contents: 'write' }), 'pull-requests': 'write' })}${phrase('what a fork gets')}.`,
  };
};
