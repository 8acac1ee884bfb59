import type { AnswerSummary } from '../../src/github/answer-summary.js';

export const NOW = Date.parse('2026-02-01T03:00:00Z');
export const RESET = '1769918400'; // 2026-02-01T04:00:00Z

export const anAnswer = (changes: Partial<AnswerSummary> = {}): AnswerSummary => ({
  status: 200,
  headers: {},
  message: '',
  errors: [],
  ...changes,
});
export const withError = (
  type: string | null,
  message: string,
  changes: Partial<AnswerSummary> = {},
): AnswerSummary => anAnswer({ errors: [{ type, message, path: [] }], ...changes });

const SECONDARY =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
const UNWELL =
  'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug.';

/** What is waited for: nothing, a while, or so many seconds from now. */
type Wait = 'never' | 'later' | number;
type Row = readonly [what: string, answer: AnswerSummary, code: string | undefined, wait?: Wait];

/** How GitHub answers, as seen in its documentation and in issues; retyped and shortened. */
export const ROWS: readonly Row[] = [
  ['an answer', anAnswer(), undefined],
  [
    'an answer with the last of the points',
    anAnswer({ headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': RESET } }),
    undefined,
  ],
  [
    'a node that is not there',
    withError(
      'NOT_FOUND',
      'Could not resolve to an issue or pull request with the number of 999999.',
    ),
    undefined,
  ],
  [
    'a node that is refused',
    withError('FORBIDDEN', 'Resource not accessible by integration'),
    undefined,
  ],
  [
    'the rate limit, with status 200',
    withError('RATE_LIMITED', 'API rate limit exceeded for installation ID 1.', {
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': RESET },
    }),
    'rate-limit',
    3600,
  ],
  [
    'the rate limit in its newer spelling',
    withError('RATE_LIMIT', 'API rate limit already exceeded for user ID 1.', {
      headers: { 'x-ratelimit-reset': RESET },
    }),
    'rate-limit',
    3600,
  ],
  [
    'the rate limit, although a few are said to remain',
    withError('RATE_LIMITED', 'API rate limit exceeded for installation ID 1.', {
      headers: { 'x-ratelimit-remaining': '4', 'x-ratelimit-reset': RESET },
    }),
    'rate-limit',
    3600,
  ],
  [
    'the rate limit of REST',
    anAnswer({
      status: 403,
      message: 'API rate limit exceeded for installation ID 1.',
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': RESET },
    }),
    'rate-limit',
    3600,
  ],
  [
    'the rate limit without a time',
    withError('RATE_LIMITED', 'API rate limit exceeded for installation ID 1.'),
    'rate-limit',
    60,
  ],
  [
    'too many requests',
    anAnswer({ status: 429, headers: { 'retry-after': '7' } }),
    'rate-limit',
    7,
  ],
  [
    'the secondary limit, with status 403',
    anAnswer({
      status: 403,
      message: SECONDARY,
      headers: { 'retry-after': '60', 'x-ratelimit-remaining': '5000' },
    }),
    'secondary-rate-limit',
    60,
  ],
  [
    'the secondary limit, with status 429',
    anAnswer({ status: 429, message: SECONDARY, headers: { 'retry-after': '30' } }),
    'secondary-rate-limit',
    30,
  ],
  ['the secondary limit, with status 200', withError(null, SECONDARY), 'secondary-rate-limit', 60],
  [
    'abuse detection',
    anAnswer({ status: 403, message: 'You have triggered an abuse detection mechanism.' }),
    'secondary-rate-limit',
    60,
  ],
  [
    'bad credentials',
    anAnswer({ status: 401, message: 'Bad credentials' }),
    'token-refused',
    'never',
  ],
  [
    'a missing scope',
    withError(
      'INSUFFICIENT_SCOPES',
      'Your token has not been granted the required scopes to execute this query.',
    ),
    'scope-missing',
    'never',
  ],
  [
    'single sign-on',
    anAnswer({ status: 403, message: 'Resource protected by organization SAML enforcement.' }),
    'saml-required',
    'never',
  ],
  [
    'an address that is not allowed',
    anAnswer({ status: 403, message: 'the `octo` organization has an IP allow list enabled' }),
    'ip-not-allowed',
    'never',
  ],
  [
    'a query that is too large',
    withError('RESOURCE_LIMITS_EXCEEDED', 'Resource limits for this query exceeded.'),
    'too-large',
    'later',
  ],
  [
    'a gateway that says when to come back',
    anAnswer({ status: 503, headers: { 'retry-after': '7' } }),
    'timed-out',
    7,
  ],
  ['a time-out as JSON', withError(null, UNWELL, { status: 502 }), 'timed-out', 'later'],
  ['a time-out with status 200', withError(null, UNWELL), 'timed-out', 'later'],
  [
    'a time-out as a message',
    anAnswer({ status: 502, message: "We couldn't respond to your request in time." }),
    'timed-out',
    'later',
  ],
  ['a gateway that answers in HTML', anAnswer({ status: 502 }), 'timed-out', 'later'],
  ['a gateway that gave up', anAnswer({ status: 504 }), 'timed-out', 'later'],
  ['a server that is down for a while', anAnswer({ status: 503 }), 'timed-out', 'later'],
  [
    'a permission that is missing',
    anAnswer({ status: 403, message: 'Resource not accessible by integration' }),
    'forbidden',
    'never',
  ],
  [
    'an address without anything',
    anAnswer({ status: 404, message: 'Not Found' }),
    'not-found',
    'never',
  ],
  [
    'a value that is refused',
    anAnswer({ status: 422, message: 'Validation Failed' }),
    'refused',
    'never',
  ],
];
