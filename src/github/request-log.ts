import { objectIn } from './answer.js';

const LONGEST = 80;
/** Of all variables together, in characters. */
const MOST = 600;

/** One line on a request, for whoever looks for a fault. What is long, such as a file, is cut. */
export const describeRequest = (
  what: string,
  variables: Readonly<Record<string, unknown>>,
  outcome: string,
): string => {
  const all = JSON.stringify(variables, shorten);
  return `${what} ${all.length > MOST ? `${all.slice(0, MOST)}…` : all} -> ${outcome}`;
};

const shorten = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'string' || value.length <= LONGEST) return value;
  return `${value.slice(0, LONGEST)}… (${value.length} characters)`;
};

/** The first word of a document and its name, with what it does at the top. */
export const nameOfOperation = (document: string): string =>
  /^\s*((?:query|mutation)\s*\w*)/.exec(document)?.[1] ?? 'query';

export const describeRate = (data: object | null): string => {
  const rate = data === null ? null : objectIn(data, 'rateLimit');
  return rate === null ? '' : `, cost ${String(rate.cost)}, ${String(rate.remaining)} left`;
};
