import { type Backoff, backoffBy, parseJson, RemoteFault, withRetry } from '../http/index.js';
import type { GraphQLAnswer } from './answer.js';
import type { AnswerSummary } from './answer-summary.js';
import { asksForTooMuch } from './classify.js';
import { Connection, type ConnectionOptions, type Variables } from './connection.js';
import { GITHUB, WRITE_POINTS } from './remote.js';
import type { Usage } from './usage.js';

export interface ClientOptions extends ConnectionOptions {
  readonly jitter?: () => number;
}

/** Milliseconds, for what is asked before the settings are loaded. */
const MAX_WAIT = 15 * 60_000;

/** The one way to GitHub: requests are made within its limits, and tried again where that can help. */
export class GitHubClient {
  readonly #options: ClientOptions;
  readonly #connection: Connection;
  readonly #maxWait: number;

  constructor(
    options: ClientOptions,
    maxWait = MAX_WAIT,
    connection: Connection = new Connection(options),
  ) {
    this.#options = options;
    this.#connection = connection;
    this.#maxWait = maxWait;
  }

  /** The same client with another limit, in milliseconds, on waiting for a time that GitHub names. */
  withMaxWait(milliseconds: number): GitHubClient {
    return new GitHubClient(this.#options, milliseconds, this.#connection);
  }

  get usage(): Usage {
    return this.#connection.usage;
  }

  /** The backoff for one question, for those who ask it in several sizes. */
  backoff(): Backoff {
    const { clock, note, jitter = Math.random } = this.#options;
    return backoffBy({ clock, note, jitter, maxWait: this.#maxWait });
  }

  /**
   * Reads; a fault is retried by the retry policy.
   *
   * @param sized the caller asks for less where that can help, so the same query is not tried again
   */
  query(document: string, variables: Variables, { sized = false } = {}): Promise<GraphQLAnswer> {
    return withRetry(
      () => this.#connection.graphql(document, variables, 1),
      this.backoff(),
      (fault) => !(sized && asksForTooMuch(fault)),
    );
  }

  /** Writes; tried again only when GitHub surely did not carry it out. */
  mutate(document: string, variables: Variables): Promise<GraphQLAnswer> {
    return withRetry(
      () => this.#connection.graphql(document, variables, WRITE_POINTS),
      this.backoff(),
      tookNoEffect,
    );
  }

  /** The bytes of a file, which GraphQL cuts at 512,000. `null` when there is none. */
  async readRaw(route: string, parameters: Variables): Promise<Uint8Array | null> {
    const headers = { accept: 'application/vnd.github.raw+json' };
    try {
      const { body } = await this.#read(route, { ...parameters, headers });
      return body;
    } catch (error) {
      if (error instanceof RemoteFault && error.code === 'not-found') return null;
      throw error;
    }
  }

  /** One REST call that reads; the headers say what the token is. */
  async get(
    route: string,
    parameters: Variables,
  ): Promise<{ readonly data: unknown; readonly headers: AnswerSummary['headers'] }> {
    const { body, headers } = await this.#read(route, parameters);
    return { data: parseJson(GITHUB, body), headers };
  }

  /** One REST call that writes; gives the body of the answer. */
  async post(route: string, parameters: Variables): Promise<unknown> {
    const { body } = await withRetry(
      () => this.#connection.rest(route, parameters, WRITE_POINTS),
      this.backoff(),
      tookNoEffect,
    );
    return body.length === 0 ? null : parseJson(GITHUB, body);
  }

  #read(route: string, parameters: Variables) {
    return withRetry(() => this.#connection.rest(route, parameters, 1), this.backoff());
  }
}

const tookNoEffect = ({ mayHaveTakenEffect }: RemoteFault): boolean => !mayHaveTakenEffect;
