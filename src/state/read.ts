import * as z from 'zod';
import type { GitHubClient, Part, RepositoryReader } from '../github/index.js';
import { parseState, type State } from '../model/history.js';

/** What stands on the state branch. */
export interface StoredState {
  readonly repositoryId: string;
  /** The head of the branch; null when there is none. */
  readonly head: string | null;
  readonly state: State;
  /** The file that the next line goes into; null where nothing will be written. */
  readonly month: Month | null;
}

interface Month {
  readonly path: string;
  readonly text: string;
  /** GitHub cut the text. */
  readonly cut: boolean;
}

const blob = z
  .object({
    text: z.string().nullish(),
    isTruncated: z.boolean().optional(),
    byteSize: z.number().optional(),
  })
  .nullish();

/**
 * Asks for the state, and for the history file that the run will add to.
 *
 * @param path null where nothing will be written
 */
export const statePart = (branch: string, path: string | null): Part<StoredState> => ({
  fields: {
    repositoryId: 'id',
    head: 'ref(qualifiedName: $ref) { target { oid } }',
    state: 'object(expression: $state) { ... on Blob { text } }',
    ...(path !== null && {
      month: 'object(expression: $month) { ... on Blob { text isTruncated byteSize } }',
    }),
  },
  variables: {
    ref: { type: 'String!', value: `refs/heads/${branch}` },
    state: { type: 'String!', value: `refs/heads/${branch}:state.json` },
    ...(path !== null && {
      month: { type: 'String!', value: `refs/heads/${branch}:${path}` },
    }),
  },
  parse: (values) => {
    const month = blob.parse(values.month);
    const text = month?.text ?? '';
    return {
      repositoryId: z.string().parse(values.repositoryId),
      head:
        z
          .object({ target: z.object({ oid: z.string() }) })
          .nullish()
          .parse(values.head)?.target.oid ?? null,
      state: parseState(blob.parse(values.state)?.text ?? null),
      month:
        path === null
          ? null
          : {
              path,
              text,
              cut:
                month?.isTruncated === true || Buffer.byteLength(text) !== (month?.byteSize ?? 0),
            },
    };
  },
});

/** The whole text of the month's file; one that GitHub cut takes a request of its own. */
export const monthText = async (
  client: GitHubClient,
  { repository }: Pick<RepositoryReader, 'repository'>,
  branch: string,
  { path, text, cut }: Month,
): Promise<string> => {
  if (!cut) return text;
  const bytes = await client.readRaw(`GET /repos/{owner}/{repo}/contents/${path}`, {
    owner: repository.owner,
    repo: repository.name,
    ref: branch,
  });
  return bytes === null ? '' : new TextDecoder().decode(bytes);
};
