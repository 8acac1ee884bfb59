const MINUTE = 60_000;

/** What a remote takes of one program. */
export interface RateLimits {
  /** Requests at once. */
  readonly inFlight: number;
  /** What all requests of a minute may cost together. */
  readonly pointsAMinute: number;
  /** Milliseconds that the remote may spend on answering in a minute, all requests together. */
  readonly answeringAMinute: number;
}

interface Sent {
  readonly start: number;
  /** Null while it is still being answered. */
  end: number | null;
  points: number;
}

/** The requests of the last minute, by which the next one may go out. Times are passed in, in milliseconds. */
export class RateWindow {
  readonly #limits: RateLimits;
  #sent: Sent[] = [];

  constructor(limits: RateLimits) {
    this.#limits = limits;
  }

  /** Milliseconds until another request may be sent; null when one has to end first. */
  delay(now: number): number | null {
    const { inFlight, pointsAMinute, answeringAMinute } = this.#limits;
    this.#sent = this.#sent.filter(({ end }) => end === null || end > now - MINUTE);
    const flying = this.#sent.filter(({ end }) => end === null);
    if (flying.length >= inFlight) return null;
    const done = this.#sent.flatMap((one) => (one.end === null ? [] : [{ ...one, end: one.end }]));
    const typical = done.length === 0 ? 0 : sum(done.map(took)) / done.length;
    const expected = sum(flying.map(({ start }) => Math.max(typical, now - start))) + typical;
    const points = (flying.length + 1) * Math.max(1, ...done.slice(-10).map((one) => one.points));
    const tooMany = (after: number): boolean => {
      const counted = done.filter(({ end }) => end > after - MINUTE);
      // What is over the limit all by itself has to go out at some time.
      if (counted.length + flying.length === 0) return false;
      return (
        sum(counted.map(took)) + expected > answeringAMinute ||
        sum(counted.map((one) => one.points)) + points > pointsAMinute
      );
    };
    if (!tooMany(now)) return 0;
    const free = done.map(({ end }) => end + MINUTE).sort((a, b) => a - b);
    const next = free.find((time) => !tooMany(time));
    return next === undefined ? (free.length === 0 ? 0 : null) : next - now;
  }

  /** Notes that a request goes out; the function takes its end and what it cost. */
  start(now: number): (end: number, points: number) => void {
    const one: Sent = { start: now, end: null, points: 1 };
    this.#sent.push(one);
    return (end, points) => {
      one.end = end;
      one.points = points;
    };
  }
}

const took = ({ start, end }: { start: number; end: number }): number => end - start;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
