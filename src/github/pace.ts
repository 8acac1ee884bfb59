const MINUTE = 60_000;

/** What GitHub allows in a minute, with room to spare (docs.github.com, secondary rate limits). */
const IN_FLIGHT = 10;
export const POINTS_A_MINUTE = 2_000;
/** GitHub allows 60 seconds of its own time a minute. */
const ANSWERING_A_MINUTE = 50_000;

interface Sent {
  readonly start: number;
  /** Null while GitHub is still answering. */
  end: number | null;
  points: number;
}

/**
 * Decides when the next request may go out, from times that are passed in (milliseconds): at most
 * ten at once, 2,000 points and 50 seconds of summed response time in any minute.
 */
export class Pace {
  #sent: Sent[] = [];

  /** Milliseconds until another request may be sent; null when one has to end first. */
  delay(now: number): number | null {
    this.#sent = this.#sent.filter(({ end }) => end === null || end > now - MINUTE);
    const flying = this.#sent.filter(({ end }) => end === null);
    if (flying.length >= IN_FLIGHT) return null;
    const done = this.#sent.flatMap((one) => (one.end === null ? [] : [{ ...one, end: one.end }]));
    const typical = done.length === 0 ? 0 : sum(done.map(took)) / done.length;
    const expected = sum(flying.map(({ start }) => Math.max(typical, now - start))) + typical;
    const points = (flying.length + 1) * Math.max(1, ...done.slice(-10).map((one) => one.points));
    const tooMany = (after: number): boolean => {
      const counted = done.filter(({ end }) => end > after - MINUTE);
      // What is over the limit all by itself has to go out at some time.
      if (counted.length + flying.length === 0) return false;
      return (
        sum(counted.map(took)) + expected > ANSWERING_A_MINUTE ||
        sum(counted.map((one) => one.points)) + points > POINTS_A_MINUTE
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
