import type { Refusal } from '../refusal.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const DOCUMENTATION_URL = 'https://docs.github.com/rest';

export function jsonAnswer(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Answer {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(body) };
}

/** The body that every REST error has. */
export function errorAnswer(
  status: number,
  message: string,
  extra: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Answer {
  const body = { message, ...extra, documentation_url: DOCUMENTATION_URL, status: String(status) };
  return jsonAnswer(status, body, headers);
}

export function refusalAnswer(refusal: Refusal): Answer {
  const errors: Record<string, unknown> =
    refusal.errors === undefined ? {} : { errors: refusal.errors };
  const accepted = refusal.accepted;
  const headers: Record<string, string> =
    accepted === undefined ? {} : { 'x-accepted-github-permissions': accepted };
  return errorAnswer(refusal.status, refusal.restMessage, errors, headers);
}
