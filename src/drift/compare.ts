import type { Drift, Skipped } from '../model/drift.js';
import type { Item } from '../model/item.js';
import type { LookUp, Observation } from '../model/observation.js';
import { KEY, type MetadataRecord } from '../model/record.js';
import type { Keys } from '../model/tracker.js';
import { phantomDrift } from './absent.js';
import { compareRecord, type OwnedField } from './compare-record.js';
import { type Copies, findDuplicates } from './duplicates.js';
import { fieldDrift, recordDrift, type Setting } from './make-drift.js';
import { takeovers } from './taken-over.js';

/** What is compared, for one project. */
export interface Situation extends Setting {
  /** As the tracker understands it. */
  readonly selection: unknown;
  readonly fields: readonly OwnedField[];
  readonly records: readonly MetadataRecord[];
  /** The selected items, by key: what the listing gave and belongs to the project. */
  readonly items: ReadonlyMap<string, Item>;
  /** What was confirmed of keys that the listing lacks, or that alone were asked for. */
  readonly lookUps: ReadonlyMap<string, LookUp>;
  /** Null when only some items were looked at: nothing is concluded from absence then. */
  readonly observation: Observation | null;
  /** The keys that this run looks at; null for all. */
  readonly scope: ReadonlySet<string> | null;
  /** Whether an item is a proposal of our own, which is nobody's to record. */
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
  const inScope = (key: string | null): boolean =>
    scope === null || (key !== null && scope.has(key));
  const duplicates = findDuplicates(records, situation.saysTheSame);
  const unrecorded = unrecordedItems(situation);
  const isTakenOver = takeovers(
    situation.fields,
    unrecorded.filter(situation.canRecord),
    situation.tracker.keys,
  );
  const drifts: Drift[] = [];
  const skipped: Skipped[] = [];
  let inSync = 0;
  for (const record of records) {
    if (!inScope(record.itemKey) || duplicates.spare.has(record.position)) continue;
    const judged = judgeRecord(situation, record, duplicates.of(record), isTakenOver);
    drifts.push(...judged.drifts);
    if (judged.skipped !== null) skipped.push({ key: record.key, reason: judged.skipped });
    else if (judged.drifts.length === 0) inSync += 1;
  }
  const { keys } = situation.tracker;
  const oldest = oldestOf(records, keys);
  for (const item of unrecorded) {
    if (!inScope(item.key)) continue;
    const isOlder = oldest === null || keys.compare(item.key, oldest) < 0;
    const kind = isOlder ? 'historical' : 'missing';
    drifts.push(recordDrift(situation, kind, { record: null, item }));
  }
  return { drifts: drifts.sort(byKey(keys)), skipped, inSync };
};

const oldestOf = (records: readonly MetadataRecord[], { compare: order }: Keys): string | null =>
  records.reduce<string | null>(
    (least, { itemKey }) =>
      itemKey !== null && (least === null || order(itemKey, least) < 0) ? itemKey : least,
    null,
  );

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
  if (record.itemKey === null) return { drifts: [withoutKey(situation, record)], skipped: null };
  const found = findItem(situation, record.itemKey);
  const item = found?.item ?? null;
  const drifts: Drift[] = [];
  if (copies !== null) {
    drifts.push(recordDrift(situation, 'duplicate', { record, item }, copies));
    // Which of the two is meant, only a person can say.
    if (copies.differing) return { drifts, skipped: 'two records of it say different things' };
  }
  if (found?.absent !== undefined) drifts.push(phantomDrift(situation, record, found.absent));
  // What a run makes of its own proposal would differ again in the next one.
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

const findItem = (situation: Situation, key: string): Found | null => {
  const selected = situation.items.get(key);
  if (selected !== undefined) return { item: selected };
  const lookUp = situation.lookUps.get(key);
  const { observation } = situation;
  if (lookUp === undefined) return { item: null, unread: 'it was not observed' };
  if (lookUp.found === 'unreadable') return { item: null, unread: lookUp.problem.message };
  const item = lookUp.found === 'item' ? lookUp.item : null;
  // Absence is concluded from a complete observation only.
  if (observation?.complete === true) return { item, absent: { observation, lookUp } };
  return item === null
    ? {
        item,
        unread: `${key} is no ${situation.tracker.nouns.one}, but the observation is not complete`,
      }
    : { item };
};

const withoutKey = (setting: Setting, record: MetadataRecord): Drift =>
  fieldDrift(
    setting,
    'invalid',
    { name: KEY, type: 'number' },
    { record, item: null },
    { recorded: record.values.get(KEY) ?? null, observed: null },
  );

const unrecordedItems = ({ items, records }: Situation): readonly Item[] => {
  const recorded = new Set(records.map(({ itemKey }) => itemKey));
  return [...items.values()].filter(({ key }) => !recorded.has(key));
};

/** By key; records without one come last, in the order of the file. */
const byKey =
  ({ compare: order }: Keys) =>
  (a: Drift, b: Drift): number => {
    const [one, other] = [a, b].map(({ key }) => (key.startsWith('@') ? null : key));
    const byPosition = (a.position ?? 0) - (b.position ?? 0);
    if (one == null || other == null)
      return Number(one == null) - Number(other == null) || byPosition;
    return order(one, other) || byPosition;
  };
