import { SyncError } from '../model/problem.js';
import type { GraphQLAnswer } from './answer.js';
import type { GitHubClient } from './client.js';
import { asksForTooMuch, GitHubFault, type GraphQLError } from './fault.js';
import { aliasOf, merge, nameOf } from './merge-parts.js';
import type { Part, RepositoryName } from './part.js';
import type { Pause } from './patience.js';
import { asMismatch, notOfItsSchema } from './shape.js';
import { split } from './split.js';

interface Waiting {
  readonly fields: Part<unknown>['fields'];
  readonly variables: NonNullable<Part<unknown>['variables']>;
  readonly sized: boolean;
  readonly nodes: number;
  readonly fragments: readonly string[];
  settle(...answer: Parameters<Part<unknown>['parse']>): void;
  reject(error: unknown): void;
}

/**
 * Reads from one repository. Everything that is asked for before the event loop turns travels in
 * one request, or in as many as GitHub's limits take, so that the stations can ask for what they need
 * without knowing of each other.
 */
export class RepositoryReader {
  readonly repository: RepositoryName;
  readonly #client: GitHubClient;
  #waiting: Waiting[] = [];
  #ahead = new Map<string, Promise<unknown>>();

  constructor(client: GitHubClient, repository: RepositoryName) {
    this.#client = client;
    this.repository = repository;
  }

  /** @throws {SyncError} when the repository or the whole request cannot be read */
  read<T>(part: Part<T>): Promise<T> {
    const key = keyOfPart(part);
    const ahead = this.#ahead.get(key);
    if (ahead === undefined) return this.#enqueue(part);
    this.#ahead.delete(key);
    // What was read ahead under the same key was parsed by a part of the same kind.
    return ahead as Promise<T>;
  }

  /** Reads what will probably be asked for; the next `read` of the same part gets the answer. */
  readAhead(parts: readonly Part<unknown>[]): void {
    for (const part of parts) {
      const key = keyOfPart(part);
      const answer = this.#enqueue(part);
      // Whoever asks for it will see the error; that nobody asks is no fault.
      answer.catch(() => undefined);
      this.#ahead.set(key, answer);
    }
  }

  /**
   * Reads in a request of its own, beside whatever else is on its way.
   *
   * @throws {SyncError} when the repository or the whole request cannot be read
   */
  readAlone<T>(part: Part<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      void this.#send([waitingFor(part, resolve, reject)]);
    });
  }

  /** The patience for one question that is asked in several sizes. */
  patience(): Pause {
    return this.#client.patience();
  }

  #enqueue<T>(part: Part<T>): Promise<T> {
    if (this.#waiting.length === 0) setImmediate(() => void this.#flush());
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push(waitingFor(part, resolve, reject));
    });
  }

  async #flush(): Promise<void> {
    const parts = this.#waiting;
    this.#waiting = [];
    await Promise.all(split(parts).map((query) => this.#send(query)));
  }

  async #send(parts: readonly Waiting[]): Promise<void> {
    const sized = parts.some((part) => part.sized);
    try {
      const { document, variables } = merge(parts, this.repository);
      const answer = await this.#client.query(document, variables, { sized });
      const repository = repositoryIn(answer, this.repository);
      refuseUnexplained(answer, parts);
      parts.forEach((part, index) => {
        const aliases = Object.keys(part.fields).map(
          (name) => [name, aliasOf(index, name)] as const,
        );
        const own = new Set(aliases.map(([, alias]) => alias));
        part.settle(
          Object.fromEntries(aliases.map(([name, alias]) => [name, repository[alias]])),
          answer.errors
            .filter(({ path }) => own.has(String(path[1])))
            .map((error) => ({
              ...error,
              path: [nameOf(String(error.path[1])), ...error.path.slice(2)],
            })),
          answer,
        );
      });
    } catch (error) {
      // What can be asked for in a smaller size must not take the rest with it.
      const rest = parts.filter((part) => !part.sized);
      const apart = asksForTooMuch(error) && sized && rest.length > 0;
      for (const part of parts) if (part.sized || !apart) part.reject(error);
      if (apart) await this.#send(rest);
    }
  }
}

const waitingFor = <T>(
  part: Part<T>,
  resolve: (value: T) => void,
  reject: Waiting['reject'],
): Waiting => ({
  fields: part.fields,
  variables: part.variables ?? {},
  sized: part.sized === true,
  nodes: part.nodes ?? 0,
  fragments: part.fragments ?? [],
  settle: (...answer) => {
    try {
      const [values, errors] = answer;
      const refused = errors.find(({ path, type }) => path.length === 1 && type !== 'NOT_FOUND');
      if (refused !== undefined && !part.judgesErrors) throw fieldRefused(refused);
      const missing = Object.keys(part.fields).find((name) => values[name] === undefined);
      if (missing !== undefined && !part.sized) {
        throw notOfItsSchema(`\`repository.${missing}\` is missing`);
      }
      resolve(part.parse(...answer));
    } catch (error) {
      reject(asMismatch(error, placeOf(part)));
    }
  },
  reject,
});

/** What GitHub holds back is not absent. */
const fieldRefused = ({ path, message }: GraphQLError): GitHubFault =>
  new GitHubFault(
    {
      code: 'field-refused',
      message: `GitHub did not answer for \`repository.${String(path[0])}\`: ${message}`,
      remedy:
        'Run again; if it persists, give the job the permissions `contents: read` and `pull-requests: read`.',
    },
    { retry: 'never' },
  );

const placeOf = ({ fields }: Part<unknown>): readonly string[] => {
  const [name, ...others] = Object.keys(fields);
  return ['repository', ...(name !== undefined && others.length === 0 ? [name] : [])];
};

/** An error that belongs to nothing that was asked for leaves open what it is about. */
const refuseUnexplained = ({ errors }: GraphQLAnswer, parts: readonly Waiting[]): void => {
  const own = new Set(
    parts.flatMap(({ fields }, index) => Object.keys(fields).map((name) => aliasOf(index, name))),
  );
  const unexplained = errors.find(
    ({ path }) =>
      path[0] !== 'rateLimit' && !(path[0] === 'repository' && own.has(String(path[1]))),
  );
  if (unexplained === undefined) return;
  throw notOfItsSchema(
    `an error in it belongs to nothing that was asked for: ${unexplained.message}`,
  );
};

const repositoryIn = (
  { data, errors }: GraphQLAnswer,
  { owner, name }: RepositoryName,
): Record<string, unknown> => {
  const repository = data?.repository;
  if (Array.isArray(repository)) throw notOfItsSchema('`repository` is a list');
  if (typeof repository === 'object' && repository !== null) return { ...repository };
  const [first] = errors;
  if (
    first?.type === 'NOT_FOUND' ||
    /could not resolve to a repository/i.test(first?.message ?? '')
  ) {
    throw new SyncError({
      code: 'repository-not-found',
      message: `The repository \`${owner}/${name}\` does not exist, or the token may not see it.`,
      remedy:
        'Check the name; for a private repository give the job the permissions `contents: read` and `pull-requests: read`.',
    });
  }
  throw new SyncError({
    code: 'repository-unreadable',
    message: `GitHub did not answer for \`${owner}/${name}\`: ${first?.message ?? 'no data'}`,
    remedy:
      'Give the job the permissions `contents: read` and `pull-requests: read`, and run again.',
  });
};

const keyOfPart = ({ fields, variables }: Part<unknown>): string =>
  JSON.stringify([fields, variables ?? {}]);
