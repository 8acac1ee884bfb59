import type { GraphQLResolveInfo } from 'graphql';
import { ApiRefusal } from '../refusal.js';
import { decodeCursor, encodeCursor, type Position } from './cursor.js';
import { selectsRows } from './selection.js';

export interface PageArgs {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** How sorted rows are found again from a cursor: by their value, never by their place. */
export interface Ordering<Row> {
  readonly position: (row: Row) => Position;
  readonly direction: 'ASC' | 'DESC';
}

export interface ConnectionPage<Row> {
  readonly rows: readonly Row[];
  readonly nodes: readonly Row[];
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
}

const LARGEST_PAGE = 100;

/** One page of rows that are already sorted. Throws GitHub's errors for a missing or excessive size. */
export const pageOf = <Row>(
  rows: readonly Row[],
  args: PageArgs,
  info: GraphQLResolveInfo,
  ordering?: Ordering<Row>,
): ConnectionPage<Row> => {
  checkBoundaries(args, info);
  const sorted = ordering ?? byPlace(rows);
  const start = args.after == null ? 0 : countUpTo(rows, sorted, decodeCursor(args.after), true);
  const stop =
    args.before == null ? rows.length : countUpTo(rows, sorted, decodeCursor(args.before), false);
  const within = rows.slice(start, Math.max(start, stop));
  const size = args.first ?? args.last ?? 0;
  const nodes =
    args.first == null ? within.slice(Math.max(0, within.length - size)) : within.slice(0, size);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(sorted.position(node)), node }));
  const rest = within.length - nodes.length;
  return {
    rows,
    nodes,
    edges,
    totalCount: rows.length,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: args.first == null ? stop < rows.length : rest > 0 || stop < rows.length,
      hasPreviousPage: args.first == null ? rest > 0 || start > 0 : start > 0,
    },
  };
};

export const compareRows = <Row>(ordering: Ordering<Row>): ((a: Row, b: Row) => number) => {
  const sign = ordering.direction === 'ASC' ? 1 : -1;
  return (a, b) => sign * comparePositions(ordering.position(a), ordering.position(b));
};

const comparePositions = ([key, id]: Position, [otherKey, otherId]: Position): number => {
  if (key === otherKey) return id - otherId;
  return key < otherKey ? -1 : 1;
};

// Rows without an order of their own are found by where they stand.
const byPlace = <Row>(rows: readonly Row[]): Ordering<Row> => {
  const places = new Map(rows.map((row, index) => [row, index]));
  return { direction: 'ASC', position: (row) => [places.get(row) ?? 0, 0] };
};

const countUpTo = <Row>(
  rows: readonly Row[],
  { position, direction }: Ordering<Row>,
  cursor: Position,
  inclusive: boolean,
): number => {
  const sign = direction === 'ASC' ? 1 : -1;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row === undefined) break;
    const order = sign * comparePositions(position(row), cursor);
    if (order < 0 || (inclusive && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
};

const checkBoundaries = (args: PageArgs, info: GraphQLResolveInfo): void => {
  const name = info.fieldName;
  if (args.first == null && args.last == null) {
    if (!selectsRows(info)) return;
    throw new ApiRefusal(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  for (const side of ['first', 'last'] as const) {
    const size = args[side];
    if (size == null || (size >= 1 && size <= LARGEST_PAGE)) continue;
    const message =
      size < 1
        ? `\`${side}\` on the \`${name}\` connection cannot be less than 1.`
        : `Requesting ${size} records on the \`${name}\` connection exceeds the \`${side}\` limit of ${LARGEST_PAGE} records.`;
    throw new ApiRefusal('EXCESSIVE_PAGINATION', message);
  }
};
