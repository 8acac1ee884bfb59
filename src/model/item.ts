import type { Json } from './json.js';

/**
 * A value that the tracker may not know any more, be it that an account was deleted or a commit is
 * gone: `undefined` is not observed, and nothing is said against what is recorded; `null` is none.
 */
export type IfKnown<T> = T | null | undefined;

/**
 * Values by field name. One that is absent or `undefined` was not observed, which is not the same as
 * empty: a list that was not asked for, or of which an entry did not come, is never a part of it.
 */
export type ItemValues = Readonly<Record<string, Json | undefined>>;

/** What a tracker says of one of its items now. Instants are ISO 8601 in UTC. */
export interface Item<Values extends ItemValues = ItemValues> {
  /** What names it inside; only its tracker makes one. */
  readonly key: string;
  /** The name of its tracker. */
  readonly tracker: string;
  /** A word of its tracker's definition. */
  readonly status: string;
  /** When its status came about; null where it has always been possible, or that is not known. */
  readonly statusSince: string | null;
  /** Who brought it about; null when that is not known. */
  readonly statusBy: string | null;
  readonly title: string;
  readonly url: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Its further values. */
  readonly values: Values;
}

/** The value that an item has in a field of its tracker; `undefined` when it was not observed. */
export const fieldValue = (item: Item, field: string): Json | undefined => {
  switch (field) {
    case 'status':
    case 'title':
    case 'url':
    case 'createdAt':
    case 'updatedAt':
      return item[field];
    default:
      return item.values[field];
  }
};
