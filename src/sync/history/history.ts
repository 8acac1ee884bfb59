import { type Change, type HistoryEntry, readHistoryText } from '../../model/history.js';
import { type HistoryPart, newestFirst as newerFirst } from '../../model/history-parts.js';
import type { Problem } from '../../model/problem.js';
import { syncError } from '../problem-codes.js';
import { unreadable } from '../problems.js';
import { partsOf, type StateSource, textsOf } from './state-source.js';

export interface HistoryQuery {
  /** Only runs of this project, with its changes. */
  readonly project?: string | undefined;
  /** Only runs that changed this record, such as `#87`, with its changes. */
  readonly key?: string | undefined;
  /** Runs a page: 50 when left out, at most 100. */
  readonly limit?: number | undefined;
  /** Where the page before ended. */
  readonly cursor?: string | undefined;
}

/** One page of the history, the newest run first; its JSON output is the same. */
export interface HistoryPage {
  readonly runs: readonly HistoryEntry[];
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
  /** What stands in the history and cannot be read. */
  readonly warnings: readonly Problem[];
}

const PAGE = 50;
const LARGEST_PAGE = 100;

/**
 * Reads a page of the history.
 *
 * @throws {SyncError} `history-query` for a limit or a cursor that cannot be one
 */
export const readHistory = async (
  source: StateSource,
  query: HistoryQuery = {},
): Promise<HistoryPage> => {
  const limit = limitOf(query);
  const start = cursorOf(query);
  const runs: HistoryEntry[] = [];
  const warnings: Problem[] = [];
  const left = (path: string, unread: number): void => {
    if (unread > 0) warnings.push(unreadable(path, unread));
  };
  for await (const { entry, after } of newestFirst(source, start, left)) {
    const told = toldBy(entry, query);
    if (told === null) continue;
    // One more than fits shows that there is another page.
    if (runs.length === limit) return { runs, next: after, warnings };
    runs.push(told);
  }
  return { runs, next: null, warnings };
};

interface Place extends Pick<HistoryPart, 'month' | 'number'> {
  /** How many lines of the part come before. */
  readonly line: number;
}

/** Every run there is, the newest first. */
export const allRuns = async (source: StateSource): Promise<readonly HistoryEntry[]> => {
  const runs: HistoryEntry[] = [];
  for await (const { entry } of newestFirst(source, null)) runs.push(entry);
  return runs;
};

/**
 * Reads a part only when the newer ones were not enough; `after` is the cursor before a run.
 *
 * @param left told how many lines of a file cannot be read
 */
export async function* newestFirst(
  source: StateSource,
  start: Place | null,
  left: (path: string, unread: number) => void = () => undefined,
): AsyncGenerator<{ readonly entry: HistoryEntry; readonly after: string }> {
  const parts = (await partsOf(source)).filter(
    (part) => start === null || newerFirst(start, part) <= 0,
  );
  for await (const { part, text } of textsOf(source, parts)) {
    const { path, month, number } = part;
    const { entries: all, unread } = readHistoryText(text);
    left(path, unread);
    const isStart = start !== null && newerFirst(start, part) === 0;
    const entries = isStart ? all.slice(0, start.line) : all;
    const name = number === 1 ? month : `${month}.${number}`;
    yield* entries.map((entry, line) => ({ entry, after: `${name}:${line + 1}` })).reverse();
  }
}

/** The run as far as the query is about it; null when it is about something else. */
const toldBy = (entry: HistoryEntry, { project, key }: HistoryQuery): HistoryEntry | null => {
  if (project !== undefined && !entry.projects.includes(project)) return null;
  const wanted = (change: Change): boolean =>
    (project === undefined || change.project === project) &&
    (key === undefined || change.key === key);
  const changes = entry.changes.filter(wanted);
  return key !== undefined && changes.length === 0 ? null : { ...entry, changes };
};

const limitOf = ({ limit = PAGE }: HistoryQuery): number => {
  if (Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_PAGE) return limit;
  throw syncError({
    code: 'history-query',
    message: `A page of the history cannot hold ${limit} runs.`,
    remedy: `Ask for 1 to ${LARGEST_PAGE}.`,
  });
};

const cursorOf = ({ cursor }: HistoryQuery): Place | null => {
  if (cursor === undefined) return null;
  const [, month, number = '1', line] = /^(\d{4}-\d{2})(?:\.(\d+))?:(\d+)$/.exec(cursor) ?? [];
  if (month !== undefined) return { month, number: Number(number), line: Number(line) };
  throw syncError({
    code: 'history-query',
    message: `\`${cursor}\` is no cursor of the history.`,
    remedy: 'Take the `next` of the page before, or leave it out to begin with the newest run.',
  });
};
