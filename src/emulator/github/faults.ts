import type { RequestLog } from './http/request.js';

export type RequestMatcher = (request: RequestLog) => boolean;

export interface GraphQLFault {
  readonly type?: string;
  readonly message: string;
  /** With a path the query is executed and the value there becomes null; without one there is no data. */
  readonly path?: readonly (string | number)[];
  readonly [key: string]: unknown;
}

export interface Fault {
  /** Which requests fail; all, when left out. */
  readonly match?: RequestMatcher;
  /** How many of them fail; 1 when left out. */
  readonly times?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole answer instead of the real one: text, or a value that is sent as JSON. */
  readonly body?: unknown;
  readonly graphqlErrors?: readonly GraphQLFault[];
  /** Paths in a GraphQL answer that become null without an error. */
  readonly nullNodes?: readonly (readonly (string | number)[])[];
  /** Numbers of pull requests that become null, wherever they stand, without an error. */
  readonly hidden?: readonly number[];
  /** Makes another answer of the JSON that GitHub answered. */
  readonly rewrite?: (body: unknown) => unknown;
  readonly kind?: 'drop-connection' | 'cut-body' | 'not-json';
  /** The request takes effect although its answer fails; false when left out. */
  readonly executed?: boolean;
}

interface Hook {
  readonly match: RequestMatcher;
  readonly action: () => void | Promise<void>;
}

/** What goes wrong next, and what happens in the world meanwhile. */
export class FaultQueue {
  readonly #faults: { readonly fault: Fault; left: number }[] = [];
  readonly #hooks: Hook[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 });
  }

  addHook(match: RequestMatcher, action: Hook['action']): void {
    this.#hooks.push({ match, action });
  }

  clear(): void {
    this.#faults.length = 0;
    this.#hooks.length = 0;
  }

  take(request: RequestLog): Fault | undefined {
    const entry = this.#faults.find(
      ({ fault, left }) => left > 0 && (fault.match?.(request) ?? true),
    );
    if (entry === undefined) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.#faults.splice(this.#faults.indexOf(entry), 1);
    return entry.fault;
  }

  async runHooks(request: RequestLog): Promise<void> {
    for (const hook of [...this.#hooks]) {
      if (!this.#hooks.includes(hook) || !hook.match(request)) continue;
      this.#hooks.splice(this.#hooks.indexOf(hook), 1);
      await hook.action();
    }
  }
}
