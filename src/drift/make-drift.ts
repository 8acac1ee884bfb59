import type { Baseline } from '../model/baseline.js';
import type { Drift } from '../model/drift.js';
import type { DriftKind, Severity } from '../model/drift-words.js';
import type { Field } from '../model/field.js';
import type { Item } from '../model/item.js';
import type { Json } from '../model/json.js';
import type { MetadataRecord } from '../model/record.js';
import type { TrackerDefinition } from '../model/tracker.js';
import { wordsOf } from '../model/tracker-words.js';
import { fingerprintOf } from './fingerprint.js';
import { type INVALID, type Normal, normalise } from './normalise.js';
import { originOfRecord } from './three-way.js';

/** What all drifts of one project have in common. */
export interface DriftContext {
  readonly project: string;
  /** The name that fingerprints know the project by: the first one that it had. */
  readonly knownAs?: string | undefined;
  /** The run's start, ISO 8601. */
  readonly startedAt: string;
  readonly baseline: Baseline;
  readonly tracker: TrackerDefinition;
}

const SEVERITY: Readonly<Record<DriftKind, Severity>> = {
  missing: 'critical',
  historical: 'info',
  phantom: 'critical',
  status: 'critical',
  field: 'minor',
  duplicate: 'critical',
  invalid: 'critical',
};

type Subject = { readonly record: MetadataRecord | null; readonly item: Item | null };
type Particulars = Partial<
  Pick<
    Drift,
    | 'recorded'
    | 'observed'
    | 'baseline'
    | 'origin'
    | 'reason'
    | 'severity'
    | 'differing'
    | 'extraCopies'
    | 'observedAt'
    | 'transition'
  >
>;

const make = (
  context: DriftContext,
  kind: DriftKind,
  field: string | null,
  { record, item }: Subject,
  observed: Normal | typeof INVALID,
  particulars: Particulars,
): Drift => {
  const key = record?.key ?? item?.key ?? '';
  return {
    project: context.project,
    tracker: wordsOf(context.tracker),
    key,
    number: context.tracker.keys.numberOf(record?.itemKey ?? item?.key ?? ''),
    kind,
    field,
    recorded: null,
    observed: null,
    baseline: null,
    origin: 'unknown',
    transition: null,
    reason: null,
    severity: SEVERITY[kind],
    differing: false,
    observedAt: null,
    firstSeenAt: context.startedAt,
    url: item?.url ?? null,
    title: item?.title ?? null,
    fingerprint: fingerprintOf(context.knownAs ?? context.project, key, kind, field, observed),
    position: record?.position ?? null,
    extraCopies: [],
    item,
    ...particulars,
  };
};

/** A drift of a whole record; what is observed is the item's status. */
export const recordDrift = (
  context: DriftContext,
  kind: 'missing' | 'historical' | 'phantom' | 'duplicate',
  subject: Subject,
  particulars: Particulars = {},
): Drift => {
  const observed = kind === 'phantom' ? null : (subject.item?.status ?? null);
  const key = subject.record?.key ?? subject.item?.key ?? '';
  return make(context, kind, null, subject, observed, {
    observed,
    baseline: context.baseline.value(key, 'status') ?? null,
    origin: originOfRecord(kind, context.baseline.has(key)),
    observedAt: observed === null ? null : (subject.item?.statusSince ?? null),
    ...particulars,
  });
};

/** A drift of one field: `status`, `field`, or `invalid` when the recorded value cannot be right. */
export const fieldDrift = (
  context: DriftContext,
  kind: 'status' | 'field' | 'invalid',
  field: Pick<Field, 'name' | 'type'>,
  subject: Subject,
  values: Particulars & { readonly recorded: Json; readonly observed: Json },
): Drift => {
  const { observed } = values;
  const status =
    field.type === 'status' && typeof observed === 'string'
      ? context.tracker.statuses[observed]
      : undefined;
  return make(context, kind, field.name, subject, normalise(field.type, observed), {
    ...values,
    transition: kind === 'status' ? (status?.transition ?? null) : null,
    observedAt: status === undefined ? null : (subject.item?.statusSince ?? null),
  });
};
