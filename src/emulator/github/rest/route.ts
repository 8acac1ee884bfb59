import type { HttpAnswer } from '../http/answer.js';
import { decodeSegment } from '../http/request.js';
import type { RestCall } from './call.js';

export type RestHandler = (call: RestCall) => HttpAnswer;

export interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly handler: RestHandler;
}

/** `:name` stands for one segment of the path, `*name` for the rest of it. */
export const route = (method: string, template: string, handler: RestHandler): Route => {
  const pattern = template.replace(/:(\w+)/g, '(?<$1>[^/]+)').replace(/\*(\w+)/g, '(?<$1>.*)');
  return { method, pattern: new RegExp(`^${pattern}$`), handler };
};

export const matchRoute = (
  routes: readonly Route[],
  method: string,
  path: string,
): { readonly handler: RestHandler; readonly params: Record<string, string> } | undefined => {
  for (const { method: wanted, pattern, handler } of routes) {
    const match = wanted === method ? pattern.exec(path) : null;
    if (match === null) continue;
    const params = Object.entries(match.groups ?? {}).map(
      ([name, text]) => [name, decodeSegment(text)] as const,
    );
    return { handler, params: Object.fromEntries(params) };
  }
  return undefined;
};
