import { appendFileSync } from 'node:fs';
import { afterAll, jest } from '@jest/globals';
import fc from '../helpers/fast-check.js';
import { hasGivenUp } from '../helpers/hang-guard.js';

/** A run by hand goes on for longer than one of many before a merge. */
const factor = Number(process.env.METADATA_SYNC_ROUNDS ?? 1);

export const rounds = (count: number): number => Math.ceil(count * factor);

/** Milliseconds that a suite may take which takes `seconds` in its short form. */
export const within = (seconds: number): number => seconds * 1000 * Math.max(1, factor);

/** A property of which nothing more is tried, smaller or not, once a run of it hung. */
export const unlessHung =
  <Values extends readonly unknown[]>(property: (...values: Values) => Promise<void>) =>
  async (...values: Values): Promise<void> => {
    fc.pre(!hasGivenUp());
    await property(...values);
  };

jest.setTimeout(within(30));

/** Counts what a suite tried; the numbers of a long run are written where it asks for them. */
export const tally = (suite: string) => {
  const counts = new Map<string, number>();
  afterAll(() => {
    const path = process.env.METADATA_SYNC_COUNTS;
    if (path === undefined) return;
    appendFileSync(path, `${JSON.stringify({ suite, counts: Object.fromEntries(counts) })}\n`);
  });
  return (what: string, count = 1): void => {
    counts.set(what, (counts.get(what) ?? 0) + count);
  };
};
