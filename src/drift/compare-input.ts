import type { Item } from '../model/item.js';
import type { LookUp, Observation } from '../model/observation.js';
import type { MetadataRecord } from '../model/record.js';
import type { OwnedField } from './compare-record.js';
import type { DriftContext } from './make-drift.js';

/** What is compared, for one project. */
export interface CompareInput extends DriftContext {
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
