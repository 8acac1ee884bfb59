import type { IncomingMessage } from 'node:http';
import { readOperation } from '../graphql/operation.js';

/** One request as it came in, and the status that it was answered with (0 until then, and when no answer was sent). */
export interface RequestLog {
  readonly method: string;
  /** With its query string, without an `/api/v3` prefix. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** A mutation, or a REST call that is not a GET. */
  readonly isWrite: boolean;
  /** What was sent: parsed JSON, or the text when it is none. */
  readonly body: unknown;
  readonly operationName?: string;
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  status: number;
  /** What was answered. */
  response: string;
}

export const readRequest = async (message: IncomingMessage): Promise<RequestLog> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  const body = parseBody(Buffer.concat(chunks).toString('utf8'));
  const method = message.method ?? 'GET';
  // A client that takes this for its proxy sends the whole address.
  const path = (message.url ?? '/')
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/^\/api\/graphql(?=$|\?)/, '/graphql')
    .replace(/^\/api\/v3(?=\/)/, '');
  const common = { method, path, headers: message.headers, body, status: 0, response: '' };
  if (!isGraphQL(path)) return { ...common, isWrite: method !== 'GET' && method !== 'HEAD' };
  const { isMutation, ...operation } = readOperation(body);
  return { ...common, ...operation, isWrite: isMutation };
};

export const isGraphQL = (path: string): boolean => /^\/graphql($|\?)/.test(path);

const parseBody = (text: string): unknown => {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** A path and its query, without the normalising that a URL would do. */
export const splitPath = (
  path: string,
): {
  readonly pathname: string;
  readonly query: URLSearchParams;
} => {
  const [pathname = '', ...query] = path.split('?');
  return { pathname, query: new URLSearchParams(query.join('?')) };
};

/** A segment of a path as it is meant; a malformed one stays as it is. */
export const decodeSegment = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
