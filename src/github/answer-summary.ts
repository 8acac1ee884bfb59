import { type RawResponse, redirectTo } from '../http/index.js';
import { errorsIn, type GraphQLError } from './answer.js';
import { countIn } from './rate.js';

/** What is known of an answer: from its status, headers and body. */
export interface AnswerSummary {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly message: string;
  readonly errors: readonly GraphQLError[];
}

/** What an answer says by whose status nothing came of the request. */
export const summaryOf = ({ status, headers, body }: RawResponse, url: string): AnswerSummary => {
  if (status < 400) {
    const to = redirectTo(headers.location, url);
    const message = to === null ? '' : `${to.origin}${to.pathname.slice(0, 100)}`;
    return { status, headers, message, errors: [] };
  }
  const content = jsonIn(body);
  const message = content === null ? '' : Reflect.get(content, 'message');
  return {
    status,
    headers,
    message: typeof message === 'string' ? message : '',
    errors: content === null ? [] : errorsIn(content),
  };
};

/** A gateway on the way may answer in HTML. */
const jsonIn = (body: Uint8Array): object | null => {
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof content === 'object' ? content : null;
  } catch {
    return null;
  }
};

export const says = (answer: AnswerSummary, pattern: RegExp): boolean =>
  pattern.test(answer.message) || answer.errors.some(({ message }) => pattern.test(message));

export const hasType = (answer: AnswerSummary, ...types: string[]): boolean =>
  answer.errors.some(({ type }) => type !== null && types.includes(type));

/** When GitHub says to try again, in milliseconds since 1970. */
export const namedTime = (answer: AnswerSummary, now: number): number | undefined =>
  retryAfter(answer, now) ??
  (answer.headers['x-ratelimit-remaining'] === '0' ? resetTime(answer.headers) : undefined);

/** When the `retry-after` of an answer allows another request, in milliseconds since 1970. */
export const retryAfter = ({ headers }: AnswerSummary, now: number): number | undefined => {
  const after = countIn(headers['retry-after']);
  return after === undefined ? undefined : now + after * 1000;
};

/** When the rate limit starts anew, in milliseconds since 1970. */
export const resetTime = (headers: AnswerSummary['headers']): number | undefined => {
  const seconds = countIn(headers['x-ratelimit-reset']);
  return seconds === undefined ? undefined : seconds * 1000;
};

export const firstMessage = ({ message, errors }: AnswerSummary): string =>
  errors[0]?.message ?? message;
