import { RESTORE_BRANCH } from '../../model/settings.js';
import { conflictsSince } from './conflict-note.js';
import { correctionFragment, pullFragment } from './correction-fragment.js';
import { wasClosedByUs } from './marks.js';
import type { BranchNode, PullNode } from './nodes.js';
import type {
  BranchCommit,
  CorrectionBranch,
  EarlierPullRequest,
  OpenCorrection,
  OpenPullRequest,
} from './open-correction.js';
import { demandBudget, findOwnPull, type OwnPull, type PullRequestSearch } from './own-pulls.js';

/** What there is to a base, by the name that it has and those that it had. */
export type CorrectionTo = (
  base: string,
  formerNames?: readonly string[],
) => Promise<OpenCorrection>;

/**
 * Reads the correction branch and its pull requests; what they are to us depends on the base. Where
 * those of forks crowd the listing, ours are asked for by themselves, so nobody else can make it long.
 * What was answered to the base under a name that it had is an answer to it.
 *
 * @throws {SyncError} `rate-reserve` when the budget does not allow to look for ours
 */
export const readCorrection = async (
  search: PullRequestSearch,
  branch: string,
): Promise<CorrectionTo> => {
  const { reader } = search;
  const first = await reader.read(correctionFragment(branch));
  const { hasMore } = first;
  const details = async (pull: OwnPull | null, kind: 'open' | 'earlier') => {
    if (pull === null) return undefined;
    await demandBudget(search.checkBudget);
    return (await reader.read(pullFragment(pull.number, kind))) ?? undefined;
  };
  const openTo = async (base: string): Promise<PullNode | undefined> => {
    const known = first.open.find(({ baseRefName }) => baseRefName === base);
    if (known !== undefined || !hasMore.open) return known;
    return details(await findOwnPull(search, { head: branch, state: 'open', base }), 'open');
  };
  const openElsewhere = async (base: string): Promise<OpenCorrection['elsewhere']> => {
    const known = first.open.find(({ baseRefName }) => baseRefName !== base);
    if (known !== undefined) return { number: known.number, base: known.baseRefName };
    if (!hasMore.open) return null;
    const wanted = { head: branch, state: 'open' } as const;
    return findOwnPull(search, wanted, (pull) => pull.base !== base);
  };
  const newestOf = async (
    bases: readonly string[],
    listed: readonly PullNode[],
    isAll: boolean,
    find: (base: string) => Promise<OwnPull | null>,
  ): Promise<EarlierPullRequest | null> => {
    const known = earlier(listed, bases);
    if (known !== null || isAll) return known;
    const found = (await Promise.all(bases.map(find))).filter((one) => one !== null);
    const [newest = null] = found.toSorted((a, b) => b.number - a.number);
    const node = await details(newest, 'earlier');
    return node === undefined ? null : earlier([node], bases);
  };
  return async (base, formerNames = []) => {
    const bases = [base, ...formerNames];
    const [here, elsewhere, newest, restored] = await Promise.all([
      openTo(base),
      openElsewhere(base),
      newestOf(bases, first.newest, !hasMore.newest, (name) =>
        findOwnPull(search, { head: branch, state: 'all', base: name }),
      ),
      newestOf(bases, first.restored, !hasMore.restored, (name) =>
        findOwnPull(
          search,
          { head: RESTORE_BRANCH, state: 'closed', base: name },
          ({ isMerged }) => isMerged,
        ),
      ),
    ]);
    return {
      repositoryId: first.repositoryId,
      branch: branchOf(first.branch),
      pullRequest: here === undefined ? null : openPullRequest(here),
      newest,
      restored,
      elsewhere: elsewhere && { number: elsewhere.number, base: elsewhere.base },
      temporary: first.temporary,
    };
  };
};

const authorOf = (author: BranchNode['author']): string =>
  author?.user?.login ?? author?.name ?? 'somebody';

const branchOf = (node: BranchNode | null): CorrectionBranch | null =>
  node === null
    ? null
    : {
        oid: node.oid,
        message: node.message,
        parent: node.parents?.nodes?.[0]?.oid ?? null,
        author: authorOf(node.author),
        authorEmail: node.author?.email ?? null,
        committerEmail: node.committer?.email ?? null,
        authoredAt: node.authoredDate ?? null,
        committedAt: node.committedDate ?? null,
        changedFiles: node.changedFilesIfAvailable ?? null,
      };

const commitsOf = ({ commits }: PullNode): readonly BranchCommit[] =>
  (commits?.nodes ?? []).flatMap((node) =>
    node === null
      ? []
      : [
          {
            oid: node.commit.oid,
            message: node.commit.message,
            author: authorOf(node.commit.author),
          },
        ],
  );

/** The newest first. */
const messagesOf = (node: PullNode): readonly string[] =>
  commitsOf(node)
    .map(({ message }) => message)
    .reverse();

const openPullRequest = (node: PullNode): OpenPullRequest => ({
  id: node.id ?? '',
  number: node.number,
  url: node.url,
  title: node.title ?? '',
  body: node.body,
  labels: (node.labels?.nodes ?? []).flatMap((label) => (label === null ? [] : [label.name])),
  conflictsSince: conflictsSince(node.body),
  commits: commitsOf(node),
  comments: (node.comments?.nodes ?? []).flatMap((one) => (one === null ? [] : [one.body])),
});

const STATES = { OPEN: 'open', MERGED: 'merged', CLOSED: 'closed' } as const;

const earlier = (
  nodes: readonly PullNode[],
  bases: readonly string[],
): EarlierPullRequest | null => {
  const node = nodes.find(({ baseRefName }) => bases.includes(baseRefName));
  if (node === undefined) return null;
  return {
    number: node.number,
    url: node.url,
    state: STATES[node.state],
    headOid: node.headRefOid ?? null,
    texts: [node.body, ...messagesOf(node)],
    closedByUs: wasClosedByUs(node.body, node.author, node.timelineItems?.nodes?.[0]?.actor),
    conflicted: conflictsSince(node.body) !== null,
  };
};
