import * as z from 'zod';
import type { GitHubClient, QueryFragment, RepositoryReader } from '../github/index.js';
import { readHistoryText, readStateText, type State } from '../model/history.js';
import { partsIn } from '../model/history-parts.js';

/** What stands on the state branch. */
export interface StoredState {
  readonly repositoryId: string;
  /** The head of the branch; null when there is none. */
  readonly head: string | null;
  readonly state: State;
  /** How many entries of the state cannot be read. */
  readonly unread: number;
  /** Why GitHub did not give what stands there; null when it did. Nothing is written over it then. */
  readonly refused: string | null;
  /** Whether the branch is one of ours: it is not there yet, or holds what a run left. */
  readonly isOurs: boolean;
  /** The file that the next line goes into; null where nothing will be written. */
  readonly month: StoredText | null;
  /** The files of the history, where something will be written. */
  readonly months: readonly string[];
}

interface StoredText {
  readonly path: string;
  readonly text: string;
  /** GitHub cut the text. */
  readonly cut: boolean;
}

interface Answered
  extends Pick<StoredState, 'repositoryId' | 'head' | 'month' | 'months' | 'refused'> {
  readonly state: StoredText;
}

const STATE_FILE = 'state.json';
const TEXT = '{ ... on Blob { text isTruncated byteSize } }';

const blob = z
  .object({ text: z.string().nullish(), isTruncated: z.boolean(), byteSize: z.number() })
  .partial()
  .nullish();

const folder = z
  .object({ entries: z.array(z.object({ name: z.string() })) })
  .partial()
  .nullish();

const textOf = (path: string, value: unknown): StoredText => {
  const { text, isTruncated, byteSize = 0 } = blob.parse(value) ?? {};
  const whole = text ?? '';
  return { path, text: whole, cut: isTruncated === true || Buffer.byteLength(whole) !== byteSize };
};

/**
 * Asks for the state, and for the history file that the run will add to.
 *
 * @param path null where nothing will be written
 */
export const stateFragment = (branch: string, path: string | null): QueryFragment<Answered> => ({
  fields: {
    repositoryId: 'id',
    head: 'ref(qualifiedName: $ref) { target { oid } }',
    state: `object(expression: $state) ${TEXT}`,
    ...(path !== null && {
      month: `object(expression: $month) ${TEXT}`,
      months: 'object(expression: $history) { ... on Tree { entries { name } } }',
    }),
  },
  variables: {
    ref: { type: 'String!', value: `refs/heads/${branch}` },
    state: { type: 'String!', value: `refs/heads/${branch}:${STATE_FILE}` },
    ...(path !== null && {
      month: { type: 'String!', value: `refs/heads/${branch}:${path}` },
      history: { type: 'String!', value: `refs/heads/${branch}:history` },
    }),
  },
  judgesErrors: true,
  parse: (values, errors) => ({
    refused: errors[0]?.message ?? null,
    repositoryId: z.string().parse(values.repositoryId),
    head:
      z
        .object({ target: z.object({ oid: z.string() }) })
        .nullish()
        .parse(values.head)?.target.oid ?? null,
    state: textOf(STATE_FILE, values.state),
    month: path === null ? null : textOf(path, values.month),
    months: (folder.parse(values.months)?.entries ?? []).map(({ name }) => `history/${name}`),
  }),
});

/** Reads the state whole, however large it has become. */
export const readState = async (
  client: GitHubClient,
  reader: RepositoryReader,
  branch: string,
  path: string | null,
): Promise<StoredState> => {
  const answered = await reader.read(stateFragment(branch, path));
  const text =
    answered.refused === null ? await wholeText(client, reader, branch, answered.state) : '';
  const { months, head } = answered;
  const { state, unread, isOurs } = readStateText(text);
  return {
    ...answered,
    ...{ state, unread },
    refused: answered.refused ?? (text === null ? LOST : null),
    // A run on one pull request leaves a line before there is a state; a state that is there is ours or not.
    isOurs:
      head === null || isOurs || (!text && partsIn(months).length > 0) || hasRuns(answered.month),
  };
};

const hasRuns = (month: StoredText | null): boolean =>
  month !== null && readHistoryText(month.text).entries.length > 0;

const LOST = 'a file was there, and was not when its whole text was asked for.';

/** The whole text of a file; one that GitHub cut takes a request of its own. Null when it has gone since. */
export const wholeText = async (
  client: GitHubClient,
  { repository }: Pick<RepositoryReader, 'repository'>,
  branch: string,
  { path, text, cut }: StoredText,
): Promise<string | null> => {
  if (!cut) return text;
  const bytes = await client.readRaw(`GET /repos/{owner}/{repo}/contents/${path}`, {
    owner: repository.owner,
    repo: repository.name,
    ref: branch,
  });
  return bytes === null ? null : new TextDecoder().decode(bytes);
};
