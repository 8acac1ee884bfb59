import type { Retry } from '../http/index.js';
import type { Problem } from '../model/problem.js';
import { inputName, permit, phrase, run, type Text, text } from '../model/text.js';
import {
  type AnswerSummary,
  firstMessage,
  hasType,
  namedTime,
  resetTime,
  retryAfter,
  says,
} from './answer-summary.js';
import type { RefusalCode } from './problems.js';
import { GITHUB } from './remote.js';

/** One way in which GitHub says no. */
export interface Rule {
  readonly code: RefusalCode;
  applies(answer: AnswerSummary): boolean;
  problem(answer: AnswerSummary): Omit<Problem, 'code'>;
  retry(answer: AnswerSummary, now: number): Retry;
  /** True when the request may have been carried out although the answer says it failed. */
  readonly mayHaveTakenEffect?: true;
}

export const ARCHIVED: Omit<Problem, 'code'> = {
  message: 'The repository is archived and takes no changes.',
  remedy: text`${run({ mode: 'report' })}, or unarchive the repository.`,
};

/**
 * How GitHub says no; the first rule that applies counts. Type, message, status and headers are
 * looked at together because no single one of them is reliable: a rate limit comes with status 200,
 * 403 or 429 and in two spellings, a time-out as JSON, as HTML or with status 200.
 */
export const RULES: readonly Rule[] = [
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
      message: `The rate limit of this token is used up${resetText(resetTime(headers))}.`,
      remedy:
        'Run again after that, raise `limits.maxWait`, or use a token with a limit of its own.',
    }),
    retry: (answer, now) => ({
      at: namedTime(answer, now) ?? resetTime(answer.headers) ?? now + 60_000,
    }),
  },
  {
    code: 'token-refused',
    applies: ({ status }) => status === 401,
    problem: (answer) => ({
      message: `GitHub refused the token (${firstMessage(answer)}).`,
      remedy: text`Check ${phrase('the token')}: it may be mistyped, expired or revoked.`,
    }),
    retry: () => 'never',
  },
  {
    code: 'scope-missing',
    applies: (answer) => hasType(answer, 'INSUFFICIENT_SCOPES'),
    problem: (answer) => ({
      message: `The token lacks a scope: ${firstMessage(answer)}`,
      remedy: text`Give the token the scope that is named${phrase('or use the workflow token')}.`,
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
      message: text`The organisation's IP allow list refuses this ${phrase('the machine')}.`,
      remedy: text`Use a ${phrase('the machine')} whose address is on the list.`,
    }),
    retry: () => 'never',
  },
  {
    code: 'too-large',
    applies: (answer) => hasType(answer, 'MAX_NODE_LIMIT_EXCEEDED'),
    problem: (answer) => ({
      message: `A query asked for more nodes than GitHub allows: ${firstMessage(answer)}`,
      remedy: text`Run for fewer projects at a time (${inputName('project')}), and report it.`,
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
    // How much is too much depends on what else GitHub does at the moment.
    retry: () => 'later',
    mayHaveTakenEffect: true,
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
      remedy: GITHUB.whenUnwell,
    }),
    retry: (answer, now) => {
      const at = retryAfter(answer, now);
      return at === undefined ? 'later' : { at };
    },
    mayHaveTakenEffect: true,
  },
  {
    code: 'repository-archived',
    applies: (answer) => answer.status >= 400 && says(answer, /archived/i),
    problem: () => ARCHIVED,
    retry: () => 'never',
  },
  {
    code: 'repository-moved',
    applies: ({ status }) => status >= 300 && status < 400,
    problem: ({ message }) => ({
      message: `The repository, or the API, has moved to another address${message === '' ? '' : ` (${message})`}; nothing was sent there.`,
      remedy:
        'Use the new name of the repository; check `GITHUB_API_URL` and `GITHUB_GRAPHQL_URL`.',
    }),
    retry: () => 'never',
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

const resetText = (reset: number | undefined): string =>
  reset === undefined ? '' : ` until ${new Date(reset).toISOString().replace(/\.\d+Z$/, 'Z')}`;

const neededPermissions = (accepted: string | undefined): Text =>
  accepted === undefined || accepted === ''
    ? text`${permit({ contents: 'read', 'pull-requests': 'read' })} (\`write\` to deliver corrections).`
    : text`${phrase('grant what GitHub asks for')}: ${accepted.replaceAll('=', ': ').replaceAll('; ', ' or ')}.`;
