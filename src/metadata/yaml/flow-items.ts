import type { Splice } from '../text/splice.js';
import { lastBelow } from './last-below.js';
import { beginsLine, breakBefore, lineEnd, lineStart } from './lines.js';
import type { Dict, List, ListItem } from './tree.js';

export interface FlowInsert {
  readonly index: number;
  readonly text: string;
}

/** What stands inside empty brackets once they hold something, and behind a comma. */
interface Spacing {
  readonly padding: string;
  readonly comma: string;
}

/** An element in brackets or braces, with where the line of its comma ends. */
interface Placed extends ListItem {
  readonly index: number;
  /** Where what stands before it ends: a comma with the comment behind it, or the bracket. */
  readonly behind: number;
  /** Where its own comma and the comment behind that end. */
  readonly tail: number;
}

/** Inserts into and removes from what stands in brackets or braces, and sees to the commas. */
export const editItems = (
  text: string,
  node: List | Dict,
  inserts: readonly FlowInsert[],
  removed: ReadonlySet<number>,
  spacing: Spacing,
): Splice[] => {
  const placed = placeItems(text, node);
  const kept = placed.filter(({ index }) => !removed.has(index));
  if (kept.length === 0) return refill(text, node, inserts, spacing);
  const [first] = placed;
  const trailing = placed.at(-1)?.comma !== null;
  const lastKept = kept.at(-1);
  const last = inserts.at(-1);
  const endsNew = last !== undefined && last.index > (lastKept?.index ?? -1);
  const splices = inserts.map((insert): Splice => {
    const before = lastBelow(kept, insert.index, ({ index }) => index);
    const comma = insert === last && endsNew && !trailing ? '' : ',';
    if (before === undefined) return insertFirst(text, first, insert.text, spacing);
    const gap = gapBefore(text, placed, before.index + 1, spacing);
    return { start: before.tail, end: before.tail, text: `${gap}${insert.text}${comma}` };
  });
  return [
    ...commaSplices(lastKept, endsNew, trailing),
    ...splices,
    ...removals(text, placed, kept, removed),
  ];
};

const placeItems = (text: string, node: List | Dict): Placed[] => {
  let behind = tailFrom(text, node.start + 1);
  return node.items.map((item, index) => {
    const placed = {
      ...item,
      index,
      behind,
      tail: tailFrom(text, (item.comma ?? item.end - 1) + 1),
    };
    behind = placed.tail;
    return placed;
  });
};

/** A comment that ends the line belongs to what stands before it. */
const tailFrom = (text: string, offset: number): number => {
  const rest = text.slice(offset, lineEnd(text, offset));
  return /^[ \t]+#/.test(rest) ? offset + rest.length : offset;
};

/** The line break and indentation, or the blanks, between the element before a position and it. */
const gapBefore = (
  text: string,
  placed: readonly Placed[],
  index: number,
  { comma }: Spacing,
): string => {
  const beside = placed[Math.min(Math.max(index, 1), placed.length - 1)];
  if (beside === undefined) return comma;
  if (beginsLine(text, beside.start)) return lineLead(text, beside.start);
  const gap = text.slice(beside.behind, beside.start);
  return beside.index > 0 && /^[ \t]*$/.test(gap) ? gap : comma;
};

/** The line break and the indentation before an element that begins its line. */
const lineLead = (text: string, start: number): string => {
  const own = text.slice(0, start).lastIndexOf('\n') + 1;
  const at = own === 0 ? 0 : breakBefore(text, own);
  return text.slice(at, start);
};

const insertFirst = (
  text: string,
  first: Placed | undefined,
  inserted: string,
  { comma }: Spacing,
): Splice => {
  if (first === undefined) return { start: 0, end: 0, text: inserted };
  const { start, behind } = first;
  return beginsLine(text, start)
    ? { start: behind, end: behind, text: `${lineLead(text, start)}${inserted},` }
    : { start, end: start, text: `${inserted},${comma}` };
};

/** The last element has a comma behind it just when the last one had. */
const commaSplices = (
  lastKept: Placed | undefined,
  endsNew: boolean,
  trailing: boolean,
): Splice[] => {
  if (lastKept === undefined) return [];
  const { comma, end } = lastKept;
  if (endsNew && comma === null) return [{ start: end, end, text: ',' }];
  if (!endsNew && !trailing && comma !== null) return [{ start: comma, end: comma + 1, text: '' }];
  return [];
};

const removals = (
  text: string,
  placed: readonly Placed[],
  kept: readonly Placed[],
  removed: ReadonlySet<number>,
): Splice[] => {
  const [first] = placed;
  const [next] = kept;
  const shared = first !== undefined && !beginsLine(text, first.start);
  return placed.flatMap((item): Splice[] => {
    if (!removed.has(item.index)) return [];
    if (shared && next !== undefined && item.index < next.index) {
      return item === first ? [{ start: item.start, end: next.start, text: '' }] : [];
    }
    return cutLine(text, placed, item, removed);
  });
};

/** The elements that go from one on, as far as they stand on its line. */
const cutLine = (
  text: string,
  placed: readonly Placed[],
  item: Placed,
  removed: ReadonlySet<number>,
): Splice[] => {
  const onNewLine = beginsLine(text, item.start);
  if (!onNewLine && removed.has(item.index - 1)) return [];
  const sameLine = (other: Placed | undefined): other is Placed =>
    other !== undefined && !beginsLine(text, other.start);
  let last = item;
  let beyond = placed[item.index + 1];
  while (sameLine(beyond) && removed.has(beyond.index)) {
    last = beyond;
    beyond = placed[beyond.index + 1];
  }
  // What follows on the line takes its place, so that it does not end up behind a comment above.
  if (onNewLine && sameLine(beyond)) return [{ start: item.start, end: beyond.start, text: '' }];
  const start = onNewLine ? breakBefore(text, lineStart(text, item.start)) : item.behind;
  return [{ start, end: last.tail, text: '' }];
};

/** Nothing of what stood in the brackets stays. */
const refill = (
  text: string,
  node: List | Dict,
  inserts: readonly FlowInsert[],
  { padding, comma }: Spacing,
): Splice[] => {
  const start = node.start + 1;
  const end = node.end - 1;
  const first = node.items[0];
  const last = node.items.at(-1);
  if (inserts.length === 0) return [{ start, end, text: '' }];
  if (first === undefined || last === undefined) {
    const body = inserts.map((insert) => insert.text).join(`,${comma}`);
    // A comment in empty brackets stays.
    return /^\s*$/.test(text.slice(start, end))
      ? [{ start, end, text: padding + body + padding }]
      : [{ start: end, end, text: body }];
  }
  const gap = beginsLine(text, first.start) ? lineLead(text, first.start) : comma;
  const body = inserts.map((insert) => insert.text).join(`,${gap}`);
  return [{ start: first.start, end: last.end, text: body }];
};
