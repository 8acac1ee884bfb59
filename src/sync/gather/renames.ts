import { comparerWith, keepReserve, presentBranches } from '../../github/index.js';
import { RemoteFault } from '../../http/index.js';
import type { Branch } from '../../metadata/index.js';
import type { State, Verified } from '../../model/history.js';
import { own } from '../../model/own.js';
import { type Problem, SyncError, toProblem } from '../../model/problem.js';
import type { Settings } from '../../model/settings.js';
import { text } from '../../model/text.js';
import type { Renames, StoredState } from '../../state/index.js';
import type { Ports } from '../ports.js';
import { isOneOf } from '../problem-codes.js';
import type { Loaded } from './load.js';
import {
  type Compare,
  goneFrom,
  newestFirst,
  ofNewestCommits,
  renamedProject,
} from './renamed-project.js';

/** What the state knows of this base and its projects, by the names that they have now. */
export interface KnownState {
  readonly projects: ReadonlyMap<string, Verified>;
  /** What the base was called before, the newest name last. */
  readonly formerBases: readonly string[];
  /** What this run was the first to find renamed. */
  readonly renames: Renames;
  /** Why nobody knows whether something was renamed; then only what kept its name is known. */
  readonly unread: Problem | null;
}

type Reading = Pick<Ports, 'reader' | 'client' | 'clock'>;

/**
 * Recognises what was renamed since it was verified, so that nothing known of it is forgotten. Where
 * GitHub does not answer for that, the run goes on with less and moves nothing.
 */
export const followRenames = async (
  ports: Reading,
  base: Branch,
  loaded: readonly Loaded[],
  settings: Pick<Settings, 'projects' | 'limits'>,
  stored: StoredState | null,
): Promise<KnownState> => {
  const state = stored?.state ?? NOTHING;
  try {
    return await recognise(ports, base, loaded, settings, state);
  } catch (error) {
    if (!isUnanswered(error)) throw error;
    return {
      projects: new Map(Object.entries(own(state.bases, base.name) ?? {})),
      formerBases: formerNamesOf(base.name, stored),
      renames: { base: null, projects: [] },
      unread: renamesUnread(error),
    };
  }
};

/** What a base was called before; a name that another base has by now is not its own any more. */
export const formerNamesOf = (base: string, stored: StoredState | null): readonly string[] => {
  const { bases, formerBases = {} } = stored?.state ?? NOTHING;
  return (own(formerBases, base) ?? []).filter((name) => own(bases, name) === undefined);
};

const isUnanswered = (error: unknown): error is SyncError =>
  (error instanceof RemoteFault && !isOneOf(error, 'interrupted')) ||
  (error instanceof SyncError && isOneOf(error, 'rate-reserve'));

const renamesUnread = (fault: SyncError): Problem => {
  const { message, remedy } = toProblem(fault);
  return {
    code: 'renames-unread',
    message: text`Whether a branch or a file was renamed could not be found out, so what earlier runs knew of it may be left out: ${message}`,
    remedy,
  };
};

const recognise = async (
  ports: Reading,
  base: Branch,
  loaded: readonly Loaded[],
  settings: Pick<Settings, 'projects' | 'limits'>,
  { bases, formerBases = {} }: State,
): Promise<KnownState> => {
  const known = own(bases, base.name);
  const compare = withinBudget(ports, settings, comparerWith(ports, base.oid));
  const isGone = goneFrom(ports, base);
  const former = known === undefined ? await formerBase(ports, compare, loaded, bases) : null;
  const entries = known ?? own(bases, former ?? '') ?? {};
  const read = loaded.filter((one) => one.ok);
  const now = { isGone, compare, names: new Set(settings.projects.map(({ name }) => name)) };
  const found = await Promise.all(read.map((one) => renamedProject(now, one, entries)));
  const projects = found.filter((one) => one !== null);
  const moved = new Set(projects.map(({ from }) => from));
  const since = own(formerBases, former ?? base.name) ?? [];
  return {
    projects: new Map([
      ...Object.entries(entries).filter(([name]) => !moved.has(name)),
      ...projects.map(({ to, entry }) => [to, entry] as const),
    ]),
    formerBases: former === null ? since : [...since, former],
    renames: { base: former, projects },
    unread: null,
  };
};

/** Asks only as far as the reserve of the rate limit allows. @throws {SyncError} `rate-reserve` */
const withinBudget = (
  { client, clock }: Reading,
  { limits }: Pick<Settings, 'limits'>,
  compare: Compare,
): Compare => {
  const checkBudget = keepReserve(client, clock, limits);
  return async (earlier) => {
    const problem = await checkBudget();
    if (problem !== null) throw new SyncError(problem);
    return compare(earlier);
  };
};

const NOTHING: State = { version: 1, bases: {} };

/**
 * The base under the name that it had: a branch that is gone, and had one of the files as it is now,
 * or whose last verified commit is in the history of this one.
 */
const formerBase = async (
  ports: Reading,
  compare: Compare,
  loaded: readonly Loaded[],
  bases: State['bases'],
): Promise<string | null> => {
  const names = Object.keys(bases);
  const present = await presentBranches(ports.reader, names);
  const blobs = new Set(loaded.flatMap((one) => (one.ok && one.blob !== null ? [one.blob] : [])));
  const gone = names
    .filter((name) => !present.has(name))
    .map((name) => {
      const entries = Object.values(own(bases, name) ?? {});
      return { name, entries, newest: entries.toSorted(newestFirst)[0] };
    })
    .sort((a, b) => ((a.newest?.verifiedAt ?? '') < (b.newest?.verifiedAt ?? '') ? 1 : -1));
  const sameBlob = gone.find(({ entries }) => entries.some(({ blob }) => blobs.has(blob)));
  if (sameBlob !== undefined) return sameBlob.name;
  const newest = gone
    .flatMap((one) => (one.newest === undefined ? [] : [{ ...one.newest, name: one.name }]))
    .sort(newestFirst);
  for (const { name, commit } of ofNewestCommits(newest, (one) => one.commit)) {
    const { isAncestor } = await compare(commit);
    if (isAncestor) return name;
  }
  return null;
};

/** Said by the run that writes it down, and so once. */
export const renamedProblems = (
  { renames }: KnownState,
  base: string,
  writes: boolean,
): readonly Problem[] => {
  const said = [
    ...(renames.base === null ? [] : [`the branch \`${renames.base}\` is \`${base}\` now`]),
    ...renames.projects.map(({ from, to, entry }) => {
      const path = entry.formerNames?.at(-1)?.metadata ?? '';
      return path === entry.metadata
        ? `the project \`${from}\` is \`${to}\` now`
        : `\`${path}\` is \`${entry.metadata}\` now`;
    }),
  ];
  if (said.length === 0 || !writes) return [];
  return [
    {
      code: 'renamed',
      message: `Names changed since the last run: ${[...new Set(said)].join('; ')}. What was declined, the baseline and when drifts were first seen are carried over.`,
      remedy: 'Nothing is to be done if that is right.',
    },
  ];
};
