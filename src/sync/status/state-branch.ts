import { presentBranches } from '../../github/index.js';
import {
  type HistoryEntry,
  readHistoryText,
  readStateText,
  type State,
  type Verified,
} from '../../model/history.js';
import type { Settings } from '../../model/settings.js';
import type { Text } from '../../model/text.js';
import { partsOf, type StateSource } from '../history/state-source.js';
import type { Ports } from '../ports.js';
import { unreadable } from '../problems.js';

/** What is looked at for scheduled runs: the newest months, and so many files of them. */
const MONTHS = 2;
const FILES = 8;

/** The bases that there still are; where nobody may be asked, all that a run left. */
export const basesOf = async (
  { reader }: Pick<Ports, 'reader'>,
  { bases }: State,
  current: string | null,
  mayAsk: boolean,
): Promise<State['bases']> => {
  const others = Object.keys(bases).filter((name) => name !== current);
  if (!mayAsk || others.length === 0) return bases;
  const present = await presentBranches(reader, others);
  return Object.fromEntries(
    Object.entries(bases).filter(([name]) => name === current || present.has(name)),
  );
};

/** What the config no longer has is nothing that it could tell of. */
export const knownTo = (
  { projects }: Pick<Settings, 'projects'>,
  current: string | null,
  bases: State['bases'],
): readonly KnownFile[] => {
  const paths = new Map(projects.map(({ name, metadata }) => [name, metadata]));
  return Object.entries(bases).flatMap(([base, entries]) =>
    Object.entries(entries).flatMap(([project, verified]) => {
      const isHere = current === null || base === current;
      if (isHere && paths.get(project) !== verified.metadata) return [];
      return [{ base, project, verified, isHere }];
    }),
  );
};

export interface KnownFile {
  readonly base: string;
  readonly project: string;
  readonly verified: Verified;
  /** On the base that the config is about. */
  readonly isHere: boolean;
}

interface StateBranch {
  readonly state: State;
  readonly runs: readonly HistoryEntry[];
  /** What cannot be read, in sentences. */
  readonly unread: readonly Text[];
}

/** What stands on the state branch, as far as it can be read. */
export const readStateBranch = async (source: StateSource): Promise<StateBranch> => {
  const [text, parts] = await Promise.all([source.read('state.json'), partsOf(source)]);
  const months = [...new Set(parts.map(({ month }) => month))].slice(0, MONTHS);
  const newest = parts.filter(({ month }) => months.includes(month)).slice(0, FILES);
  const recent = await Promise.all(
    newest.map(async ({ path }) => {
      return { path, ...readHistoryText((await source.read(path)) ?? '') };
    }),
  );
  const { state, unread } = readStateText(text);
  return {
    state,
    runs: recent.reverse().flatMap(({ entries }) => entries),
    unread: [{ path: 'state.json', unread }, ...recent].flatMap((one) =>
      one.unread === 0 ? [] : [unreadable(one.path, one.unread).message],
    ),
  };
};
