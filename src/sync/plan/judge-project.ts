import { compare, sameValue } from '../../drift/index.js';
import type { DeclinedIn, Drift } from '../../model/drift.js';
import type { Field } from '../../model/field.js';
import type { Completeness, Observation } from '../../model/observation.js';
import { type Problem, toProblem } from '../../model/problem.js';
import type { ProjectResult } from '../../model/result.js';
import type { Project, Settings } from '../../model/settings.js';
import { isStanding } from '../../model/standing.js';
import { type TrackerWords, wordsOf } from '../../model/tracker-words.js';
import { plainText } from '../../model/workflow-wording.js';
import { decide, ownedFields } from '../../plan/index.js';
import { type AssignedItems, isOurs } from '../gather/assign.js';
import type { KnownProjects } from '../gather/baseline.js';
import type { Loaded } from '../gather/load.js';
import { type Observed, type ObservedItems, observedOf } from '../gather/observed.js';
import { carriedKeys, carries, type OpenManifest } from '../gather/open-manifest.js';
import type { TrackerOf } from '../gather/tracker-of.js';
import { isAskedFor, looksAtEverything, type Scope } from '../settings/scope.js';
import { linesOf } from './lines.js';
import { totalsOf } from './totals.js';

/** What is known when a project is judged. */
export interface JudgeInput {
  readonly settings: Settings;
  readonly scope: Scope;
  /** The items that are looked at are neither recorded nor selected: there is nothing to do. */
  readonly isUnrelated: boolean;
  readonly trackerOf: TrackerOf;
  readonly observed: Observed;
  readonly items: AssignedItems;
  readonly carried: OpenManifest;
  readonly known: KnownProjects;
  /** The pull request in which a correction was turned down. */
  readonly declinedIn: (drift: Drift) => DeclinedIn | null;
  /** Nothing remembers what this run tells, and nobody waits for it: what stands is never news. */
  readonly areStandingNotesKnown: boolean;
  /** The proof that the run saw all that it was asked to look at. */
  readonly seen: Completeness | null;
  /** The run's start, ISO 8601. */
  readonly startedAt: string;
}

/** Compares one project and decides what is done. */
export const judgeProject = (loaded: Loaded, input: JudgeInput): ProjectResult => {
  const { project } = loaded;
  const { settings, observed, carried, startedAt, trackerOf } = input;
  const tracker = trackerOf(project);
  const seen = observedOf(observed, project.tracker);
  const observation = isAskedFor(project.name, settings) ? observed.observationFor(project) : null;
  if (!loaded.ok)
    return unjudged(loaded, tracker, receiptOf(settings, seen, observation, new Set()));
  const { file } = loaded;
  const fields = ownedFields(project, file.format, file.fields);
  const items = input.items.get(project.name) ?? new Map();
  const keys = keysInScope(project, input);
  const relevant = new Set([...file.records.map(({ itemKey }) => itemKey), ...(keys ?? [])]);
  const known = input.known(project.name);
  const compared = compare({
    project: project.name,
    knownAs: known.formerNames[0]?.project,
    startedAt,
    baseline: known.baseline,
    tracker,
    selection: project.selection,
    fields,
    records: file.records,
    items,
    lookUps: seen.lookUps,
    observation: keys === null ? observation : null,
    scope: keys,
    isOurs: (item) => isOurs(item, settings, trackerOf),
    canRecord: file.canRecord,
    saysTheSame: file.saysTheSame,
  });
  const everything = keys === null && looksAtEverything(input.scope, settings);
  const drifts = compared.drifts.map((drift) => ({
    ...drift,
    firstSeenAt: earlier(known.firstSeen(drift.fingerprint), drift.firstSeenAt),
  }));
  const decision = decide(drifts, {
    project,
    settings,
    fields: known.unread === null ? fields : withoutFilling(fields),
    records: file.records.length,
    startedAt,
    everything,
    seen: input.seen,
    carries: carries(carried),
    declinedIn: input.declinedIn,
    canRecord: file.canRecord,
    same: (field, a, b) => sameValue(field?.type ?? 'status', a, b),
  });
  const gaps = observation?.complete === false ? observation.gaps : [];
  const unread = [...unreadable(seen, relevant), ...(known.unread ? [known.unread] : [])];
  return {
    project: project.name,
    tracker: wordsOf(tracker),
    metadata: project.metadata,
    format: file.format,
    complete: gaps.length === 0 && unread.length === 0,
    receipt: receiptOf(settings, seen, observation, relevant),
    ...(observation?.cachedFrom === undefined ? {} : { cachedFrom: observation.cachedFrom }),
    totals: totalsOf(decision.drifts, decision.corrections, {
      records: file.records.length,
      items: items.size,
      inSync: compared.inSync,
    }),
    drifts: withUnknownNames(decision.drifts, observation),
    corrections: decision.corrections,
    lines: linesOf(file, decision.drifts),
    passesLimit: decision.passesLimit,
    skipped: compared.skipped,
    warnings: [...gaps, ...unread, ...(observation?.warnings ?? []), ...decision.warnings],
    knownWarnings: decision.warnings.filter(
      (warning) =>
        isStanding(warning) &&
        (input.areStandingNotesKnown || known.reportedWarnings.has(plainText(warning.message))),
    ),
    errors: [],
  };
};

/** What no label selects has not lost one. */
const withUnknownNames = (
  drifts: ProjectResult['drifts'],
  observation: Observation | null,
): ProjectResult['drifts'] => {
  const { unknownNames = [], selectsNothing = false } = observation ?? {};
  if (!selectsNothing) return drifts;
  return drifts.map((drift) =>
    drift.reason === 'unlabelled' ? { ...drift, unknownLabels: unknownNames } : drift,
  );
};

/** Nothing was seen after now; ISO 8601 in UTC. */
const earlier = (seen: string | undefined, now: string): string =>
  seen !== undefined && seen < now ? seen : now;

/** What fills an empty value in, is a conflict where somebody emptied it: not told without a baseline. */
const withoutFilling = (fields: readonly Field[]): readonly Field[] =>
  fields.map((field) => (field.owner === 'fill' ? { ...field, owner: 'metadata' } : field));

/** Why look-ups failed, each reason once. */
const unreadable = (
  { lookUps }: ObservedItems,
  relevant: ReadonlySet<string | null>,
): readonly Problem[] => {
  const problems = [...lookUps.values()].flatMap((lookUp) =>
    lookUp.found === 'unreadable' && relevant.has(lookUp.key) ? [lookUp.problem] : [],
  );
  return [
    ...new Map(
      problems.map((problem) => [plainText(problem.message), toProblem(problem)]),
    ).values(),
  ];
};

/** The keys that are looked at; null for all. */
const keysInScope = (
  { name, tracker }: Project,
  { settings, scope, carried, observed, isUnrelated }: JudgeInput,
): ReadonlySet<string> | null => {
  const kept = isUnrelated ? [] : carriedKeys(carried, name);
  if (!isAskedFor(name, settings)) return new Set(kept);
  if (scope.kind === 'items')
    return new Set([...(scope.tracker === tracker ? scope.keys : []), ...kept]);
  const { since } = settings;
  if (since === null) return null;
  const recent = [...observedOf(observed, tracker).items.values()].filter(
    ({ updatedAt }) => Date.parse(updatedAt) >= Date.parse(since),
  );
  return new Set([...recent.map(({ key }) => key), ...kept]);
};

const receiptOf = (
  settings: Settings,
  { lookUps }: ObservedItems,
  observation: Observation | null,
  relevant: ReadonlySet<string | null>,
): ProjectResult['receipt'] => {
  const lookedUp = [...lookUps.keys()].filter((key) => relevant.has(key)).length;
  if (observation === null) return { expected: null, observed: lookedUp, lookedUp, pages: 0 };
  const expected = settings.since === null ? observation.receipt.expected : null;
  return { ...observation.receipt, expected, lookedUp };
};

const unjudged = (
  loaded: Extract<Loaded, { ok: false }>,
  tracker: TrackerWords,
  receipt: ProjectResult['receipt'],
): ProjectResult => ({
  project: loaded.project.name,
  tracker: wordsOf(tracker),
  metadata: loaded.project.metadata,
  format: typeof loaded.project.format === 'object' ? 'mapped' : loaded.project.format,
  complete: false,
  receipt,
  totals: totalsOf([], [], { records: 0, items: 0, inSync: 0 }),
  drifts: [],
  corrections: [],
  lines: new Map(),
  passesLimit: false,
  skipped: [],
  warnings: [],
  errors: [loaded.problem],
});
