import type { Drift, Skipped } from '../model/drift.js';
import type { Item, LookUp, Observation } from '../model/item.js';
import { keyOf } from '../model/item.js';
import type { MetadataRecord } from '../model/record.js';
import type { Project } from '../model/settings.js';
import { phantomDrift } from './absent.js';
import { compareRecord, type OwnedField } from './compare-record.js';
import { type Copies, findDuplicates } from './duplicates.js';
import { fieldDrift, recordDrift, type Setting } from './make-drift.js';
import { takeovers } from './taken-over.js';

/** What is compared, for one project. */
export interface Situation extends Setting {
  readonly selection: Pick<Project, 'labels'>;
  readonly fields: readonly OwnedField[];
  readonly records: readonly MetadataRecord[];
  /** The selected items, by number: what the listing gave and belongs to the project. */
  readonly items: ReadonlyMap<number, Item>;
  /** What was confirmed of numbers that the listing lacks, or that alone were asked for. */
  readonly lookUps: ReadonlyMap<number, LookUp>;
  /** Null when only some numbers were looked at: nothing is concluded from absence then. */
  readonly observation: Observation | null;
  /** The numbers that this run looks at; null for all. */
  readonly scope: ReadonlySet<number> | null;
  /** Whether an item is a pull request of our own, which is nobody's to record. */
  readonly isOurs: (item: Item) => boolean;
  /** Whether an item can be recorded and so takes over the values derived from older ones. */
  readonly canRecord: (item: Item) => boolean;
  /** Whether two records are equal in all that the file says of them. */
  readonly saysTheSame: (a: MetadataRecord, b: MetadataRecord) => boolean;
}

export interface Compared {
  readonly drifts: readonly Drift[];
  readonly skipped: readonly Skipped[];
  /** How many records were looked at and agree in everything. */
  readonly inSync: number;
}

/** Compares the records of a project with its items. */
export const compare = (situation: Situation): Compared => {
  const { records, scope } = situation;
  const inScope = (number: number | null): boolean =>
    scope === null || (number !== null && scope.has(number));
  const duplicates = findDuplicates(records, situation.saysTheSame);
  const unrecorded = unrecordedItems(situation);
  const isTakenOver = takeovers(situation.fields, unrecorded.filter(situation.canRecord));
  const drifts: Drift[] = [];
  const skipped: Skipped[] = [];
  let inSync = 0;
  for (const record of records) {
    if (!inScope(record.number) || duplicates.spare.has(record.position)) continue;
    const judged = judgeRecord(situation, record, duplicates.of(record), isTakenOver);
    drifts.push(...judged.drifts);
    if (judged.skipped !== null) skipped.push({ key: record.key, reason: judged.skipped });
    else if (judged.drifts.length === 0) inSync += 1;
  }
  const lowest = records.reduce(
    (least, { number }) => Math.min(least, number ?? Infinity),
    Infinity,
  );
  for (const item of unrecorded) {
    if (!inScope(item.number)) continue;
    const kind = item.number < lowest || lowest === Infinity ? 'historical' : 'missing';
    drifts.push(recordDrift(situation, kind, { record: null, item }));
  }
  return { drifts: drifts.sort(byNumber), skipped, inSync };
};

interface Judged {
  readonly drifts: readonly Drift[];
  readonly skipped: string | null;
}

const judgeRecord = (
  situation: Situation,
  record: MetadataRecord,
  copies: Copies | null,
  isTakenOver: ReturnType<typeof takeovers>,
): Judged => {
  if (record.number === null) return { drifts: [withoutNumber(situation, record)], skipped: null };
  const found = findItem(situation, record.number);
  const item = found?.item ?? null;
  const drifts: Drift[] = [];
  if (copies !== null) {
    drifts.push(recordDrift(situation, 'duplicate', { record, item }, copies));
    // Which of the two is meant, only a person can say.
    if (copies.differing) return { drifts, skipped: 'two records of it say different things' };
  }
  if (found?.absent !== undefined) drifts.push(phantomDrift(situation, record, found.absent));
  // What a run makes of its own pull request would differ again in the next one.
  if (item !== null && !situation.isOurs(item)) {
    drifts.push(...compareRecord(situation, situation.fields, record, item, isTakenOver));
  }
  return { drifts, skipped: found?.unread ?? null };
};

interface Found {
  readonly item: Item | null;
  readonly absent?: Parameters<typeof phantomDrift>[2];
  readonly unread?: string;
}

const findItem = (situation: Situation, number: number): Found | null => {
  const selected = situation.items.get(number);
  if (selected !== undefined) return { item: selected };
  const lookUp = situation.lookUps.get(number);
  const { observation } = situation;
  if (lookUp === undefined) return { item: null, unread: 'it was not observed' };
  if (lookUp.found === 'unreadable') return { item: null, unread: lookUp.problem.message };
  const item = lookUp.found === 'pull-request' ? lookUp.item : null;
  // Absence is concluded from a complete observation only.
  if (observation?.complete === true) return { item, absent: { observation, lookUp } };
  return item === null
    ? { item, unread: `${keyOf(number)} is no pull request, but the observation is not complete` }
    : { item };
};

const withoutNumber = (setting: Setting, record: MetadataRecord): Drift =>
  fieldDrift(
    setting,
    'invalid',
    { name: 'number', type: 'number' },
    { record, item: null },
    { recorded: record.values.get('number') ?? null, observed: null },
  );

const unrecordedItems = ({ items, records }: Situation): readonly Item[] => {
  const recorded = new Set(records.map(({ number }) => number));
  return [...items.values()].filter(({ number }) => !recorded.has(number));
};

/** By number; records without one come last, in the order of the file. */
const byNumber = (a: Drift, b: Drift): number =>
  (a.number ?? Infinity) - (b.number ?? Infinity) || (a.position ?? 0) - (b.position ?? 0) || 0;
