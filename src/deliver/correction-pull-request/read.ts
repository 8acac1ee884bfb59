import type { RepositoryReader } from '../../github/index.js';
import { RESTORE_BRANCH } from '../../model/settings.js';
import {
  type BranchCommit,
  type CorrectionBranch,
  type CorrectionPage,
  correctionPart,
  type EarlierPage,
  type EarlierPullRequest,
  earlierPart,
  type OpenCorrection,
  type OpenPullRequest,
} from './find.js';
import type { BranchNode, PullNode } from './found.js';
import { wasClosedByUs } from './marks.js';

/** Reads page after page until ours is found; what it is to us depends on the base. */
export const readCorrection = async (
  reader: RepositoryReader,
  branch: string,
): Promise<(base: string) => Promise<OpenCorrection>> => {
  const first = await reader.read(correctionPart(branch));
  const open = [...first.open];
  const newest = [...first.newest];
  for (let { next } = first; next !== null; ) {
    const page: CorrectionPage = await reader.read(correctionPart(branch, next));
    // A listing that was done starts anew where the other one goes on.
    if (next.open !== null) open.push(...page.open);
    if (next.newest !== null) newest.push(...page.newest);
    next = {
      open: open.length === 0 ? (page.next?.open ?? null) : null,
      newest: newest.length === 0 ? (page.next?.newest ?? null) : null,
    };
    if (next.open === null && next.newest === null) next = null;
  }
  /** The newest to a base; what came first may all be to other bases. */
  const newestTo = async (
    base: string,
    head: string,
    found: readonly PullNode[],
    hasMore: boolean,
    states: readonly ['MERGED'] | null,
  ): Promise<EarlierPullRequest | null> => {
    const known = earlier(found, base);
    if (known !== null || !hasMore) return known;
    for (let after: string | null = null; ; ) {
      const page: EarlierPage = await reader.read(earlierPart(head, base, states, after));
      if (page.own.length > 0 || page.next === null) return earlier(page.own, base);
      after = page.next;
    }
  };
  return async (base) => {
    const { hasMore } = first;
    const [newestHere, restored] = await Promise.all([
      newestTo(base, branch, newest, hasMore.newest, null),
      newestTo(base, RESTORE_BRANCH, first.restored, hasMore.restored, ['MERGED']),
    ]);
    const here = open.find(({ baseRefName }) => baseRefName === base);
    const other = open.find(({ baseRefName }) => baseRefName !== base);
    return {
      repositoryId: first.repositoryId,
      branch: branchOf(first.branch),
      pullRequest: here === undefined ? null : openPullRequest(here),
      newest: newestHere,
      restored,
      elsewhere: other === undefined ? null : { number: other.number, base: other.baseRefName },
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
    texts: [node.body, ...messagesOf(node)],
    closedByUs: wasClosedByUs(node.body, node.author, node.timelineItems?.nodes?.[0]?.actor),
  };
};
