import type { ListInsert } from '../text/compare-lists.js';
import type { Splice } from '../text/splice.js';
import { gapAt, type Lines, linesOf, removals } from './block-lines.js';
import type { YamlFileStyle } from './file-style.js';
import { elementText } from './item.js';
import { lastBelow } from './last-below.js';
import { beginsLine, breakBefore, columnOf } from './lines.js';
import type { ValueTarget } from './replace.js';
import type { List } from './tree.js';

/** Inserts into and removes from a list with a dash for each element. */
export const editBlockList = (
  text: string,
  fileStyle: YamlFileStyle,
  { node, key }: ValueTarget & { readonly node: List },
  inserts: readonly ListInsert[],
  removed: ReadonlySet<number>,
): Splice[] => {
  const elements = linesOf(text, node);
  const kept = elements.filter(({ index }) => !removed.has(index));
  const column = columnOf(text, node.start);
  const rendered = inserts.map(({ index, value }) => {
    const beside = (node.items[Math.max(index - 1, 0)] ?? node.items[index])?.node;
    const { gap, body } = elementText(text, node, beside, value, { key, column, fileStyle });
    return { index, text: `-${gap}${body}` };
  });
  if (kept.length > 0) {
    return [
      ...rendered.map((insert) => insertAt(text, fileStyle.eol, elements, kept, insert)),
      ...removals(text, elements, kept),
    ];
  }
  if (rendered.length > 0) {
    const texts = rendered.map((insert) => insert.text);
    return replaceAll(text, fileStyle.eol, elements, texts);
  }
  if (node.indicator === null || !beginsLine(text, node.start)) {
    return replaceAll(text, fileStyle.eol, elements, ['[]']);
  }
  const at = Math.max(node.anchor?.end ?? 0, node.tag?.end ?? 0, node.indicator);
  return [{ start: at, end: at, text: ' []' }, ...removals(text, elements, kept)];
};

const insertAt = (
  text: string,
  eol: string,
  elements: readonly Lines[],
  kept: readonly Lines[],
  insert: { readonly index: number; readonly text: string },
): Splice => {
  const { dash, head } = elements[0] ?? { dash: 0, head: 0 };
  const indent = ' '.repeat(columnOf(text, dash));
  const apart = gapAt(text, elements, insert.index);
  const before = lastBelow(kept, insert.index, ({ index }) => index);
  if (before !== undefined) {
    return { start: before.tail, end: before.tail, text: eol + apart + indent + insert.text };
  }
  if (!beginsLine(text, dash)) {
    return { start: dash, end: dash, text: insert.text + eol + apart + indent };
  }
  // Above the comments of the first element, so that they stay with it.
  if (head === 0) return { start: 0, end: 0, text: insert.text + eol + apart };
  const at = breakBefore(text, head);
  return { start: at, end: at, text: eol + indent + insert.text + apart };
};

/** Puts new elements in the place of all that were there. */
const replaceAll = (
  text: string,
  eol: string,
  elements: readonly Lines[],
  rendered: readonly string[],
): Splice[] => {
  const [first] = elements;
  if (first === undefined) return [];
  const indent = ' '.repeat(columnOf(text, first.dash));
  const lead = beginsLine(text, first.dash) ? indent : '';
  return [
    { start: first.own, end: first.tail, text: lead + rendered.join(eol + indent) },
    ...removals(text, elements, [first]),
  ];
};
