import { type Drift, KEY_UNREADABLE, type Skipped } from '../model/drift.js';
import type { Item } from '../model/item.js';
import { KEY, type MetadataRecord } from '../model/record.js';
import type { Keys } from '../model/tracker.js';
import { plainText } from '../model/workflow-wording.js';
import { phantomDrift } from './absent.js';
import type { CompareInput } from './compare-input.js';
import { compareRecord } from './compare-record.js';
import { type Copies, findDuplicates } from './duplicates.js';
import { type DriftContext, fieldDrift, recordDrift } from './make-drift.js';
import { takeovers } from './taken-over.js';

export interface Compared {
  readonly drifts: readonly Drift[];
  readonly skipped: readonly Skipped[];
  /** How many records were looked at and agree in everything. */
  readonly inSync: number;
}

/** Compares the records of a project with its items. */
export const compare = (input: CompareInput): Compared => {
  const { records, scope } = input;
  const inScope = (key: string | null): boolean =>
    scope === null || (key !== null && scope.has(key));
  const duplicates = findDuplicates(records, input.saysTheSame);
  const unrecorded = unrecordedItems(input);
  const isTakenOver = takeovers(
    input.fields,
    unrecorded.filter(input.canRecord),
    input.tracker.keys,
  );
  const drifts: Drift[] = [];
  const skipped: Skipped[] = [];
  let inSync = 0;
  for (const record of records) {
    if (!inScope(record.itemKey) || duplicates.extraCopies.has(record.position)) continue;
    const judged = judgeRecord(input, record, duplicates.of(record), isTakenOver);
    drifts.push(...judged.drifts);
    if (judged.skipped !== null) skipped.push({ key: record.key, reason: judged.skipped });
    else if (judged.drifts.length === 0) inSync += 1;
  }
  drifts.push(
    ...withoutRecord(
      input,
      unrecorded.filter(({ key }) => inScope(key)),
    ),
  );
  return { drifts: drifts.sort(byKey(input.tracker.keys)), skipped, inSync };
};

/** What is to be said of items that no record is known to be of. */
const withoutRecord = (input: CompareInput, items: readonly Item[]): readonly Drift[] => {
  const { records, tracker } = input;
  const oldest = oldestOf(records, tracker.keys);
  const mayBeRecorded = unreadableKeys(records, tracker.keys);
  return items.map((item) => {
    const isOlder = oldest === null || tracker.keys.compare(item.key, oldest) < 0;
    const reason = mayBeRecorded(item.key) ? KEY_UNREADABLE : null;
    const kind = isOlder ? 'historical' : 'missing';
    return recordDrift(input, kind, { record: null, item }, { reason });
  });
};

/** Whether a record whose key cannot be read may be the one of an item. */
const unreadableKeys = (
  records: readonly MetadataRecord[],
  keys: Keys,
): ((key: string) => boolean) => {
  const unread = records.flatMap(({ itemKey, values }) =>
    itemKey === null ? [values.get(KEY)] : [],
  );
  return (key) => unread.some((value) => keys.mayMean(value, key));
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
  input: CompareInput,
  record: MetadataRecord,
  copies: Copies | null,
  isTakenOver: ReturnType<typeof takeovers>,
): Judged => {
  if (record.itemKey === null) return { drifts: [withoutKey(input, record)], skipped: null };
  const found = findItem(input, record.itemKey);
  const item = found?.item ?? null;
  const drifts: Drift[] = [];
  if (copies !== null) {
    drifts.push(recordDrift(input, 'duplicate', { record, item }, copies));
    // Which of the two is meant, only a person can say.
    if (copies.differing) return { drifts, skipped: 'two records of it say different things' };
  }
  if (found?.absent !== undefined) drifts.push(phantomDrift(input, record, found.absent));
  // What a run makes of its own proposal would differ again in the next one.
  if (item !== null && !input.isOurs(item)) {
    drifts.push(...compareRecord(input, input.fields, record, item, isTakenOver));
  }
  return { drifts, skipped: found?.unread ?? null };
};

interface Found {
  readonly item: Item | null;
  readonly absent?: Parameters<typeof phantomDrift>[2];
  readonly unread?: string;
}

const findItem = (input: CompareInput, key: string): Found | null => {
  const selected = input.items.get(key);
  if (selected !== undefined) return { item: selected };
  const lookUp = input.lookUps.get(key);
  const { observation } = input;
  if (lookUp === undefined) return { item: null, unread: 'it was not observed' };
  if (lookUp.found === 'unreadable')
    return { item: null, unread: plainText(lookUp.problem.message) };
  const item = lookUp.found === 'item' ? lookUp.item : null;
  // ConfirmedAbsence is concluded from a complete observation only.
  if (observation?.complete === true) return { item, absent: { observation, lookUp } };
  return item === null
    ? {
        item,
        unread: `${key} is no ${input.tracker.nouns.one}, but the observation is not complete`,
      }
    : { item };
};

const withoutKey = (context: DriftContext, record: MetadataRecord): Drift =>
  fieldDrift(
    context,
    'invalid',
    { name: KEY, type: 'number' },
    { record, item: null },
    { recorded: record.values.get(KEY) ?? null, observed: null },
  );

const unrecordedItems = ({ items, records }: CompareInput): readonly Item[] => {
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
