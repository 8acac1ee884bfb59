import { SyncError } from '../model/problem.js';
import type { GraphQLAnswer } from './answer.js';
import type { GitHubClient } from './client.js';
import type { GraphQLError } from './fault.js';

/**
 * A piece of one query on the repository. `fields` are selections by a name of the part's own;
 * `$name` in them stands for a variable of the part.
 */
export interface Part<T> {
  readonly fields: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, { readonly type: string; readonly value: unknown }>>;
  /** Takes the values by the part's names, with the errors that concern them. */
  parse(values: Readonly<Record<string, unknown>>, errors: readonly GraphQLError[]): T;
}

interface Waiting {
  readonly key: string;
  readonly fields: Part<unknown>['fields'];
  readonly variables: NonNullable<Part<unknown>['variables']>;
  settle(repository: Readonly<Record<string, unknown>>, errors: readonly GraphQLError[]): void;
  reject(error: unknown): void;
}

export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/**
 * Reads from one repository. Everything that is asked for before the event loop turns travels in
 * one request, so that the stations can ask for what they need without knowing of each other.
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
    if (ahead === undefined) return this.#enqueue(key, part);
    this.#ahead.delete(key);
    // What was read ahead under the same key was parsed by a part of the same kind.
    return ahead as Promise<T>;
  }

  /** Reads what will probably be asked for; the next `read` of the same part gets the answer. */
  readAhead(parts: readonly Part<unknown>[]): void {
    for (const part of parts) {
      const key = keyOfPart(part);
      const answer = this.#enqueue(key, part);
      // Whoever asks for it will see the error; that nobody asks is no fault.
      answer.catch(() => undefined);
      this.#ahead.set(key, answer);
    }
  }

  #enqueue<T>(key: string, part: Part<T>): Promise<T> {
    if (this.#waiting.length === 0) setImmediate(() => void this.#flush());
    return new Promise<T>((resolve, reject) => {
      const { fields, variables = {} } = part;
      const settle: Waiting['settle'] = (values, errors) => {
        try {
          resolve(part.parse(values, errors));
        } catch (error) {
          reject(error);
        }
      };
      this.#waiting.push({ key, fields, variables, settle, reject });
    });
  }

  async #flush(): Promise<void> {
    const parts = this.#waiting;
    this.#waiting = [];
    try {
      const { document, variables } = merge(parts, this.repository);
      const answer = await this.#client.query(document, variables);
      const repository = repositoryIn(answer, this.repository);
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
        );
      });
    } catch (error) {
      for (const part of parts) part.reject(error);
    }
  }
}

const aliasOf = (index: number, name: string): string => `p${index}_${name}`;
const nameOf = (alias: string): string => alias.slice(alias.indexOf('_') + 1);

const keyOfPart = ({ fields, variables }: Part<unknown>): string =>
  JSON.stringify([fields, variables ?? {}]);

/** One query document of many parts; names of fields and variables are kept apart by prefix. */
const merge = (
  parts: readonly Pick<Waiting, 'fields' | 'variables'>[],
  { owner, name }: RepositoryName,
): { document: string; variables: Record<string, unknown> } => {
  const values: Record<string, unknown> = { owner, name };
  const declarations = ['$owner: String!', '$name: String!'];
  const selections: string[] = [];
  parts.forEach(({ fields, variables }, index) => {
    for (const [variable, { type, value }] of Object.entries(variables)) {
      declarations.push(`$${aliasOf(index, variable)}: ${type}`);
      values[aliasOf(index, variable)] = value;
    }
    for (const [field, selection] of Object.entries(fields)) {
      const renamed = selection.replaceAll(
        /\$(\w+)/g,
        (_, variable) => `$${aliasOf(index, variable)}`,
      );
      selections.push(`${aliasOf(index, field)}: ${renamed}`);
    }
  });
  const document = `query MetadataSync(${declarations.join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${selections.join('\n    ')}
  }
  rateLimit { cost limit remaining resetAt }
}`;
  return { document, variables: values };
};

const repositoryIn = (
  { data, errors }: GraphQLAnswer,
  { owner, name }: RepositoryName,
): Record<string, unknown> => {
  const repository = data?.repository;
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
