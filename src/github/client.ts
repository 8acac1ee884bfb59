import { type GraphQLAnswer, wholeErrors } from './answer.js';
import { parseAnswer, parseJson } from './body.js';
import { classify } from './classify.js';
import { type Answer, asksForTooMuch, GitHubFault } from './fault.js';
import { Gate } from './gate.js';
import { type Pause, patience, patiently } from './patience.js';
import { countIn, readRate } from './rate.js';
import { describeRate, describeRequest, nameOfOperation } from './request-log.js';
import { type RawResponse, Transport, type TransportOptions } from './transport.js';

export interface ClientOptions extends TransportOptions {
  readonly note: (message: string) => void;
  /** Takes a line on each request; undefined when nobody looks for a fault. */
  readonly debug?: ((message: string) => void) | undefined;
  readonly jitter?: () => number;
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

/** Points of a write (docs.github.com, secondary rate limits); a read costs one. */
const WRITE_POINTS = 5;

/** The one way to GitHub: it counts, paces, waits, tries again and turns refusals into faults. */
export class GitHubClient {
  readonly #transport: Transport;
  readonly #gate: Gate;
  readonly #options: ClientOptions;
  #maxWait = 15 * 60_000;
  #doubtsRate = false;
  #usage: { -readonly [Name in keyof Usage]: Usage[Name] } = {
    requests: 0,
    points: 0,
    rateRemaining: null,
    rateLimit: null,
    rateResetAt: null,
  };

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#transport = new Transport(options);
    this.#gate = new Gate(options.clock, options.note);
  }

  get usage(): Usage {
    return { ...this.#usage };
  }

  waitAtMost(milliseconds: number): void {
    this.#maxWait = milliseconds;
  }

  /** The patience for one question, for those who ask it in sizes of their own. */
  patience(): Pause {
    const { clock, note, jitter = Math.random } = this.#options;
    return patience({ clock, note, jitter, maxWait: this.#maxWait });
  }

  /**
   * Reads; a fault is retried within the limits of patience.
   *
   * @param sized whoever asks will ask for less where that can help, so the same is not asked again
   */
  query(document: string, variables: Variables, { sized = false } = {}): Promise<GraphQLAnswer> {
    return patiently(
      () => this.#graphql(document, variables, 1),
      this.patience(),
      (fault) => !(sized && asksForTooMuch(fault)),
    );
  }

  /** Writes; tried again only when GitHub surely did not carry it out. */
  mutate(document: string, variables: Variables): Promise<GraphQLAnswer> {
    return patiently(
      () => this.#graphql(document, variables, WRITE_POINTS),
      this.patience(),
      (fault) => !fault.mayHaveTakenEffect,
    );
  }

  /** The bytes of a file, which GraphQL cuts at 512,000. `null` when there is none. */
  async readRaw(route: string, parameters: Variables): Promise<Uint8Array | null> {
    const headers = { accept: 'application/vnd.github.raw+json' };
    const answer = await patiently(
      () => this.#rest(route, { ...parameters, headers }, 1),
      this.patience(),
      () => true,
    ).catch((error: unknown) => {
      if (error instanceof GitHubFault && error.code === 'not-found') return null;
      throw error;
    });
    return answer?.body ?? null;
  }

  /** One REST call that reads; the headers tell of the token. */
  async get(
    route: string,
    parameters: Variables,
  ): Promise<{ readonly data: unknown; readonly headers: Answer['headers'] }> {
    const { body, headers } = await patiently(
      () => this.#rest(route, parameters, 1),
      this.patience(),
      () => true,
    );
    return { data: parseJson(body), headers };
  }

  /** One REST call that writes; gives the body of the answer. */
  async post(route: string, parameters: Variables): Promise<unknown> {
    const { body } = await patiently(
      () => this.#rest(route, parameters, WRITE_POINTS),
      this.patience(),
      (fault) => !fault.mayHaveTakenEffect,
    );
    return body.length === 0 ? null : parseJson(body);
  }

  #rest(route: string, parameters: Variables, points: number): Promise<RawResponse> {
    return this.#gate.pass(
      () => this.#send(route, parameters, route, parameters, () => ''),
      () => points,
    );
  }

  async #graphql(query: string, variables: Variables, least: number): Promise<GraphQLAnswer> {
    return this.#gate.pass(
      async () => {
        let answer: Pick<GraphQLAnswer, 'data' | 'errors'> = { data: null, errors: [] };
        const route = `POST ${this.#options.graphqlUrl}`;
        const response = await this.#send(
          route,
          { query, variables },
          nameOfOperation(query),
          variables,
          ({ body }) => {
            answer = parseAnswer(body);
            return describeRate(answer.data);
          },
        );
        const points = this.#count(answer.data);
        const refused = { ...response, message: '', errors: wholeErrors(answer) };
        const fault = classify(refused, this.#now());
        if (fault !== undefined) throw fault;
        return { ...answer, points, askedAt: this.#askedAt(response) };
      },
      ({ points }) => Math.max(points, least),
    );
  }

  async #send(
    route: string,
    parameters: Variables,
    what: string,
    variables: Variables,
    read: (response: RawResponse) => string,
  ): Promise<RawResponse> {
    this.#usage.requests += 1;
    const { debug } = this.#options;
    const start = this.#now();
    const tell = (outcome: string): void =>
      debug?.(describeRequest(what, variables, `${outcome} in ${this.#now() - start} ms`));
    try {
      const response = await this.#transport.send(route, parameters, (headers) =>
        this.#remember(headers),
      );
      const rate = read(response);
      tell(`${response.status}${rate}`);
      return response;
    } catch (error) {
      tell(error instanceof GitHubFault ? error.code : 'failed');
      throw error;
    }
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }

  /** GitHub's clock counts whole seconds, and names the one in which it answered. */
  #askedAt({ headers, took }: RawResponse): number {
    const date = Date.parse(headers.date ?? '');
    return (Number.isNaN(date) ? this.#now() : date) - took;
  }

  #count(data: GraphQLAnswer['data']): number {
    const { rate, wrong } = readRate(data?.rateLimit);
    const { cost = 0, remaining, limit, resetAt } = rate;
    this.#usage.points += cost;
    if (remaining !== undefined) this.#usage.rateRemaining = remaining;
    if (limit !== undefined) this.#usage.rateLimit = limit;
    if (resetAt !== undefined) this.#usage.rateResetAt = resetAt;
    if (wrong !== null) this.#doubtRate(wrong);
    return cost;
  }

  #doubtRate(wrong: string): void {
    if (this.#doubtsRate) return;
    this.#doubtsRate = true;
    this.#options.note(`What GitHub says of the rate limit cannot be, and is left out: ${wrong}.`);
  }

  /** REST calls draw on a limit of their own. */
  #remember(headers: Answer['headers']): void {
    const remaining = countIn(headers['x-ratelimit-remaining']);
    if (headers['x-ratelimit-resource'] === 'graphql' && remaining !== undefined) {
      this.#usage.rateRemaining = remaining;
    }
  }
}
