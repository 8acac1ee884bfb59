import type { ApiRefusal } from '../refusal.js';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const DOCUMENTATION_URL = 'https://docs.github.com/rest';

export const jsonAnswer = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): HttpAnswer => {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(body) };
};

/** The body that every REST error has. */
export const errorAnswer = (
  status: number,
  message: string,
  extra: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): HttpAnswer => {
  const body = { message, ...extra, documentation_url: DOCUMENTATION_URL, status: String(status) };
  return jsonAnswer(status, body, headers);
};

export const refusalAnswer = (refusal: ApiRefusal): HttpAnswer => {
  const errors: Record<string, unknown> =
    refusal.errors === undefined ? {} : { errors: refusal.errors };
  const accepted = refusal.accepted;
  const headers: Record<string, string> =
    accepted === undefined ? {} : { 'x-accepted-github-permissions': accepted };
  return errorAnswer(refusal.status, refusal.restMessage, errors, headers);
};
