import type { Problem } from '../model/problem.js';
import { type Answer, GitHubFault, type Retry } from './fault.js';

interface Rule {
  readonly code: string;
  applies(answer: Answer): boolean;
  problem(answer: Answer): Omit<Problem, 'code'>;
  retry(answer: Answer, now: number): Retry;
  /** True when the request may have been carried out although the answer says it failed. */
  readonly mayHaveTakenEffect?: true;
}

const says = (answer: Answer, pattern: RegExp): boolean =>
  pattern.test(answer.message) || answer.errors.some(({ message }) => pattern.test(message));

const hasType = (answer: Answer, ...types: string[]): boolean =>
  answer.errors.some(({ type }) => type !== null && types.includes(type));

const namedTime = ({ headers }: Answer, now: number): number | undefined => {
  const after = Number(headers['retry-after']);
  if (Number.isFinite(after) && headers['retry-after'] !== undefined) return now + after * 1000;
  const reset = Number(headers['x-ratelimit-reset']);
  return headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)
    ? reset * 1000
    : undefined;
};

const firstMessage = ({ message, errors }: Answer): string => errors[0]?.message ?? message;

/**
 * How GitHub says no; the first rule that applies counts. Type, message, status and headers are
 * looked at together because no single one of them is reliable: a rate limit comes with status 200,
 * 403 or 429 and in two spellings, a time-out as JSON, as HTML or with status 200.
 */
const RULES: readonly Rule[] = [
  {
    code: 'secondary-rate-limit',
    applies: (answer) => says(answer, /secondary rate limit|abuse detection/i),
    problem: () => ({
      message: 'GitHub asks for fewer requests (secondary rate limit).',
      remedy: 'Wait a few minutes and run again; run fewer workflows at the same time.',
    }),
    retry: (answer, now) => ({ at: namedTime(answer, now) ?? now + 60_000 }),
  },
  {
    code: 'rate-limit',
    applies: (answer) =>
      hasType(answer, 'RATE_LIMITED', 'RATE_LIMIT') ||
      answer.status === 429 ||
      says(answer, /API rate limit (already )?exceeded/i),
    problem: ({ headers }) => ({
      message: `The rate limit of this token is used up${resetText(headers['x-ratelimit-reset'])}.`,
      remedy:
        'Run again after that, raise `limits.maxWait`, or use a token with a limit of its own.',
    }),
    retry: (answer, now) => {
      const reset = Number(answer.headers['x-ratelimit-reset']);
      return {
        at: namedTime(answer, now) ?? (Number.isFinite(reset) ? reset * 1000 : now + 60_000),
      };
    },
  },
  {
    code: 'token-refused',
    applies: ({ status }) => status === 401,
    problem: (answer) => ({
      message: `GitHub refused the token (${firstMessage(answer)}).`,
      remedy: 'Check the `token` input: it may be mistyped, expired or revoked.',
    }),
    retry: () => 'never',
  },
  {
    code: 'scope-missing',
    applies: (answer) => hasType(answer, 'INSUFFICIENT_SCOPES'),
    problem: (answer) => ({
      message: `The token lacks a scope: ${firstMessage(answer)}`,
      remedy: 'Give the token the scope that is named, or use the workflow token.',
    }),
    retry: () => 'never',
  },
  {
    code: 'saml-required',
    applies: (answer) => says(answer, /SAML enforcement/i),
    problem: () => ({
      message: 'The organisation requires single sign-on, and the token is not authorised for it.',
      remedy: 'Authorise the token for the organisation (SSO) in its settings.',
    }),
    retry: () => 'never',
  },
  {
    code: 'ip-not-allowed',
    applies: (answer) => says(answer, /IP allow list/i),
    problem: () => ({
      message: "The organisation's IP allow list refuses this runner.",
      remedy: 'Use a runner whose address is on the list.',
    }),
    retry: () => 'never',
  },
  {
    code: 'too-large',
    applies: (answer) => hasType(answer, 'RESOURCE_LIMITS_EXCEEDED'),
    problem: () => ({
      message: 'GitHub stopped a query that was too large for it.',
      remedy: 'Run again; if it persists, narrow the selection.',
    }),
    // The same query would be stopped again; whoever sent it may ask for less.
    retry: () => 'never',
  },
  {
    code: 'timed-out',
    applies: (answer) =>
      answer.status >= 500 ||
      says(
        answer,
        /something went wrong while executing your query|couldn't respond to your request in time|timeout on validation/i,
      ),
    problem: ({ status }) => ({
      message: `GitHub did not finish a request (status ${status}).`,
      remedy: 'Run again; https://www.githubstatus.com tells when GitHub is unwell.',
    }),
    retry: () => 'later',
    mayHaveTakenEffect: true,
  },
  {
    code: 'forbidden',
    applies: ({ status }) => status === 403,
    problem: (answer) => ({
      message: `GitHub refused a request: ${firstMessage(answer)}`,
      remedy: neededPermissions(answer.headers['x-accepted-github-permissions']),
    }),
    retry: () => 'never',
  },
  {
    code: 'not-found',
    applies: ({ status }) => status === 404,
    problem: () => ({
      message: 'GitHub found nothing under the address that was asked for.',
      remedy: 'Check the name, and that the token may see it.',
    }),
    retry: () => 'never',
  },
  {
    code: 'refused',
    applies: ({ status }) => status >= 400,
    problem: (answer) => ({
      message: `GitHub refused a request (status ${answer.status}): ${firstMessage(answer)}`,
      remedy: 'Check what the message names.',
    }),
    retry: () => 'never',
  },
];

const resetText = (reset: string | undefined): string => {
  const seconds = Number(reset);
  return reset === undefined || !Number.isFinite(seconds)
    ? ''
    : ` until ${new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z')}`;
};

const neededPermissions = (accepted: string | undefined): string =>
  accepted === undefined || accepted === ''
    ? 'Give the job the permissions `contents: read` and `pull-requests: read` (`write` to deliver corrections).'
    : `Give the job the permissions that GitHub asks for: ${accepted.replaceAll('=', ': ').replaceAll('; ', ' or ')}.`;

/** The fault that the answer stands for, or nothing when the whole request was answered. */
export const classify = (answer: Answer, now: number): GitHubFault | undefined => {
  const rule = RULES.find(({ applies }) => applies(answer));
  return rule === undefined
    ? undefined
    : new GitHubFault(
        { code: rule.code, ...rule.problem(answer) },
        { retry: rule.retry(answer, now), mayHaveTakenEffect: rule.mayHaveTakenEffect ?? false },
      );
};

/** A connection that broke, or a body that was cut short or is not what GitHub sends. */
export const brokenAnswer = (message: string, cause?: unknown): GitHubFault =>
  new GitHubFault(
    {
      code: 'connection',
      message,
      remedy: 'Check the network, the proxy and `GITHUB_API_URL`, and run again.',
    },
    { retry: 'later', mayHaveTakenEffect: true, cause },
  );
