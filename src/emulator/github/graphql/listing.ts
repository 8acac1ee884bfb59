import { formatInstant } from '../clock.js';
import type { Issue, PullRequest, RepositoryContent } from '../repository/model.js';
import { compareRows, type Ordering } from './connection.js';
import type { Position } from './cursor.js';

export interface IssueOrder {
  readonly field: 'CREATED_AT' | 'UPDATED_AT' | 'COMMENTS';
  readonly direction: 'ASC' | 'DESC';
}

type Item = PullRequest | Issue;

const KEYS: Record<IssueOrder['field'], (item: Item) => string | number> = {
  CREATED_AT: (item) => formatInstant(item.createdAt),
  UPDATED_AT: (item) => formatInstant(item.updatedAt),
  COMMENTS: (item) => item.comments.length,
};

const DEFAULT_ORDER: IssueOrder = { field: 'CREATED_AT', direction: 'ASC' };

export interface NodeListing<Row> {
  readonly rows: readonly Row[];
  readonly ordering: Ordering<Row>;
}

/** Sorts items as `orderBy` asks, equals by number. */
export const sortItems = <Row extends Item>(
  items: readonly Row[],
  order: IssueOrder | null | undefined,
): NodeListing<Row> => {
  const { field, direction } = order ?? DEFAULT_ORDER;
  const key = KEYS[field];
  // The positions are taken once, so that sorting does not format the same instant many times.
  const positions = new Map(items.map((item): [Row, Position] => [item, [key(item), item.number]]));
  const position = (item: Row): Position => positions.get(item) ?? [key(item), item.number];
  const ordering: Ordering<Row> = { direction, position };
  return { rows: [...items].sort(compareRows(ordering)), ordering };
};

/** Whether an item has any of the labels; an empty list asks for none in particular. */
export const hasAnyLabel = (item: Item, labels: readonly string[] | null | undefined): boolean => {
  if (labels == null || labels.length === 0) return true;
  const wanted = new Set(labels.map((name) => name.toLowerCase()));
  return item.labels.some((label) => wanted.has(label.name.toLowerCase()));
};

interface Kept {
  readonly revision: number;
  readonly listings: Map<string, NodeListing<PullRequest>>;
}

const kept = new WeakMap<RepositoryContent, Kept>();

/** A listing that is made once for all its pages, and anew when a pull request has changed. */
export const keepListing = (
  repository: RepositoryContent,
  key: string,
  make: () => NodeListing<PullRequest>,
): NodeListing<PullRequest> => {
  const { revision } = repository;
  let known = kept.get(repository);
  if (known?.revision !== revision) {
    known = { revision, listings: new Map() };
    kept.set(repository, known);
  }
  const listing = known.listings.get(key) ?? make();
  known.listings.set(key, listing);
  return listing;
};
