import { isJsonObject } from '../../model/json.js';
import type { ListInsert } from '../text/compare-lists.js';
import type { Splice } from '../text/splice.js';
import { editBlockList } from './block-list.js';
import type { YamlFileStyle } from './file-style.js';
import { editItems } from './flow-items.js';
import { elementText } from './item.js';
import { beginsLine, columnOf, isBlank, lineEnd } from './lines.js';
import { dashIndent } from './render.js';
import type { ValueTarget } from './replace.js';
import type { List } from './tree.js';

/** Everything that happens to one list. Positions are those before any change. */
export interface ListChange {
  readonly place: ValueTarget & { readonly node: List };
  readonly inserts: ListInsert[];
  readonly removed: Set<number>;
}

export const editList = (text: string, fileStyle: YamlFileStyle, change: ListChange): Splice[] => {
  const { place, removed } = change;
  const { node, key } = place;
  // Those at one place keep the order in which they were given.
  const inserts = change.inserts.toSorted((a, b) => a.index - b.index);
  if (inserts.length === 0 && removed.size === 0) return [];
  if (!node.flow) return editBlockList(text, fileStyle, place, inserts, removed);
  if (becomesBlock(text, fileStyle, place, inserts)) {
    return startBlockList(text, fileStyle, place, inserts);
  }
  const texts = inserts.map(({ index, value }) => {
    const beside = (node.items[Math.max(index - 1, 0)] ?? node.items[index])?.node;
    const { body } = elementText(text, node, beside, value, { key, column: 0, fileStyle });
    return { index, text: body };
  });
  const spacing = { padding: fileStyle.listPadding, comma: fileStyle.comma };
  return editItems(text, node, texts, removed, spacing);
};

/** Records go on lines of their own, and other elements as the file has them below this key. */
const becomesBlock = (
  text: string,
  fileStyle: YamlFileStyle,
  { node, key, entry }: ListChange['place'],
  inserts: readonly ListInsert[],
): boolean => {
  if (node.items.length > 0 || inserts.length === 0) return false;
  const isRoot = entry === null && node.indicator === null;
  if (node.inFlow || (entry === null && !isRoot)) return false;
  if (!/^\s*$/.test(text.slice(node.start + 1, node.end - 1))) return false;
  if (inserts.some(({ value }) => isJsonObject(value))) return true;
  return (fileStyle.collections.get(key) ?? fileStyle.scalarList) === 'block';
};

const startBlockList = (
  text: string,
  fileStyle: YamlFileStyle,
  { node, key, entry }: ListChange['place'],
  inserts: readonly ListInsert[],
): Splice[] => {
  const column = entry === null ? 0 : columnOf(text, entry.start) + dashIndent(key, fileStyle);
  const lines = inserts.map(({ value }) => {
    const { gap, body } = elementText(text, { ...node, flow: false }, undefined, value, {
      key,
      column,
      fileStyle,
    });
    return `${' '.repeat(column)}-${gap}${body}`;
  });
  const body = lines.join(fileStyle.eol);
  if (entry === null) {
    const lead = beginsLine(text, node.start) ? '' : fileStyle.eol;
    return [{ start: node.start, end: node.end, text: lead + body }];
  }
  const gap = Math.max(node.indicator ?? node.start, node.anchor?.end ?? 0, node.tag?.end ?? 0);
  const start = isBlank(text.slice(gap, node.start).replaceAll('\n', '')) ? gap : node.start;
  const line = lineEnd(text, node.end);
  return [
    { start, end: node.end, text: '' },
    { start: line, end: line, text: fileStyle.eol + body },
  ];
};
