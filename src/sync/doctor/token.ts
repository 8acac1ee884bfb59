import type { TokenState } from '../../github/index.js';
import { type CheckResult, failed, passed, warning } from './check-result.js';

/** Seconds that two clocks may differ without harm. */
const SKEW = 60;

/** What GitHub says of the token, its rate limit and the time. */
export const checkToken = (
  { scopes, rate, now }: TokenState,
  here: Date,
): readonly CheckResult[] => [
  passed('token', 'GitHub accepts it.'),
  examineScopes(scopes),
  examineRate(rate),
  ...(now === null ? [] : [examineClock(now, here)]),
];

const examineScopes = (scopes: TokenState['scopes']): CheckResult => {
  if (scopes === null) {
    return passed('scopes', 'The token has rights by repository; what it may do shows below.');
  }
  const named = scopes.length === 0 ? 'none' : scopes.join(', ');
  if (scopes.includes('repo')) return passed('scopes', `${named}.`);
  return warning(
    'scopes',
    `${named}; without \`repo\` the token neither reads a private repository nor writes.`,
    'Give it the scope `repo`, or use a fine-grained token with contents and pull requests.',
  );
};

const examineRate = (rate: TokenState['rate']): CheckResult => {
  if (rate === null) return passed('rate limit', 'There is none.');
  const { limit, remaining, resetAt } = rate;
  const left = `${remaining} of ${limit} points are left until ${resetAt.toISOString().slice(11, 16)} UTC.`;
  if (remaining === 0) {
    return failed(
      'rate limit',
      left,
      'Wait for the reset, or use a token with a limit of its own.',
    );
  }
  return remaining < limit / 10
    ? warning('rate limit', left, 'Wait for the reset; runs keep 10% for other workflows.')
    : passed('rate limit', left);
};

const examineClock = (theirs: Date, here: Date): CheckResult => {
  const seconds = Math.round((here.getTime() - theirs.getTime()) / 1000);
  if (Math.abs(seconds) <= SKEW) return passed('clock', 'It agrees with that of GitHub.');
  return warning(
    'clock',
    `It is ${Math.abs(seconds)} seconds ${seconds > 0 ? 'ahead of' : 'behind'} that of GitHub.`,
    'Set it; ages, `since` and waiting times are wrong otherwise.',
  );
};
