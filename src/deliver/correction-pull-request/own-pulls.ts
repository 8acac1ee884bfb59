import * as z from 'zod';
import type { GitHubClient, RepositoryReader } from '../../github/index.js';
import { type Problem, SyncError } from '../../model/problem.js';

export interface Ports {
  readonly client: GitHubClient;
  readonly reader: RepositoryReader;
  /** Why nothing further may be asked for; null when it may. */
  readonly checkBudget: () => Promise<Problem | null>;
}

export interface OwnPull {
  readonly number: number;
  readonly base: string;
  readonly isMerged: boolean;
}

interface Wanted {
  readonly head: string;
  readonly state: 'open' | 'closed' | 'all';
  /** The base; left out for any. */
  readonly base?: string;
}

const PER_PAGE = 100;
/** Only people who may write to the repository can fill these. */
const MOST_PAGES = 10;

const listed = z.array(
  z.object({
    number: z.number(),
    merged_at: z.string().nullable(),
    head: z.object({ repo: z.object({ full_name: z.string() }).nullable() }),
    base: z.object({ ref: z.string() }),
  }),
);

/**
 * The newest pull request from a branch of this repository that fits. GraphQL lists those of forks
 * with branches of the same name as well, however many; REST can be asked for one owner's.
 *
 * @throws {SyncError} `rate-reserve` when the budget does not allow to look further
 */
export const findOwnPull = async (
  { client, reader, checkBudget }: Ports,
  { head, state, base }: Wanted,
  fits: (pull: OwnPull) => boolean = () => true,
): Promise<OwnPull | null> => {
  const { owner, name } = reader.repository;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    await demandBudget(checkBudget);
    const { data } = await client.get('GET /repos/{owner}/{repo}/pulls', {
      owner,
      repo: name,
      head: `${owner}:${head}`,
      state,
      ...(base !== undefined && { base }),
      sort: 'created',
      direction: 'desc',
      per_page: PER_PAGE,
      page,
    });
    const pulls = listed.parse(data);
    const found = pulls
      // A fork may have the same owner.
      .filter(({ head: { repo } }) => sameName(repo?.full_name, `${owner}/${name}`))
      .map((one) => ({ number: one.number, base: one.base.ref, isMerged: one.merged_at !== null }))
      .find(fits);
    if (found !== undefined) return found;
    if (pulls.length < PER_PAGE) return null;
  }
  return null;
};

/** @throws {SyncError} when nothing further may be asked for */
export const demandBudget = async (checkBudget: Ports['checkBudget']): Promise<void> => {
  const problem = await checkBudget();
  if (problem !== null) throw new SyncError(problem);
};

const sameName = (a: string | undefined, b: string): boolean =>
  a?.toLowerCase() === b.toLowerCase();
