import { isConflict, type JudgedDrift } from '../model/drift.js';
import type { DriftKind } from '../model/drift-words.js';
import { problemText, type RenderedProblem } from '../model/problem.js';
import type { ProjectResult, RenderedResult, SyncResult } from '../model/result.js';
import { kindNames } from './counts.js';
import { changeText, happenedText, isDelivered } from './drift-text.js';
import { terminal } from './escape.js';
import { groupBy } from './group-by.js';
import { errorsOf, newsOf } from './problems.js';
import { CONSOLE } from './spelling.js';
import { counted } from './words.js';

/** What stands beside a line of a file, or beside the run where it has no place. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** The metadata file, with the line where the record stands when that is known. */
  readonly place: { readonly file: string; readonly line: number | null } | null;
}

/** GitHub shows ten of a step, and nobody reads more. */
const MOST = 10;

/**
 * The annotations of a run: at most one of a kind, and ten in all, the gravest first.
 *
 * @param failures sentences that say what else the step fails on
 */
export const annotationsOf = (
  result: RenderedResult,
  failures: readonly string[],
): readonly Annotation[] => {
  const drifts = [...firstOfKinds(result)].map(([name, found]) => driftNote(name, found, result));
  return [
    ...ofCodes(errorsOf(result), 'error'),
    ...failures.map((message) => plain('error', message)),
    ...drifts.filter(({ level }) => level === 'warning'),
    ...ofCodes(newsOf(result), 'warning'),
    ...drifts.filter(({ level }) => level === 'notice'),
  ].slice(0, MOST);
};

const plain = (level: Annotation['level'], message: string): Annotation => ({
  level,
  title: 'metadata-sync',
  message: terminal(message),
  place: null,
});

/** The first problem of each code, and how many more there are. */
const ofCodes = (
  problems: readonly RenderedProblem[],
  level: 'error' | 'warning',
): Annotation[] => {
  return [...groupBy(problems, ({ code }) => code).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const more =
      same.length === 1
        ? ''
        : ` And ${counted(same.length - 1, 'more', 'more')} of this kind; see the log.`;
    return [plain(level, `${problemText(first)}${more}`)];
  });
};

type Name = DriftKind | 'conflict';

interface Found {
  readonly drift: JudgedDrift;
  readonly project: ProjectResult;
  readonly count: number;
}

const isNews = ({ resolution, severity }: JudgedDrift): boolean =>
  resolution !== 'ignored' && resolution !== 'declined' && severity !== 'info';

/** The first drift of each kind that somebody should hear of, and how many there are. */
const firstOfKinds = ({ projects }: SyncResult): ReadonlyMap<Name, Found> => {
  const found = new Map<Name, Found>();
  for (const project of projects) {
    for (const drift of project.drifts.filter(isNews)) {
      const name = isConflict(drift) ? 'conflict' : drift.kind;
      const known = found.get(name) ?? { drift, project, count: 0 };
      found.set(name, { ...known, count: known.count + 1 });
    }
  }
  return found;
};

const driftNote = (
  name: Name,
  { drift, project, count }: Found,
  { run, delivery }: SyncResult,
): Annotation => {
  const happened = happenedText(drift, run.startedAt, CONSOLE);
  const change = changeText(drift, CONSOLE);
  const more = count === 1 ? '' : ` And ${counted(count - 1, 'more', 'more')} of this kind.`;
  const isDone = drift.resolution === 'correct' && isDelivered(drift, delivery);
  const line = drift.position === null ? null : (project.lines.get(drift.position) ?? null);
  return {
    level: drift.severity === 'critical' && !isDone ? 'warning' : 'notice',
    title: name === 'conflict' ? 'Conflict' : kindNames(project.tracker.nouns)[name],
    message: terminal(
      `${drift.key}: ${change}${happened === '' ? '' : ` (${happened})`}.${more} See the job summary.`,
    ),
    // The runner takes a place as it is: a path that would have to be escaped is none.
    place:
      terminal(project.metadata) === project.metadata ? { file: project.metadata, line } : null,
  };
};
