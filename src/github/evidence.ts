import type { Answer, Broken } from './fault.js';
import { countIn } from './rate.js';

export const says = (answer: Answer, pattern: RegExp): boolean =>
  pattern.test(answer.message) || answer.errors.some(({ message }) => pattern.test(message));

export const hasType = (answer: Answer, ...types: string[]): boolean =>
  answer.errors.some(({ type }) => type !== null && types.includes(type));

/** When GitHub says to try again, in milliseconds since 1970. */
export const namedTime = ({ headers }: Answer, now: number): number | undefined => {
  const after = countIn(headers['retry-after']);
  if (after !== undefined) return now + after * 1000;
  return headers['x-ratelimit-remaining'] === '0' ? resetTime(headers) : undefined;
};

/** When the rate limit starts anew, in milliseconds since 1970. */
export const resetTime = (headers: Answer['headers']): number | undefined => {
  const seconds = countIn(headers['x-ratelimit-reset']);
  return seconds === undefined ? undefined : seconds * 1000;
};

export const firstMessage = ({ message, errors }: Answer): string => errors[0]?.message ?? message;

export const is =
  (...kinds: Broken[]) =>
  ({ broken }: Answer): boolean =>
    broken !== undefined && kinds.includes(broken);
