import { Octokit } from '@octokit/core';
import {
  errorsIn,
  type GraphQLAnswer,
  objectIn,
  readBody,
  rootCause,
  textHeaders,
  wholeErrors,
} from './answer.js';
import { brokenAnswer, classify } from './classify.js';
import { type Answer, GitHubFault, interrupted } from './fault.js';
import { type Clock, type Patience, patiently } from './patience.js';

/** Where a GitHub answers: github.com, or an Enterprise host. */
export interface Endpoint {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
}

export interface ClientOptions extends Endpoint {
  readonly token: string;
  readonly clock: Clock;
  readonly note: (message: string) => void;
  readonly jitter?: () => number;
  /** Stops what is under way. */
  readonly signal?: AbortSignal | undefined;
  /** How requests are sent; the platform's when left out. */
  readonly fetch?: typeof fetch | undefined;
}

/** What the run has used so far. */
export interface Usage {
  readonly requests: number;
  readonly points: number;
  readonly rateRemaining: number | null;
  /** Points an hour; null where there is no limit. */
  readonly rateLimit: number | null;
  /** When the rate limit starts anew, ISO 8601. */
  readonly rateResetAt: string | null;
}

export type Variables = Readonly<Record<string, unknown>>;

/** Milliseconds; GitHub itself gives up on a query after ten seconds. */
const ANSWER_WITHIN = 60_000;

interface RawResponse {
  readonly status: number;
  readonly headers: Answer['headers'];
  readonly data: unknown;
}

/** The one way to GitHub: it counts, waits, tries again and turns refusals into faults. */
export class GitHubClient {
  readonly #octokit: Octokit;
  readonly #options: ClientOptions;
  #maxWait = 15 * 60_000;
  #usage: { -readonly [Name in keyof Usage]: Usage[Name] } = {
    requests: 0,
    points: 0,
    rateRemaining: null,
    rateLimit: null,
    rateResetAt: null,
  };

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#octokit = new Octokit({
      auth: options.token,
      baseUrl: options.apiUrl,
      userAgent: 'metadata-sync',
      log: { debug() {}, info() {}, warn() {}, error() {} },
      ...(options.fetch && { request: { fetch: options.fetch } }),
    });
  }

  get usage(): Usage {
    return { ...this.#usage };
  }

  waitAtMost(milliseconds: number): void {
    this.#maxWait = milliseconds;
  }

  /** Reads; a fault is retried within the limits of patience. */
  query(document: string, variables: Variables): Promise<GraphQLAnswer> {
    return patiently(
      () => this.#graphql(document, variables),
      this.#patience(),
      () => true,
    );
  }

  /** Writes; tried again only when GitHub surely did not carry it out. */
  mutate(document: string, variables: Variables): Promise<GraphQLAnswer> {
    return patiently(
      () => this.#graphql(document, variables),
      this.#patience(),
      (fault) => !fault.mayHaveTakenEffect,
    );
  }

  /** The bytes of a file, which GraphQL cuts at 512,000. `null` when there is none. */
  async readRaw(route: string, parameters: Variables): Promise<Uint8Array | null> {
    const answer = await patiently(
      () =>
        this.#send(route, {
          ...parameters,
          headers: { accept: 'application/vnd.github.raw+json' },
          request: { parseSuccessResponseBody: false },
        }),
      this.#patience(),
      () => true,
    ).catch((error: unknown) => {
      if (error instanceof GitHubFault && error.code === 'not-found') return null;
      throw error;
    });
    return answer === null ? null : readBody(answer.data);
  }

  /** One REST call that writes. */
  async post(route: string, parameters: Variables): Promise<void> {
    await patiently(
      () => this.#send(route, parameters),
      this.#patience(),
      (fault) => !fault.mayHaveTakenEffect,
    );
  }

  #patience(): Patience {
    const { clock, note, jitter = Math.random } = this.#options;
    return { clock, note, jitter, maxWait: this.#maxWait };
  }

  async #graphql(query: string, variables: Variables): Promise<GraphQLAnswer> {
    const response = await this.#send(`POST ${this.#options.graphqlUrl}`, { query, variables });
    const body = response.data;
    if (typeof body !== 'object' || body === null || !('data' in body || 'errors' in body)) {
      throw brokenAnswer('GitHub sent something other than a GraphQL answer.');
    }
    const answer = { data: objectIn(body, 'data'), errors: errorsIn(body) };
    this.#count(answer.data);
    const fault = classify({ ...response, message: '', errors: wholeErrors(answer) }, this.#now());
    if (fault !== undefined) throw fault;
    return answer;
  }

  async #send(route: string, parameters: Variables): Promise<RawResponse> {
    this.#usage.requests += 1;
    try {
      const { status, headers, data } = await this.#octokit.request(route, {
        ...parameters,
        headers: { 'x-github-api-version': '2022-11-28', ...objectIn(parameters, 'headers') },
        request: { signal: this.#deadline(), ...objectIn(parameters, 'request') },
      });
      const answer = { status, headers: textHeaders(headers), data };
      this.#remember(answer.headers);
      return answer;
    } catch (error) {
      if (this.#options.signal?.aborted) throw interrupted(error);
      throw this.#toFault(error);
    }
  }

  #deadline(): AbortSignal {
    const { signal } = this.#options;
    const timeout = AbortSignal.timeout(ANSWER_WITHIN);
    return signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
  }

  #toFault(error: unknown): Error {
    if (!(error instanceof Error)) return brokenAnswer(String(error));
    const response = objectIn(error, 'response');
    const status = Reflect.get(error, 'status');
    if (response === null || typeof status !== 'number') {
      return brokenAnswer(
        `No answer from ${new URL(this.#options.apiUrl).host}: ${rootCause(error)}`,
        error,
      );
    }
    const body = Reflect.get(response, 'data');
    const message = objectIn(response, 'data')?.message;
    const answer = {
      status,
      headers: textHeaders(objectIn(response, 'headers') ?? {}),
      message: typeof message === 'string' ? message : '',
      errors: typeof body === 'object' && body !== null ? errorsIn(body) : [],
    };
    this.#remember(answer.headers);
    return classify(answer, this.#now()) ?? error;
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }

  #count(data: GraphQLAnswer['data']): void {
    const rate = data === null ? null : objectIn(data, 'rateLimit');
    if (typeof rate?.cost === 'number') this.#usage.points += rate.cost;
    if (typeof rate?.remaining === 'number') this.#usage.rateRemaining = rate.remaining;
    if (typeof rate?.limit === 'number') this.#usage.rateLimit = rate.limit;
    if (typeof rate?.resetAt === 'string') this.#usage.rateResetAt = rate.resetAt;
  }

  /** REST calls draw on a limit of their own. */
  #remember(headers: Answer['headers']): void {
    const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
    if (headers['x-ratelimit-resource'] === 'graphql' && Number.isFinite(remaining)) {
      this.#usage.rateRemaining = remaining;
    }
  }
}
