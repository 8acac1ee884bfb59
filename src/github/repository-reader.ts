import type { Backoff } from '../http/index.js';
import { permit, text } from '../model/text.js';
import type { GraphQLAnswer } from './answer.js';
import { asksForTooMuch } from './classify.js';
import type { GitHubClient } from './client.js';
import { errorsByFragment, merge, valuesOf } from './merge-fragments.js';
import { githubError } from './problems.js';
import type { QueryFragment, RepositoryName } from './query-fragment.js';
import { notOfItsSchema } from './shape.js';
import { split } from './split.js';
import { type WaitingFragment, waitingFor } from './waiting-fragment.js';

/** What is asked for and not yet sent, and what was read before it is asked for. */
interface Queue {
  readonly waiting: WaitingFragment[];
  readonly ahead: Map<string, Promise<unknown>>;
}

/**
 * Reads from one repository. Everything that is asked for before the event loop turns travels in
 * one request, or in as many as GitHub's limits take, so that the stations can ask for what they need
 * without knowing of each other.
 */
export class RepositoryReader {
  readonly repository: RepositoryName;
  readonly #client: GitHubClient;
  readonly #queue: Queue;

  constructor(
    client: GitHubClient,
    repository: RepositoryName,
    queue: Queue = { waiting: [], ahead: new Map() },
  ) {
    this.#client = client;
    this.repository = repository;
    this.#queue = queue;
  }

  /** The same reader over another client; what waits or was read ahead goes over to it. */
  over(client: GitHubClient): RepositoryReader {
    return new RepositoryReader(client, this.repository, this.#queue);
  }

  /** @throws {SyncError} when the repository or the whole request cannot be read */
  read<T>(fragment: QueryFragment<T>): Promise<T> {
    const key = keyOfFragment(fragment);
    const ahead = this.#queue.ahead.get(key);
    if (ahead === undefined) return this.#enqueue(fragment);
    this.#queue.ahead.delete(key);
    // What was read ahead under the same key was parsed by a fragment of the same kind.
    return ahead as Promise<T>;
  }

  /** Reads what will probably be asked for; the next `read` of the same fragment gets the answer. */
  readAhead(fragments: readonly QueryFragment<unknown>[]): void {
    for (const fragment of fragments) {
      const key = keyOfFragment(fragment);
      const answer = this.#enqueue(fragment);
      // The read that takes it sees the error; without one it does not matter.
      answer.catch(() => undefined);
      this.#queue.ahead.set(key, answer);
    }
  }

  /**
   * Reads in a separate request.
   *
   * @throws {SyncError} when the repository or the whole request cannot be read
   */
  readAlone<T>(fragment: QueryFragment<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      void this.#send([waitingFor(fragment, resolve, reject)]);
    });
  }

  /** The backoff for one question that is asked in several sizes. */
  backoff(): Backoff {
    return this.#client.backoff();
  }

  #enqueue<T>(fragment: QueryFragment<T>): Promise<T> {
    if (this.#queue.waiting.length === 0) setImmediate(() => void this.#flush());
    return new Promise<T>((resolve, reject) => {
      this.#queue.waiting.push(waitingFor(fragment, resolve, reject));
    });
  }

  async #flush(): Promise<void> {
    const queries = split(this.#queue.waiting.splice(0));
    await Promise.all(queries.map((query) => this.#send(query)));
  }

  async #send(waiting: readonly WaitingFragment[]): Promise<void> {
    const fragments = waiting.map(({ fragment }) => fragment);
    const sized = fragments.some((fragment) => fragment.sized);
    try {
      const { document, variables } = merge(fragments, this.repository);
      const answer = await this.#client.query(document, variables, { sized });
      const values = repositoryIn(answer, this.repository);
      const errors = errorsByFragment(answer.errors, fragments);
      waiting.forEach((one, index) => {
        one.answer(valuesOf(one.fragment, index, values), errors[index] ?? [], answer);
      });
    } catch (error) {
      // What can be asked for in a smaller size must not take the rest with it.
      const rest = waiting.filter(({ fragment }) => !fragment.sized);
      const apart = asksForTooMuch(error) && sized && rest.length > 0;
      for (const one of waiting) if (one.fragment.sized || !apart) one.reject(error);
      if (apart) await this.#send(rest);
    }
  }
}

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
    throw githubError({
      code: 'repository-not-found',
      message: `The repository \`${owner}/${name}\` does not exist, or the token may not see it.`,
      remedy: text`Check the name; for a private repository ${permit({ contents: 'read', 'pull-requests': 'read' })}.`,
    });
  }
  throw githubError({
    code: 'repository-unreadable',
    message: `GitHub did not answer for \`${owner}/${name}\`: ${first?.message ?? 'no data'}`,
    remedy: text`${permit({ contents: 'read', 'pull-requests': 'read' })}, and run again.`,
  });
};

const keyOfFragment = ({ fields, variables }: QueryFragment<unknown>): string =>
  JSON.stringify([fields, variables ?? {}]);
