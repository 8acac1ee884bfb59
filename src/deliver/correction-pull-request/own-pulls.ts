import * as z from 'zod';
import {
  followPages,
  type GitHubClient,
  type ListingPage,
  ofShape,
  type RepositoryReader,
} from '../../github/index.js';
import { type Problem, SyncError } from '../../model/problem.js';

/** What our pull requests are looked for with. */
export interface PullRequestSearch {
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
    head: z.object({ repo: z.object({ id: z.number() }).nullable() }),
    base: z.object({ ref: z.string(), repo: z.object({ id: z.number() }) }),
  }),
);

/**
 * The newest pull request from a branch of this repository that fits. GraphQL lists those of forks
 * with branches of the same name as well, however many; REST can be asked for one owner's.
 *
 * @throws {SyncError} `rate-reserve` when the budget does not allow to look further, or when the
 *   listing does not end
 */
export const findOwnPull = async (
  search: PullRequestSearch,
  wanted: Wanted,
  fits: (pull: OwnPull) => boolean = () => true,
): Promise<OwnPull | null> => {
  const found: OwnPull[] = [];
  const problem = await followPages({
    what: `pull requests from \`${wanted.head}\``,
    after: null,
    read: (page) => readPage(search, wanted, Number(page ?? 1)),
    take: ({ own }) => {
      found.push(...own.filter(fits));
      return found.length > 0;
    },
    checkBudget: search.checkBudget,
    mostPages: MOST_PAGES,
  });
  if (problem !== null) throw new SyncError(problem);
  return found[0] ?? null;
};

interface Page extends ListingPage {
  readonly own: readonly OwnPull[];
}

const readPage = async (
  { client, reader }: PullRequestSearch,
  { head, state, base }: Wanted,
  page: number,
): Promise<Page> => {
  const { owner, name } = reader.repository;
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
  const pulls = ofShape(listed, data, ['pulls']);
  return {
    own: pulls
      // A fork may have the same owner, and the name that we know may be a former one.
      .filter(({ head: { repo }, base: { repo: ours } }) => repo?.id === ours.id)
      .map((one) => ({ number: one.number, base: one.base.ref, isMerged: one.merged_at !== null })),
    keys: pulls.map((one) => one.number),
    next: pulls.length < PER_PAGE ? null : String(page + 1),
  };
};

/** @throws {SyncError} when nothing further may be asked for */
export const demandBudget = async (
  checkBudget: PullRequestSearch['checkBudget'],
): Promise<void> => {
  const problem = await checkBudget();
  if (problem !== null) throw new SyncError(problem);
};
