import type * as z from 'zod';
import type { Memory } from './cached-observation.js';
import type { FieldType } from './field.js';
import type { Item } from './item.js';
import type { Json } from './json.js';
import type { LookUp, Observation } from './observation.js';
import type { TrackerWords } from './tracker-words.js';

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
  /** The key of a project's config that holds its selection, and what may stand there. */
  readonly select: { readonly key: string; readonly schema: z.ZodType<Selection> };
  /** The selection that the input `label` describes. */
  selectLabels(labels: readonly string[]): Selection;
  /** The selection of a project that a template makes. */
  fillIn(selection: Selection, fill: (text: string) => string): Selection;
  /** What is listed for a selection. */
  queryOf(selection: Selection): Query;
  /** The same for all selections that list the same, however they spell it. */
  queryKey(selection: Selection): string;
  /** The fields without which an item of one query cannot be told from one of another. */
  readonly fieldsToFit: readonly string[];
  /** Whether an item belongs to a selection, and how closely. */
  fit(item: Item, selection: Selection): Fit;
  /** Whether an item comes from somebody who has no right to write: their names decide nothing. */
  isFromOutside(item: Item): boolean;
  /** Whether an item is one of our own proposals, from one of these branches. */
  isOurs(item: Item, branches: readonly string[]): boolean;
  /** The item that a cache holds; null for what can be none, however it came there. */
  readCached(value: unknown): Item | null;
  connect(ports: Ports): Tracker;
}

export interface Keys {
  /** The key that a value of a file means; null when it can be none. */
  read(value: Json | undefined): string | null;
  /** A key as a new record has it. */
  spell(key: string): Json;
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

/** What one listing is asked for. */
export interface ListingRequest<Query = unknown> {
  readonly query: Query;
  /** The fields that are wanted; some cost extra. */
  readonly fields: readonly string[];
}

/** What a tracker may start from; it only saves requests. */
export interface Known {
  /** The keys that are recorded; asked for when a listing goes beyond its first page. */
  recorded(): Promise<readonly string[]>;
  /** The fields that are recorded, once the formats are known; fewer cost less. */
  fields?(): Promise<readonly string[]>;
  /** What earlier runs observed. */
  readonly memory?: Memory | undefined;
}

/** What a run begins with: listings, or the look-up of a few keys. */
export type FirstRequest<Query = unknown> =
  | { readonly listings: readonly ListingRequest<Query>[] }
  | { readonly keys: readonly string[]; readonly fields: readonly string[] };

/** Where items come from. */
export interface Tracker<Query = unknown> {
  /** Asks for what a run begins with, so that it travels with what else is asked for at this moment. */
  prefetch?(first: FirstRequest<Query>): void;
  observe(request: ListingRequest<Query>, known?: Known): Promise<Observation>;
  /** One answer for each key, in their order. */
  lookUp(keys: readonly string[], fields: readonly string[]): Promise<readonly LookUp[]>;
}
