import { comparerWith, parentOf } from '../../github/index.js';
import { type Branch, RepositoryStore, type StoredFile } from '../../metadata/index.js';
import type { HistoryEntry } from '../../model/history.js';
import type { SyncError } from '../../model/problem.js';
import { listWords } from '../../model/words.js';
import type { KnownProjects } from '../gather/baseline.js';
import type { Loaded } from '../gather/load.js';
import { findRun, type RunHints } from '../history/find-run.js';
import type { StateSource } from '../history/state-source.js';
import type { Ports } from '../ports.js';
import { syncError } from '../problem-codes.js';

/** A run that changed something, with the commit that it delivered. */
export type Earlier = HistoryEntry & { readonly commit: string };

/** @throws {SyncError} `run-unknown`, `run-ambiguous`, or `run-changed-nothing` */
export const runToUndo = async (
  source: StateSource,
  asked: string,
  hints: RunHints,
): Promise<Earlier> => {
  const entry = await findRun(source, asked, hints);
  const { id, commit } = entry;
  if (commit !== null) return { ...entry, commit };
  throw syncError({
    code: 'run-changed-nothing',
    message: `Run \`${id}\` changed nothing, so there is nothing to restore.`,
    remedy: 'Take a run that has changes in the history.',
  });
};

/** What tells where the files of a run are now. */
export interface Now {
  readonly base: Branch;
  readonly loaded: readonly Loaded[];
  readonly known: KnownProjects;
}

/**
 * The texts to bring back of the files that a commit changed, by their paths of now.
 *
 * @param project only this project's file, or its part of a file that holds several
 * @throws {SyncError} `restore-lost` when git has the commit no more, `restore-moved` when none of the
 *   files is known from then, `restore-shared` when the project's part of a file cannot be brought
 *   back alone
 */
export const filesBefore = async (
  ports: Pick<Ports, 'reader' | 'client'>,
  undone: Earlier,
  now: Now,
  project: string | undefined,
): Promise<ReadonlyMap<string, string>> => {
  const { loaded } = now;
  const wanted = loaded.filter((one) => project === undefined || one.project.name === project);
  const paths = [...new Set(wanted.map((one) => one.project.metadata))];
  if (project !== undefined && paths.length === 0) throw unknown(project);
  const parent = await parentOf(ports.reader, undone.commit);
  if (parent === null) throw lost(undone.commit);
  const compare = comparerWith(ports, now.base.oid);
  const renamedSince = async () => (await compare(undone.commit)).renamed;
  const found = await Promise.all(
    paths.map((path) => whatWas(ports, { commit: undone.commit, parent, renamedSince }, now, path)),
  );
  if (found.every((one) => one === null)) throw movedAway(undone, paths);
  const texts = found.flatMap((one) => {
    if (one === null || one.before?.blob === one.after?.blob) return [];
    const { path, before } = one;
    if (before === null) throw created(path);
    const text = project === undefined ? before.text : partOf(project, path, before.text, loaded);
    return [[path, text] as const];
  });
  return new Map(texts);
};

interface Then {
  readonly path: string;
  readonly before: StoredFile | null;
  readonly after: StoredFile | null;
}

interface Undone {
  readonly commit: string;
  readonly parent: string;
  /** The path of a file now, by what it was at the commit. */
  readonly renamedSince: () => Promise<ReadonlyMap<string, string>>;
}

/** A file before and after a run, under the path that it had then; null when there was none of it. */
const whatWas = async (
  ports: Pick<Ports, 'reader' | 'client'>,
  { commit, parent, renamedSince }: Undone,
  { loaded, known }: Now,
  path: string,
): Promise<Then | null> => {
  const store = new RepositoryStore(ports.reader, ports.client);
  const at = async (then: string): Promise<Then | null> => {
    const [before, after] = await Promise.all([store.read(parent, then), store.read(commit, then)]);
    return before === null && after === null ? null : { path, before, after };
  };
  const own = loaded.filter((one) => one.project.metadata === path);
  const former = own.flatMap((one) => known(one.project.name).formerNames).reverse();
  for (const then of new Set([path, ...former.map(({ metadata }) => metadata)])) {
    const found = await at(then);
    if (found !== null) return found;
  }
  const [then] = [...(await renamedSince())].find(([, became]) => became === path) ?? [];
  return then === undefined ? null : at(then);
};

/** What other projects have in the file stays as it is now. */
const partOf = (
  project: string,
  path: string,
  before: string,
  loaded: readonly Loaded[],
): string => {
  const sharing = loaded.filter((one) => one.project.metadata === path);
  const own = sharing.find((one) => one.project.name === project);
  if (own?.ok !== true) return before;
  const text = own.file.withPartOf(before);
  if (text !== null) return text;
  if (own.file.part === '' && sharing.length === 1) return before;
  throw syncError({
    code: 'restore-shared',
    message: `The part of the project \`${project}\` in \`${path}\` cannot be brought back alone.`,
    remedy: 'Restore the whole run.',
  });
};

const unknown = (project: string): SyncError =>
  syncError({
    code: 'project-unknown',
    message: `There is no project \`${project}\`.`,
    remedy: 'Check the name.',
  });

const movedAway = ({ id, base }: Earlier, paths: readonly string[]): SyncError =>
  syncError({
    code: 'restore-moved',
    message: `Run \`${id}\` on \`${base}\` knew none of ${listWords(paths.slice(0, 5))}, and no file of then became one of these.`,
    remedy: 'Bring the file back by hand, from the commit that the history names.',
  });

const created = (path: string): SyncError =>
  syncError({
    code: 'restore-created',
    message: `There was no \`${path}\` before that run: the run created it.`,
    remedy: 'Delete the file by hand; `--project` restores another one alone.',
  });

const lost = (commit: string): SyncError =>
  syncError({
    code: 'restore-lost',
    message: `The repository has the commit ${commit.slice(0, 7)} no more, so what was there before it is not known.`,
    remedy: 'Restore the file by hand, from a clone that still has it.',
  });
