import type { HistoryEntry } from '../../model/history.js';
import type { SyncError } from '../../model/problem.js';
import { isUniqueRunId } from '../../model/run-id.js';
import { syncError } from '../problem-codes.js';
import { allRuns, newestFirst } from './history.js';
import type { StateSource } from './state-source.js';

/** What tells runs apart that one id names. */
export interface RunHints {
  /** Of several, one that changed something is meant. */
  readonly changed?: boolean;
  readonly base: string | null;
  readonly project: string | undefined;
}

/** More candidates than these are only counted. */
const MOST = 10;

/**
 * The run that a person means.
 *
 * @param asked the id of a run, its beginning (such as the id of the workflow run), or the commit that it made
 * @throws {SyncError} `run-unknown`, or `run-ambiguous` with the candidates
 */
export const findRun = async (
  source: StateSource,
  asked: string,
  hints: RunHints,
): Promise<HistoryEntry> => {
  if (isUniqueRunId(asked)) {
    for await (const { entry } of newestFirst(source, null)) if (entry.id === asked) return entry;
    throw unknown(asked);
  }
  const candidates = narrowed(namedBy(asked, await allRuns(source)), hints);
  const [only, ...others] = candidates;
  if (only === undefined) throw unknown(asked);
  if (others.length > 0) throw ambiguous(asked, candidates);
  return only;
};

/** A whole id is preferred to the beginning of one, and the id of a workflow run to any other beginning. */
const namedBy = (asked: string, runs: readonly HistoryEntry[]): readonly HistoryEntry[] => {
  const ways: readonly ((run: HistoryEntry) => boolean)[] = [
    ({ id }) => id === asked,
    ({ id }) => id.startsWith(`${asked}-`),
    ({ id }) => asked !== '' && id.startsWith(asked),
    ({ commit }) => /^[0-9a-f]{7,}$/.test(asked) && commit?.startsWith(asked) === true,
  ];
  return ways.map((fits) => runs.filter(fits)).find(({ length }) => length > 0) ?? [];
};

/** What was said besides tells which of several is meant; it takes away no run that is the only one. */
const narrowed = (
  runs: readonly HistoryEntry[],
  { base, project, changed }: RunHints,
): readonly HistoryEntry[] => {
  const fits: readonly ((run: HistoryEntry) => boolean)[] = [
    (run) => base === null || run.base === base,
    ({ projects }) => project === undefined || projects.includes(project),
    ({ commit }) => changed !== true || commit !== null,
  ];
  return fits.reduce((left, fit) => {
    const fitting = left.filter(fit);
    return fitting.length > 0 ? fitting : left;
  }, runs);
};

const unknown = (asked: string): SyncError =>
  syncError({
    code: 'run-unknown',
    message: `The history has no run \`${asked}\`.`,
    remedy: 'Take an id from the history.',
  });

const ambiguous = (asked: string, runs: readonly HistoryEntry[]): SyncError =>
  syncError({
    code: 'run-ambiguous',
    message: `\`${asked}\` names ${runs.length} runs: ${runs.slice(0, MOST).map(described).join('; ')}${runs.length > MOST ? `; and ${runs.length - MOST} more` : ''}.`,
    remedy: 'Give the whole id of one of them, or the commit that it made.',
  });

const described = ({ id, started, base, projects, result, commit }: HistoryEntry): string => {
  const about =
    projects.length === 0
      ? ''
      : ` (${projects.slice(0, 3).join(', ')}${projects.length > 3 ? ' …' : ''})`;
  const made = commit === null ? 'changed nothing' : `commit \`${commit.slice(0, 12)}\``;
  return `\`${id}\` of ${started.slice(0, 16).replace('T', ' ')} UTC on \`${base}\`${about}, ${result}, ${made}`;
};
