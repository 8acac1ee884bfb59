import type { Answer, Broken } from './fault.js';
import { countIn } from './rate.js';

export const says = (answer: Answer, pattern: RegExp): boolean =>
  pattern.test(answer.message) || answer.errors.some(({ message }) => pattern.test(message));

export const hasType = (answer: Answer, ...types: string[]): boolean =>
  answer.errors.some(({ type }) => type !== null && types.includes(type));

/** When GitHub says to try again, in milliseconds since 1970. */
export const namedTime = (answer: Answer, now: number): number | undefined =>
  retryAfter(answer, now) ??
  (answer.headers['x-ratelimit-remaining'] === '0' ? resetTime(answer.headers) : undefined);

/** When the `retry-after` of an answer allows another request, in milliseconds since 1970. */
export const retryAfter = ({ headers }: Answer, now: number): number | undefined => {
  const after = countIn(headers['retry-after']);
  return after === undefined ? undefined : now + after * 1000;
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
