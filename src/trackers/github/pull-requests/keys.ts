import type { Json } from '../../../model/json.js';
import type { Keys } from '../../../model/tracker.js';

/** GitHub takes numbers as 32-bit integers, and refuses all of a request that holds a larger one. */
const isNumber = (value: Json | undefined): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= 2_147_483_647;

export const keyOf = (number: number): string => `#${number}`;

export const numberOf = (key: string): number => Number(key.slice(1));

/** `#87`; a number is unique among pull requests and issues. */
export const KEYS: Keys = {
  read: (value) => (isNumber(value) ? keyOf(value) : null),
  spell: numberOf,
  compare: (a, b) => numberOf(a) - numberOf(b),
  numberOf: (key) => (/^#\d+$/.test(key) ? numberOf(key) : null),
};
