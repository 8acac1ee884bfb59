import { RemoteFault } from '../../http/index.js';
import { openerFor, openMetadataFile, RepositoryStore } from '../../metadata/index.js';
import { type Baseline, NO_BASELINE } from '../../model/baseline.js';
import type { JudgedDrift } from '../../model/drift.js';
import type { FormerName, KnownDrift, Verified } from '../../model/history.js';
import { namedValues } from '../../model/named.js';
import { own } from '../../model/own.js';
import { type Problem, SyncError, toProblem } from '../../model/problem.js';
import type { MetadataRecord } from '../../model/record.js';
import type { StoredState } from '../../state/index.js';
import type { AnyTracker } from '../../trackers/registry.js';
import type { Ports } from '../ports.js';
import type { SyncProblem } from '../problem-codes.js';
import { isOneOf } from '../problem-codes.js';
import type { Loaded } from './load.js';
import type { KnownState } from './renames.js';
import { trackerIn } from './tracker-of.js';

/** What earlier runs knew of a project. */
export interface KnownProject {
  readonly baseline: Baseline;
  /** When a run first saw a drift, by its fingerprint. */
  firstSeen(fingerprint: string): string | undefined;
  /** The standing warnings that are no news. */
  readonly reportedWarnings: ReadonlySet<string>;
  /** Why the file as it was, or its former name, could not be asked for: a conflict may go unseen. */
  readonly unread: Problem | null;
  /** What the project and its file were called before, the oldest first. */
  readonly formerNames: readonly FormerName[];
}

const NOTHING: KnownProject = {
  baseline: NO_BASELINE,
  firstSeen: () => undefined,
  reportedWarnings: new Set(),
  unread: null,
  formerNames: [],
};

/** What is known of each project, by its name; nothing where there is no history. */
export type KnownProjects = (project: string) => KnownProject;

/**
 * Reads what the metadata files were when they were last verified. A file that has not changed
 * since needs no look; one that is gone, after a forced push for example, is not known, and one that
 * GitHub did not answer for is told apart from that.
 */
export const readBaselines = async (
  { reader, client, trackers }: Pick<Ports, 'reader' | 'client' | 'trackers'>,
  { projects, unread }: Pick<KnownState, 'projects' | 'unread'>,
  loaded: readonly Loaded[],
  stored: Pick<StoredState, 'refused'> | null,
): Promise<KnownProjects> => {
  if (stored?.refused != null) {
    const unread = heldBack(stored.refused);
    return () => ({ ...NOTHING, unread });
  }
  const store = new RepositoryStore(reader, client);
  const known = await Promise.all(
    loaded.map(async (one) => {
      const verified = projects.get(one.project.name);
      const { name } = one.project;
      if (verified === undefined || !one.ok) return [name, { ...NOTHING, unread }] as const;
      const then = await recordsThen(store, one, verified, trackerIn(trackers)(one.project));
      return [name, knownOf(verified, { ...then, unread: unread ?? then.unread })] as const;
    }),
  );
  const byName = new Map(known);
  return (project) => byName.get(project) ?? NOTHING;
};

const heldBack = (why: string): SyncProblem => ({
  code: 'state-unreadable',
  message: `What earlier runs left on the state branch could not be read: ${why}`,
  remedy: 'Run again. Until then a conflict may go unseen, and nothing is written there.',
});

type Records = ReadonlyMap<string, MetadataRecord> | null;

interface Then {
  /** The records when the file was verified; null when that cannot be told. */
  readonly records: Records;
  readonly unread: Problem | null;
}

const recordsThen = async (
  store: RepositoryStore,
  { project, file, blob }: Extract<Loaded, { ok: true }>,
  verified: Verified,
  tracker: AnyTracker,
): Promise<Then> => {
  if (verified.metadata !== project.metadata) return LOST;
  if (verified.blob === blob) return { records: byKey(file.records), unread: null };
  try {
    const paths = [project.metadata, ...(verified.formerNames ?? []).map((one) => one.metadata)];
    const files = await Promise.all(
      [...new Set(paths)].map((path) => store.read(verified.commit, path)),
    );
    const then = files.find((one) => one?.blob === verified.blob);
    if (then == null) return LOST;
    const opener = await openerFor(project.metadata);
    const { metadata, format, section } = project;
    const { records } = openMetadataFile(metadata, then.text, tracker, format, section, opener);
    return { records: byKey(records), unread: null };
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    return wentUnanswered(error) ? { records: null, unread: toProblem(error) } : LOST;
  }
};

const LOST: Then = { records: null, unread: null };

/** Whether GitHub did not say what there was; that it is gone or no metadata file is an answer. */
const wentUnanswered = (error: SyncError): boolean =>
  error instanceof RemoteFault
    ? !isOneOf(error, 'not-found')
    : isOneOf(error, 'file-unreadable', 'repository-unreadable', 'repository-not-found');

const byKey = (records: readonly MetadataRecord[]): Records =>
  new Map(records.map((record) => [record.key, record]));

const knownOf = (
  { outOfSync, reportedWarnings, formerNames = [] }: Verified,
  { records, unread }: Then,
): KnownProject => {
  const standings = Object.values(outOfSync).flat();
  const since = new Map(standings.map((standing) => [standing.fingerprint, standing.since]));
  const standing = (key: string, field: string | null): KnownDrift | undefined =>
    own(outOfSync, key)?.find((one) => one.field === field);
  return {
    firstSeen: (fingerprint) => since.get(fingerprint),
    reportedWarnings: new Set(reportedWarnings),
    unread,
    formerNames,
    baseline: {
      has: (key) => {
        const whole = standing(key, null);
        if (whole !== undefined) return whole.baseline === undefined ? undefined : !!whole.baseline;
        return records?.has(key);
      },
      value: (key, field) => {
        const own = standing(key, field);
        if (own !== undefined) return own.baseline;
        // Of two records of one item nobody knows which one was meant.
        if (standing(key, null)?.kind === 'duplicate') return undefined;
        return records?.get(key)?.values.get(field);
      },
    },
  };
};

/** The drifts that there are now, by key, with what is to be remembered of each. */
export const knownDriftsOf = (
  drifts: readonly JudgedDrift[],
  { baseline }: KnownProject,
): Verified['outOfSync'] => {
  const byKeys = new Map<string, KnownDrift[]>();
  for (const { key, kind, field, fingerprint, firstSeenAt, resolution } of drifts) {
    const then = field === null ? baseline.has(key) : baseline.value(key, field);
    const setAside = resolution === 'declined' || resolution === 'ignored';
    const standing = {
      ...{ kind, field, fingerprint, since: firstSeenAt },
      ...(setAside && { setAside: true as const }),
    };
    const standings = byKeys.get(key) ?? [];
    standings.push(then === undefined ? standing : { ...standing, baseline: then });
    byKeys.set(key, standings);
  }
  return namedValues(byKeys);
};
