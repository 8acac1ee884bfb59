import type { Problem } from '../model/problem.js';
import type { Limits } from '../model/settings.js';
import type { GitHubClient } from './client.js';
import type { Clock } from './patience.js';

/**
 * Keeps a reserve of the rate limit for the repository's other workflows: waits for the reset when
 * that is near enough, else says why no further page may be asked for.
 */
export const keepReserve =
  (client: GitHubClient, clock: Clock, { maxWait, reserve }: Limits) =>
  async (): Promise<Problem | null> => {
    const { rateRemaining, rateLimit, rateResetAt } = client.usage;
    if (rateRemaining === null || rateLimit === null || rateResetAt === null) return null;
    const kept =
      'count' in reserve ? reserve.count : Math.ceil((rateLimit * reserve.percent) / 100);
    if (rateRemaining > kept) return null;
    const wait = Date.parse(rateResetAt) - clock.now().getTime();
    if (wait <= maxWait) {
      await clock.sleep(Math.max(wait, 0));
      return null;
    }
    return {
      code: 'rate-reserve',
      message: `Only ${rateRemaining} of ${rateLimit} points of the rate limit are left, which are kept for other workflows.`,
      remedy: `Run again after ${rateResetAt}, lower \`limits.reserve\`, or raise \`limits.maxWait\`.`,
    };
  };
