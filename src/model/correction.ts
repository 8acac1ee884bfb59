import type { DriftKind } from './drift-words.js';
import type { Item } from './item.js';
import type { Json } from './json.js';

interface Corrected {
  readonly project: string;
  readonly key: string;
  readonly kind: DriftKind;
  readonly field: string | null;
  readonly fingerprint: string;
  readonly before: Json;
  readonly after: Json;
}

/** One planned change that removes a drift. */
export type Correction = SetValue | InsertRecord | RemoveRecord;

export interface SetValue extends Corrected {
  readonly action: 'set';
  readonly field: string;
  readonly position: number;
}

export interface InsertRecord extends Corrected {
  readonly action: 'insert';
  readonly item: Item;
}

export interface RemoveRecord extends Corrected {
  readonly action: 'remove';
  readonly positions: readonly number[];
}
