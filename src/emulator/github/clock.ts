/** The world's time. It stands still until it is moved, unless it is real. */
export class EmulatedClock {
  #still: number | undefined;

  constructor(start: Date | string | undefined, kind: 'still' | 'real' = 'still') {
    if (kind === 'still')
      this.#still = (start === undefined ? new Date() : new Date(start)).getTime();
  }

  now(): Date {
    return new Date(this.#still ?? Date.now());
  }

  /** The time to the second, which is all that GitHub keeps. */
  stamp(at?: Date | string | null): Date {
    const time = at === undefined || at === null ? this.now() : new Date(at);
    return new Date(Math.floor(time.getTime() / 1000) * 1000);
  }

  advance(milliseconds: number): void {
    this.#still = this.now().getTime() + milliseconds;
  }

  set(date: Date | string): void {
    this.#still = new Date(date).getTime();
  }
}

/** An instant as GitHub writes it: `2025-12-29T23:50:38Z`. */
export const formatInstant = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
