import type * as z from 'zod';
import type { ObservationCache } from './cached-observation.js';
import type { FieldType } from './field.js';
import type { Item } from './item.js';
import type { Json } from './json.js';
import type { ListingRequest, LookUp, Observation } from './observation.js';
import type { TrackerWords } from './tracker-words.js';
import type { ItemHint } from './trigger.js';

/**
 * All that is to be known of a kind of item: what it is called, how it is named in files, what it can
 * be, and how a project selects it. Nothing outside a tracker's folder and the registry names one.
 *
 * @typeParam Ports what it is connected with
 * @typeParam Selection what a project's config says of the items that belong in its file
 * @typeParam Query what one listing asks for; projects whose queries are equal share a listing
 */
export interface TrackerDefinition<Ports = never, Selection = unknown, Query = unknown>
  extends TrackerWords {
  readonly keys: Keys;
  /** The order is that of a new record. */
  readonly fields: readonly TrackerField[];
  /** The list of our own format that holds its records, and their key; `items` and `key` when left out. */
  readonly ledger?: { readonly list: string; readonly key: string };
  readonly select: SelectionRules<Selection, Query>;
  /** Whether an item comes from somebody who has no right to write: their names decide nothing. */
  isFromOutside(item: Item): boolean;
  /** Whether an item is one of our own proposals, from one of these branches. */
  isOurs(item: Item, branches: readonly string[]): boolean;
  /** The item that an event of GitHub's is about; null for an event that is about none of them. */
  itemHintIn(event: string, payload: unknown): ItemHint | null;
  /** The item that a cache holds; null for what can be none, however it came there. */
  readCached(value: unknown): Item | null;
  connect(ports: Ports): Tracker;
}

/** How a project selects its items. */
export interface SelectionRules<Selection = unknown, Query = unknown> {
  /** The key of a project's config that holds its selection. */
  readonly key: string;
  /** What may stand there. */
  readonly schema: z.ZodType<Selection>;
  /** The selection that the input `label` describes. */
  byLabels(labels: readonly string[]): Selection;
  /** The selection of a project that a template makes. */
  fillIn(selection: Selection, fill: (text: string) => string): Selection;
  /** What is listed for a selection. */
  queryOf(selection: Selection): Query;
  /** The same for all selections that list the same, however they spell it. */
  queryKey(selection: Selection): string;
  /** The fields without which an item of one query cannot be distinguished from one of another. */
  readonly fields: readonly string[];
  /** Whether an item belongs to a selection, and how closely. */
  fit(item: Item, selection: Selection): Fit;
}

export interface Keys {
  /** The keys as the files of a repository have them, which may name it; `owner/name`. */
  in?(repository: string): Keys;
  /** The key that a value of a file means; null when it can be none. */
  read(value: Json | undefined): string | null;
  /** A key as a new record has it. @param like how the record beside it spells its own */
  spell(key: string, like?: Json): Json;
  /** Whether a value that is no key may have been meant for one. */
  mayMean(value: Json | undefined, key: string): boolean;
  /** Below zero when the first is the older. */
  compare(a: string, b: string): number;
  /** The number that a key is; null where the tracker has none. */
  numberOf(key: string): number | null;
}

/** One value that the tracker knows of its items. */
export interface TrackerField {
  /** The name in `Item.values`, reports, mappings and ignore rules. */
  readonly name: string;
  readonly type: FieldType;
  /** It is asked for only where it is recorded, and so may be missing from what was observed. */
  readonly costsExtra?: boolean;
  /** It tells of the status beside the word itself: the two are corrected together. */
  readonly tellsOfStatus?: boolean;
  /** A time that cannot be before that of another field. */
  readonly notBefore?: string;
}

/** A project that is closer to an item takes it from the others; without `closeness` each takes it. */
export type Fit =
  | { readonly fits: true; readonly closeness: number | null; readonly by: string }
  | { readonly fits: false; readonly reason: string };

/** What a listing may start from; it only saves requests. */
export interface ListingHints {
  /** The keys that are recorded; asked for when a listing goes beyond its first page. */
  recordedKeys(): Promise<readonly string[]>;
  /** The fields that are recorded, once the formats are known; fewer cost less. */
  recordedFields?(): Promise<readonly string[]>;
  /** What earlier runs observed. */
  readonly cache?: ObservationCache | undefined;
}

/** What a run begins with: listings, or the look-up of a few keys. */
export type FirstRequest<Query = unknown> =
  | { readonly listings: readonly ListingRequest<Query>[] }
  | { readonly keys: readonly string[]; readonly fields: readonly string[] };

/** Where items come from. */
export interface Tracker<Query = unknown> {
  /** Asks for what a run begins with, so that it travels with what else is asked for at this moment. */
  prefetch?(first: FirstRequest<Query>): void;
  observe(request: ListingRequest<Query>, hints?: ListingHints): Promise<Observation>;
  /** One answer for each key, in their order. */
  lookUp(keys: readonly string[], fields: readonly string[]): Promise<readonly LookUp[]>;
  /** The newest hundred, selected or not; travels with what else is asked for at this moment. */
  newest(fields: readonly string[]): Promise<readonly Item[]>;
}
