import type { Comparison } from '../../github/index.js';
import { type Branch, RepositoryStore } from '../../metadata/index.js';
import type { Verified } from '../../model/history.js';
import { own } from '../../model/own.js';
import type { Renames } from '../../state/index.js';
import type { Ports } from '../ports.js';
import type { Loaded } from './load.js';

export type Compare = (earlier: string) => Promise<Comparison>;
type IsGone = (path: string) => Promise<boolean>;
type Read = Extract<Loaded, { ok: true }>;

interface Now {
  readonly isGone: IsGone;
  readonly compare: Compare;
  /** Of every project of the config. */
  readonly names: ReadonlySet<string>;
}

/** Whether a base has no file at a path any more; each is asked for once. */
export const goneFrom = (
  { reader, client }: Pick<Ports, 'reader' | 'client'>,
  base: Branch,
): IsGone => {
  const store = new RepositoryStore(reader, client);
  const known = new Map<string, Promise<boolean>>();
  return (path) => {
    const gone =
      known.get(path) ??
      store.read(base.oid, path).then(
        (file) => file === null,
        // What cannot be read as a file is there.
        () => false,
      );
    known.set(path, gone);
    return gone;
  };
};

/** Each comparison is a request; what was verified longer ago was hardly renamed now. */
const MOST_COMPARED = 10;

/** Of what is sorted by its age, the newest first: all of the newest commits. */
export const ofNewestCommits = <T>(
  sorted: readonly T[],
  commitOf: (one: T) => string,
): readonly T[] => {
  const commits = [...new Set(sorted.map(commitOf))].slice(0, MOST_COMPARED);
  return sorted.filter((one) => commits.includes(commitOf(one)));
};

export const newestFirst = (a: Verified, b: Verified): number =>
  a.verifiedAt < b.verifiedAt ? 1 : -1;

/** Null for a project that is known by its name, or not at all. */
export const renamedProject = async (
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
  const became = await whichBecame(now, { metadata, blob }, candidates);
  if (became === null) return null;
  const [from, then] = became;
  const formerNames = [...(then.formerNames ?? []), { project: from, metadata: then.metadata }];
  return { from, to: name, entry: { ...then, metadata, formerNames } };
};

type Entry = readonly [name: string, verified: Verified];

const whichBecame = async (
  { isGone, compare }: Now,
  file: { readonly metadata: string; readonly blob: string },
  candidates: readonly Entry[],
): Promise<Entry | null> => {
  const samePath = candidates.find(([, { metadata }]) => metadata === file.metadata);
  if (samePath !== undefined) return samePath;
  const sorted = candidates.toSorted(([, one], [, other]) => newestFirst(one, other));
  const near = ofNewestCommits(sorted, ([, { commit }]) => commit);
  const asked = sorted.filter((one) => one[1].blob === file.blob || near.includes(one));
  const gone = await Promise.all(asked.map(([, { metadata }]) => isGone(metadata)));
  const left = asked.filter((_, at) => gone[at]);
  const sameBlob = left.find(([, { blob }]) => blob === file.blob);
  if (sameBlob !== undefined) return sameBlob;
  for (const entry of left) {
    const [, { commit, metadata }] = entry;
    const { renamed } = await compare(commit);
    if (renamed.get(metadata) === file.metadata) return entry;
  }
  return null;
};
