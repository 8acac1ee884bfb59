import * as z from 'zod';
import type { ListingPage } from './paging.js';
import type { QueryFragment } from './query-fragment.js';

/** What a pull request proposes, or proposed before its branch was moved; a page of the moves, the newest first. */
export interface ProposedCommits extends ListingPage {
  readonly fromFork: boolean;
  readonly head: string;
  readonly body: string;
  readonly commits: ReadonlySet<string>;
}

const oid = z.object({ oid: z.string() });
const moved = z.object({ beforeCommit: oid.nullish(), afterCommit: oid.nullish() }).nullable();

const node = z
  .object({
    isCrossRepository: z.boolean(),
    headRefName: z.string(),
    body: z.string(),
    commits: z.object({ nodes: z.array(z.object({ commit: oid }).nullable()).nullable() }),
    timelineItems: z.object({
      pageInfo: z.object({ hasPreviousPage: z.boolean(), startCursor: z.string().nullable() }),
      nodes: z.array(moved).nullable(),
    }),
  })
  .nullish();

/** Asks for the commits of a pull request; null when there is none of that number. */
export const proposedFragment = (
  number: number,
  before: string | null = null,
): QueryFragment<ProposedCommits | null> => ({
  fields: {
    pull: `pullRequest(number: $number) {
      isCrossRepository headRefName body
      commits(last: 100) { nodes { commit { oid } } }
      timelineItems(itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT], last: 100, before: $before) {
        pageInfo { hasPreviousPage startCursor }
        nodes { ... on HeadRefForcePushedEvent { beforeCommit { oid } afterCommit { oid } } }
      }
    }`,
  },
  variables: {
    number: { type: 'Int!', value: number },
    before: { type: 'String', value: before },
  },
  parse: ({ pull }) => {
    const found = node.parse(pull);
    if (found == null) return null;
    const { isCrossRepository, headRefName, body, commits, timelineItems } = found;
    const { pageInfo, nodes } = timelineItems;
    const all = [
      ...(commits.nodes ?? []).map((one) => one?.commit),
      ...(nodes ?? []).flatMap((one) => [one?.beforeCommit, one?.afterCommit]),
    ];
    const oids = all.flatMap((one) => one?.oid ?? []);
    return {
      fromFork: isCrossRepository,
      head: headRefName,
      body,
      commits: new Set(oids),
      keys: oids,
      next: pageInfo.hasPreviousPage ? pageInfo.startCursor : null,
    };
  },
});
