import type { EmulatedClock } from './clock.js';

const HOUR = 3_600_000;

/** A budget of points that is full again every hour. */
export class RateLimit {
  limit: number;
  remaining: number;
  resetAt: Date;
  /** Which of GitHub's two spellings an exhausted budget answers with. */
  errorType: 'RATE_LIMITED' | 'RATE_LIMIT' = 'RATE_LIMITED';

  constructor(
    private readonly clock: EmulatedClock,
    readonly resource: 'graphql' | 'core',
    limit: number,
  ) {
    this.limit = limit;
    this.remaining = limit;
    this.resetAt = new Date(clock.stamp().getTime() + HOUR);
  }

  get used(): number {
    return this.limit - this.remaining;
  }

  refill(): void {
    if (this.clock.now() < this.resetAt) return;
    this.remaining = this.limit;
    this.resetAt = new Date(this.clock.stamp().getTime() + HOUR);
  }

  /** Takes points off; false when there were none left. The last request may overdraw. */
  spend(points: number): boolean {
    this.refill();
    if (this.remaining <= 0) return false;
    this.remaining = Math.max(0, this.remaining - points);
    return true;
  }

  headers(): Record<string, string> {
    return {
      'x-ratelimit-limit': String(this.limit),
      'x-ratelimit-remaining': String(this.remaining),
      'x-ratelimit-used': String(this.used),
      'x-ratelimit-reset': String(Math.floor(this.resetAt.getTime() / 1000)),
      'x-ratelimit-resource': this.resource,
    };
  }
}
