import type { GraphQLAnswer } from './answer.js';
import type { AnswerSummary } from './answer-summary.js';
import { countIn, readRate } from './rate.js';

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

export const NOTHING_USED: Usage = {
  requests: 0,
  points: 0,
  rateRemaining: null,
  rateLimit: null,
  rateResetAt: null,
};

/** Counts what a run uses, from what its answers say. */
export class UsageMeter {
  readonly #note: (message: string) => void;
  #doubtsRate = false;
  #usage = NOTHING_USED;

  constructor(note: (message: string) => void) {
    this.#note = note;
  }

  get usage(): Usage {
    return this.#usage;
  }

  countRequest(): void {
    this.#usage = { ...this.#usage, requests: this.#usage.requests + 1 };
  }

  /** @returns the points that the query cost */
  countPoints(data: GraphQLAnswer['data']): number {
    const { rate, wrong } = readRate(data?.rateLimit);
    const { points, rateRemaining, rateLimit, rateResetAt } = this.#usage;
    const { cost = 0 } = rate;
    this.#usage = {
      ...this.#usage,
      points: points + cost,
      rateRemaining: rate.remaining ?? rateRemaining,
      rateLimit: rate.limit ?? rateLimit,
      rateResetAt: rate.resetAt ?? rateResetAt,
    };
    if (wrong !== null && !this.#doubtsRate) {
      this.#doubtsRate = true;
      this.#note(`What GitHub says of the rate limit cannot be, and is left out: ${wrong}.`);
    }
    return cost;
  }

  /** REST calls draw on a limit of their own. */
  readHeaders(headers: AnswerSummary['headers']): void {
    const rateRemaining = countIn(headers['x-ratelimit-remaining']);
    if (headers['x-ratelimit-resource'] === 'graphql' && rateRemaining !== undefined) {
      this.#usage = { ...this.#usage, rateRemaining };
    }
  }
}
