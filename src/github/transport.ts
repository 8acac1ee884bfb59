import { Octokit } from '@octokit/core';
import { errorsIn, objectIn, rootCause, textHeaders } from './answer.js';
import { classify } from './classify.js';
import { type Answer, type Broken, GitHubFault, interrupted } from './fault.js';
import type { Clock } from './patience.js';
import { fetchThrough, type ProxySettings } from './proxy.js';
import { redirectTo, withinOrigin } from './redirect.js';

/** Where a GitHub answers: github.com, or an Enterprise host. */
export interface Endpoint {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
}

export interface TransportOptions extends Endpoint {
  readonly token: string;
  readonly clock: Clock;
  /** Stops what is under way. */
  readonly signal?: AbortSignal | undefined;
  /** Where requests go through a proxy. */
  readonly proxy?: ProxySettings | undefined;
  /** How requests are sent; the platform's when left out. */
  readonly fetch?: typeof fetch | undefined;
}

/** Milliseconds. GitHub itself gives up on a query after ten seconds; connecting has ten by Node's own rule. */
const HEADERS_WITHIN = 30_000;
const BODY_WITHIN = 60_000;
/** A workflow token lives for six hours. */
const RUN_WITHIN = 5 * 3_600_000;

export interface RawResponse {
  readonly status: number;
  readonly headers: Answer['headers'];
  readonly body: Uint8Array;
  /** Milliseconds until the whole body was there. */
  readonly took: number;
}

/** Sends one request and gives its answer whole, or the fault that it stands for. */
export class Transport {
  readonly #octokit: Octokit;
  readonly #options: TransportOptions;
  readonly #runOver = AbortSignal.timeout(RUN_WITHIN);
  readonly #proxied: Promise<typeof fetch> | undefined;

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#proxied = options.proxy && fetchThrough(options.proxy);
    this.#octokit = new Octokit({
      auth: options.token,
      baseUrl: options.apiUrl,
      userAgent: 'metadata-sync',
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
  }

  /** @throws {GitHubFault} */
  async send(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    seen: (headers: Answer['headers']) => void,
  ): Promise<RawResponse> {
    const start = this.#options.clock.now().getTime();
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), HEADERS_WITHIN);
    const { signal: cancelled } = this.#options;
    const signals = [late.signal, this.#runOver, ...(cancelled ? [cancelled] : [])];
    const send = this.#options.fetch ?? (await this.#proxied) ?? fetch;
    try {
      const { status, headers, data } = await this.#octokit.request(route, {
        ...parameters,
        headers: { 'x-github-api-version': '2022-11-28', ...objectIn(parameters, 'headers') },
        request: {
          signal: AbortSignal.any(signals),
          parseSuccessResponseBody: false,
          fetch: withinOrigin(send),
        },
      });
      seen(textHeaders(headers));
      clearTimeout(timer);
      if (status >= 300) throw await this.#sentOn(status, textHeaders(headers), data);
      const body = await readBody(data, late);
      const took = this.#options.clock.now().getTime() - start;
      return { status, headers: textHeaders(headers), body, took };
    } catch (error) {
      throw this.#toFault(error, late.signal.aborted, seen);
    } finally {
      clearTimeout(timer);
    }
  }

  /** An answer that sends on to where no request of ours goes. */
  async #sentOn(status: number, headers: Answer['headers'], body: unknown): Promise<Error> {
    if (body instanceof ReadableStream) await body.cancel();
    const to = redirectTo(headers.location, this.#options.apiUrl);
    const message = to === null ? '' : `${to.origin}${to.pathname.slice(0, 100)}`;
    const answer = { status, headers, message, errors: [] };
    return classify(answer, this.#options.clock.now().getTime()) ?? new Error(`Status ${status}`);
  }

  #toFault(error: unknown, late: boolean, seen: (headers: Answer['headers']) => void): Error {
    if (error instanceof GitHubFault) return error;
    if (this.#options.signal?.aborted) return interrupted(error);
    const reason = error instanceof Error ? error : new Error(String(error));
    const response = objectIn(reason, 'response');
    const status: unknown = Reflect.get(reason, 'status');
    if (response === null || typeof status !== 'number') return this.#noAnswer(reason, late);
    const body = Reflect.get(response, 'data');
    const message = objectIn(response, 'data')?.message;
    const answer = {
      status,
      headers: textHeaders(objectIn(response, 'headers') ?? {}),
      message: typeof message === 'string' ? message : '',
      errors: typeof body === 'object' && body !== null ? errorsIn(body) : [],
    };
    seen(answer.headers);
    return classify(answer, this.#options.clock.now().getTime()) ?? reason;
  }

  #noAnswer(error: Error, late: boolean): Error {
    const host = new URL(this.#options.apiUrl).host;
    const [broken, message] = this.#whyNone(error, late);
    const answer: Answer = {
      status: 0,
      headers: {},
      message: message.replace('{host}', host),
      errors: [],
      broken,
    };
    return classify(answer, this.#options.clock.now().getTime(), error) ?? error;
  }

  #whyNone(error: Error, late: boolean): readonly [Broken, string] {
    if (this.#runOver.aborted) return ['run-over', ''];
    if (late) return ['late', 'No answer from {host} in time.'];
    return error instanceof CutShort
      ? ['cut-short', 'The answer of {host} was cut short.']
      : ['no-answer', `No answer from {host}: ${rootCause(error).replace(/\.$/, '')}.`];
  }
}

class CutShort extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
  }
}

/** @throws {CutShort} when the connection broke before the end */
const readBody = async (data: unknown, late: AbortController): Promise<Uint8Array> => {
  if (!(data instanceof ReadableStream)) return new TextEncoder().encode(String(data ?? ''));
  const timer = setTimeout(() => late.abort(), BODY_WITHIN);
  try {
    return new Uint8Array(await new Response(data).arrayBuffer());
  } catch (error) {
    throw late.signal.aborted || !(error instanceof Error) ? error : new CutShort(error);
  } finally {
    clearTimeout(timer);
  }
};
