import type { Clock } from './clock.js';
import { connectionFault, type Failure, type RemoteName } from './connection-fault.js';
import { interrupted } from './fault.js';
import { fetchThrough, type ProxySettings } from './proxy.js';
import { withinOrigin } from './redirect.js';

export interface TransportOptions {
  readonly clock: Clock;
  /** Stops what is under way. */
  readonly signal?: AbortSignal | undefined;
  /** Where requests go through a proxy. */
  readonly proxy?: ProxySettings | undefined;
  /** How requests are sent; the platform's when left out. */
  readonly fetch?: typeof fetch | undefined;
}

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** An answer of any status. */
export interface RawResponse {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** Milliseconds until the whole body was there. */
  readonly took: number;
}

/** Milliseconds. Connecting has ten seconds by Node's own rule. */
const HEADERS_WITHIN = 30_000;
const BODY_WITHIN = 60_000;
/** A workflow token lives for six hours. */
const RUN_WITHIN = 5 * 3_600_000;

/** Sends one request and gives its answer whole, or the fault that there is none. */
export class Transport {
  readonly #remote: RemoteName;
  readonly #options: TransportOptions;
  readonly #runOver = AbortSignal.timeout(RUN_WITHIN);
  readonly #proxied: Promise<typeof fetch> | undefined;

  constructor(remote: RemoteName, options: TransportOptions) {
    this.#remote = remote;
    this.#options = options;
    this.#proxied = options.proxy && fetchThrough(options.proxy);
  }

  /** @throws {RemoteFault} a `ConnectionFaultCode` */
  async send({ url, ...request }: HttpRequest): Promise<RawResponse> {
    const { clock, signal: cancelled } = this.#options;
    const start = clock.now().getTime();
    const late = new AbortController();
    const timer = abortAfter(HEADERS_WITHIN, late);
    const signals = [late.signal, this.#runOver, ...(cancelled ? [cancelled] : [])];
    try {
      const send = withinOrigin(this.#options.fetch ?? (await this.#proxied) ?? fetch);
      const response = await send(url, { ...request, signal: AbortSignal.any(signals) });
      clearTimeout(timer);
      const body = await readBody(response, late);
      const headers = Object.fromEntries(response.headers);
      return { status: response.status, headers, body, took: clock.now().getTime() - start };
    } catch (error) {
      if (cancelled?.aborted) throw interrupted(error);
      const cause = error instanceof Error ? error : new Error(String(error));
      const failure = this.#failureOf(cause, late.signal.aborted);
      throw connectionFault(this.#remote, new URL(url).host, failure, cause);
    } finally {
      clearTimeout(timer);
    }
  }

  #failureOf(error: Error, late: boolean): Failure {
    if (this.#runOver.aborted) return 'run-over';
    if (late) return 'late';
    return error instanceof CutShort ? 'cut-short' : 'no-answer';
  }
}

/** What is under way keeps the process alive, not the time that it is given. */
const abortAfter = (milliseconds: number, late: AbortController): NodeJS.Timeout =>
  setTimeout(() => late.abort(), milliseconds).unref();

class CutShort extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
  }
}

const NOTHING = new Uint8Array();

/** @throws {CutShort} when the connection broke before the end of what was asked for */
const readBody = async (response: Response, late: AbortController): Promise<Uint8Array> => {
  const { status, body } = response;
  if (status >= 300 && status < 400) {
    await body?.cancel();
    return NOTHING;
  }
  const timer = abortAfter(BODY_WITHIN, late);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    // That it was refused is said by the status.
    if (status >= 400) return NOTHING;
    throw late.signal.aborted || !(error instanceof Error) ? error : new CutShort(error);
  } finally {
    clearTimeout(timer);
  }
};
