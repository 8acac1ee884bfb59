import {
  describeRequest,
  type HttpRequest,
  RateLimiter,
  type RawResponse,
  RemoteFault,
  Transport,
  type TransportOptions,
} from '../http/index.js';
import { describeRate, type GraphQLAnswer, nameOfOperation, wholeErrors } from './answer.js';
import { summaryOf } from './answer-summary.js';
import { classify } from './classify.js';
import { type Login, type Requests, requestsBy } from './octokit.js';
import { GITHUB, LIMITS } from './remote.js';
import { type Usage, UsageMeter } from './usage.js';

export interface ConnectionOptions extends TransportOptions, Login {
  readonly note: (message: string) => void;
  /** Takes a line on each request; undefined when nobody looks for a fault. */
  readonly debug?: ((message: string) => void) | undefined;
}

export type Variables = Readonly<Record<string, unknown>>;

/** Makes one request within GitHub's limits, counts it, and turns a refusal into the fault that it is. */
export class Connection {
  readonly #transport: Transport;
  readonly #requests: Requests;
  readonly #limiter: RateLimiter;
  readonly #meter: UsageMeter;
  readonly #options: ConnectionOptions;

  constructor(options: ConnectionOptions) {
    const { clock, note } = options;
    this.#options = options;
    this.#transport = new Transport(GITHUB, options);
    this.#requests = requestsBy(options, (request) => this.#send(request));
    this.#limiter = new RateLimiter({ name: GITHUB.name, limits: LIMITS, clock, note });
    this.#meter = new UsageMeter(note);
  }

  get usage(): Usage {
    return this.#meter.usage;
  }

  /**
   * @param points what the call costs
   * @throws {RemoteFault}
   */
  rest(route: string, parameters: Variables, points: number): Promise<RawResponse> {
    return this.#limiter.schedule(
      () =>
        this.#logged(route, parameters, async () => {
          const response = await this.#requests.rest(route, parameters);
          return [response, `${response.status}`];
        }),
      () => points,
    );
  }

  /**
   * @param least what the query costs at least, in points
   * @throws {RemoteFault} for what concerns the whole query; what a field was refused for is in `errors`
   */
  graphql(document: string, variables: Variables, least: number): Promise<GraphQLAnswer> {
    return this.#limiter.schedule(
      async () => {
        const { data, errors, response } = await this.#logged(
          nameOfOperation(document),
          variables,
          async () => {
            const answer = await this.#requests.graphql(document, variables);
            return [answer, `${answer.response.status}${describeRate(answer.data)}`];
          },
        );
        const points = this.#meter.countPoints(data);
        const whole = { ...response, message: '', errors: wholeErrors({ data, errors }) };
        const fault = classify(whole, this.#now());
        if (fault !== undefined) throw fault;
        return { data, errors, points, askedAt: this.#askedAt(response) };
      },
      ({ points }) => Math.max(points, least),
    );
  }

  async #send(request: HttpRequest): Promise<RawResponse> {
    this.#meter.countRequest();
    const response = await this.#transport.send(request);
    this.#meter.readHeaders(response.headers);
    if (response.status < 300) return response;
    const fault = classify(summaryOf(response, request.url), this.#now());
    throw fault ?? new Error(`Status ${response.status}`);
  }

  /** @param ask gives the answer, and what the log says of it */
  async #logged<T>(
    what: string,
    variables: Variables,
    ask: () => Promise<readonly [T, string]>,
  ): Promise<T> {
    const { debug } = this.#options;
    const start = this.#now();
    const log = (outcome: string): void =>
      debug?.(describeRequest(what, variables, `${outcome} in ${this.#now() - start} ms`));
    try {
      const [answer, outcome] = await ask();
      log(outcome);
      return answer;
    } catch (error) {
      log(error instanceof RemoteFault ? error.code : 'failed');
      throw error;
    }
  }

  /** GitHub's clock counts whole seconds, and names the one in which it answered. */
  #askedAt({ headers, took }: RawResponse): number {
    const date = Date.parse(headers.date ?? '');
    return (Number.isNaN(date) ? this.#now() : date) - took;
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }
}
