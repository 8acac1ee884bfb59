import { RESTORE_BRANCH } from '../../model/settings.js';
import { conflictsSince } from './conflict-note.js';
import {
  type BranchCommit,
  type CorrectionBranch,
  correctionPart,
  type EarlierPullRequest,
  type OpenCorrection,
  type OpenPullRequest,
  pullPart,
} from './find.js';
import type { BranchNode, PullNode } from './found.js';
import { wasClosedByUs } from './marks.js';
import { demandBudget, findOwnPull, type OwnPull, type PullRequestSearch } from './own-pulls.js';

/**
 * Reads the correction branch and its pull requests; what they are to us depends on the base. Where
 * those of forks crowd the listing, ours are asked for by themselves, so nobody else can make it long.
 *
 * @throws {SyncError} `rate-reserve` when the budget does not allow to look for ours
 */
export const readCorrection = async (
  search: PullRequestSearch,
  branch: string,
): Promise<(base: string) => Promise<OpenCorrection>> => {
  const { reader } = search;
  const first = await reader.read(correctionPart(branch));
  const { hasMore } = first;
  const details = async (pull: OwnPull | null, kind: 'open' | 'earlier') => {
    if (pull === null) return undefined;
    await demandBudget(search.checkBudget);
    return (await reader.read(pullPart(pull.number, kind))) ?? undefined;
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
  const newestTo = async (base: string): Promise<EarlierPullRequest | null> => {
    const known = earlier(first.newest, base);
    if (known !== null || !hasMore.newest) return known;
    const found = await findOwnPull(search, { head: branch, state: 'all', base });
    const node = await details(found, 'earlier');
    return node === undefined ? null : earlier([node], base);
  };
  const restoredTo = async (base: string): Promise<EarlierPullRequest | null> => {
    const known = earlier(first.restored, base);
    if (known !== null || !hasMore.restored) return known;
    const wanted = { head: RESTORE_BRANCH, state: 'closed', base } as const;
    const node = await details(
      await findOwnPull(search, wanted, ({ isMerged }) => isMerged),
      'earlier',
    );
    return node === undefined ? null : earlier([node], base);
  };
  return async (base) => {
    const [here, elsewhere, newest, restored] = await Promise.all([
      openTo(base),
      openElsewhere(base),
      newestTo(base),
      restoredTo(base),
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

const earlier = (nodes: readonly PullNode[], base: string): EarlierPullRequest | null => {
  const node = nodes.find(({ baseRefName }) => baseRefName === base);
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
