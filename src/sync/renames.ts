import { GitHubFault } from '../github/index.js';
import type { Branch } from '../metadata/index.js';
import { RepositoryStore } from '../metadata/index.js';
import type { State, Verified } from '../model/history.js';
import { own } from '../model/own.js';
import { type Problem, toProblem } from '../model/problem.js';
import type { Settings } from '../model/settings.js';
import {
  type Comparison,
  comparerWith,
  presentBranches,
  type Renames,
  type StoredState,
} from '../state/index.js';
import type { Loaded } from './load.js';
import type { Ports } from './ports.js';

/** What the state knows of this base and its projects, by the names that they have now. */
export interface Recalled {
  readonly projects: ReadonlyMap<string, Verified>;
  /** What the base was called before, the newest name last. */
  readonly formerBases: readonly string[];
  /** What this run was the first to find renamed. */
  readonly renames: Renames;
  /** Why nobody knows whether something was renamed; then only what kept its name is known. */
  readonly unread: Problem | null;
}

type Reading = Pick<Ports, 'reader' | 'client'>;
type Compare = (earlier: string) => Promise<Comparison>;
type Read = Extract<Loaded, { ok: true }>;

/**
 * Recognises what was renamed since it was verified, so that nothing known of it is forgotten. Where
 * GitHub does not answer for that, the run goes on with less and moves nothing.
 */
export const recall = async (
  ports: Reading,
  base: Branch,
  loaded: readonly Loaded[],
  settings: Pick<Settings, 'projects'>,
  stored: StoredState | null,
): Promise<Recalled> => {
  const state = stored?.state ?? NOTHING;
  try {
    return await recognise(ports, base, loaded, settings, state);
  } catch (error) {
    if (!(error instanceof GitHubFault) || error.code === 'interrupted') throw error;
    return {
      projects: new Map(Object.entries(own(state.bases, base.name) ?? {})),
      formerBases: own(state.formerBases ?? {}, base.name) ?? [],
      renames: { base: null, projects: [] },
      unread: renamesUnread(error),
    };
  }
};

const renamesUnread = (fault: GitHubFault): Problem => {
  const { message, remedy } = toProblem(fault);
  return {
    code: 'renames-unread',
    message: `Whether a branch or a file was renamed could not be found out, so what earlier runs knew of it may be left out: ${message}`,
    remedy,
  };
};

const recognise = async (
  ports: Reading,
  base: Branch,
  loaded: readonly Loaded[],
  settings: Pick<Settings, 'projects'>,
  { bases, formerBases = {} }: State,
): Promise<Recalled> => {
  const known = own(bases, base.name);
  const compare = comparerWith(ports, base.oid);
  const former = known === undefined ? await formerBase(ports, compare, loaded, bases) : null;
  const entries = known ?? own(bases, former ?? '') ?? {};
  const read = loaded.filter((one) => one.ok);
  const now = { base, compare, names: new Set(settings.projects.map(({ name }) => name)) };
  const found = await Promise.all(read.map((one) => renamedProject(ports, now, one, entries)));
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
  for (const { name, newest } of gone.slice(0, MOST_COMPARED)) {
    if (newest === undefined) continue;
    const { isAncestor } = await compare(newest.commit);
    if (isAncestor) return name;
  }
  return null;
};

interface Now {
  readonly base: Branch;
  readonly compare: Compare;
  /** Of every project of the config. */
  readonly names: ReadonlySet<string>;
}

/** Each comparison is a request, so only what was verified last is compared. */
const MOST_COMPARED = 10;

const newestFirst = (a: Verified, b: Verified): number => (a.verifiedAt < b.verifiedAt ? 1 : -1);

/** Null for a project that is known by its name, or not at all. */
const renamedProject = async (
  ports: Reading,
  now: Now,
  { project, file, blob }: Read,
  entries: Readonly<Record<string, Verified>>,
): Promise<Renames['projects'][number] | null> => {
  const { name, metadata } = project;
  const present = own(entries, name);
  if (present?.metadata === metadata || blob === null) return null;
  // In a file of several projects a part says nothing of another one.
  const candidates = Object.entries(entries).filter(([other]) =>
    file.part === '' ? other === name || !now.names.has(other) : other === name,
  );
  const became = await whichBecame(ports, now, { metadata, blob }, candidates);
  if (became === null) return null;
  const [from, then] = became;
  const formerNames = [...(then.formerNames ?? []), { project: from, metadata: then.metadata }];
  return { from, to: name, entry: { ...then, metadata, formerNames } };
};

type Entry = readonly [name: string, verified: Verified];

const whichBecame = async (
  ports: Reading,
  { base, compare }: Now,
  file: { readonly metadata: string; readonly blob: string },
  candidates: readonly Entry[],
): Promise<Entry | null> => {
  const samePath = candidates.find(([, { metadata }]) => metadata === file.metadata);
  if (samePath !== undefined) return samePath;
  const store = new RepositoryStore(ports.reader, ports.client);
  const gone = await Promise.all(
    candidates.map(async ([, { metadata }]) => {
      // What cannot be read as a file is there.
      const there = await store.read(base.oid, metadata).catch(() => metadata);
      return there === null;
    }),
  );
  const left = candidates.filter((_, at) => gone[at]);
  const sameBlob = left.find(([, { blob }]) => blob === file.blob);
  if (sameBlob !== undefined) return sameBlob;
  const newest = left.toSorted(([, a], [, b]) => newestFirst(a, b));
  for (const entry of newest.slice(0, MOST_COMPARED)) {
    const [, { commit, metadata }] = entry;
    const { renamed } = await compare(commit);
    if (renamed.get(metadata) === file.metadata) return entry;
  }
  return null;
};

/** Said by the run that writes it down, and so once. */
export const renamedProblems = (
  { renames }: Recalled,
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
