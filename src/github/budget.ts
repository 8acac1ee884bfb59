import type { Clock } from '../http/index.js';
import type { Problem } from '../model/problem.js';
import type { Limits } from '../model/settings.js';
import type { GitHubClient } from './client.js';

/** What a scan will probably take. */
export interface Estimate {
  readonly requests: number;
  readonly points: number;
}

/**
 * Keeps a reserve of the rate limit for the repository's other workflows: waits for the reset when
 * that is near enough, else says why nothing further may be asked for. Before a large scan it is
 * given an estimate of the whole.
 */
export const keepReserve =
  (client: GitHubClient, clock: Clock, { maxWait, reserve }: Limits) =>
  async (estimate?: Estimate): Promise<Problem | null> => {
    const { rateRemaining, rateLimit, rateResetAt } = client.usage;
    if (rateRemaining === null || rateLimit === null || rateResetAt === null) return null;
    const kept =
      'count' in reserve ? reserve.count : Math.ceil((rateLimit * reserve.percent) / 100);
    const needed = estimate?.points ?? 1;
    if (rateRemaining - needed >= kept) return null;
    const wait = Date.parse(rateResetAt) - clock.now().getTime();
    if (wait <= maxWait) {
      await clock.sleep(Math.max(wait, 0));
      return null;
    }
    return {
      code: 'rate-reserve',
      message:
        estimate === undefined
          ? `Only ${rateRemaining} of ${rateLimit} points of the rate limit are left, which are kept for other workflows.`
          : `Observing the rest takes about ${estimate.requests} requests and ${estimate.points} points of the rate limit; ${rateRemaining} of ${rateLimit} are left, of which ${kept} are kept for other workflows.`,
      remedy: `Run again after ${rateResetAt}, lower \`limits.reserve\`, or raise \`limits.maxWait\`.`,
    };
  };
