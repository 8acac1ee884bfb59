import type { Answer, Broken } from './fault.js';

export const says = (answer: Answer, pattern: RegExp): boolean =>
  pattern.test(answer.message) || answer.errors.some(({ message }) => pattern.test(message));

export const hasType = (answer: Answer, ...types: string[]): boolean =>
  answer.errors.some(({ type }) => type !== null && types.includes(type));

export const namedTime = ({ headers }: Answer, now: number): number | undefined => {
  const after = Number(headers['retry-after']);
  if (Number.isFinite(after) && headers['retry-after'] !== undefined) return now + after * 1000;
  const reset = Number(headers['x-ratelimit-reset']);
  return headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)
    ? reset * 1000
    : undefined;
};

export const firstMessage = ({ message, errors }: Answer): string => errors[0]?.message ?? message;

export const is =
  (...kinds: Broken[]) =>
  ({ broken }: Answer): boolean =>
    broken !== undefined && kinds.includes(broken);
