import type { Json } from '../../model/json.js';
import type { Splice } from '../text/splice.js';
import type { YamlFileStyle } from './file-style.js';
import { editItems } from './flow-items.js';
import { columnOf, tailOf } from './lines.js';
import { blockEntry, flowEntry, keyStyleOf } from './render.js';
import type { Dict } from './tree.js';

/** A key that a map lacks. */
export interface NewKey {
  readonly name: string;
  readonly value: Json;
  /** It is put behind the first of these that is there, and to the front when none is. */
  readonly after: readonly string[];
}

/** Puts keys into a map; in whatever order they come, the text is the same. */
export const insertKeys = (
  text: string,
  fileStyle: YamlFileStyle,
  dict: Dict,
  keys: readonly NewKey[],
): Splice[] => {
  const placed = keys.toSorted(byPlace).map((key) => ({ ...key, index: placeOf(dict, key) }));
  if (!dict.braced) throw new Error('A pair in brackets holds one key.');
  if (dict.flow) {
    const inserts = placed
      .toSorted((a, b) => a.index - b.index)
      .map(({ name, value, index }) => ({
        index,
        text: flowEntry(text, dict, name, value, fileStyle),
      }));
    const spacing = { padding: fileStyle.dictPadding, comma: fileStyle.comma };
    return editItems(text, dict, inserts, new Set(), spacing);
  }
  const column = columnOf(text, dict.items[0]?.start ?? dict.start);
  const line = fileStyle.eol + ' '.repeat(column);
  return placed.map(({ name, value, index }) => {
    const entry = blockEntry(name, value, column, keyStyleOf(dict), fileStyle);
    const before = dict.items[index - 1];
    if (before === undefined) return { start: dict.start, end: dict.start, text: entry + line };
    const at = tailOf(text, before.end, column);
    return { start: at, end: at, text: line + entry };
  });
};

/** Those that are to stand behind more keys stand behind the others. */
const byPlace = (a: NewKey, b: NewKey): number =>
  a.after.length - b.after.length || (a.name < b.name ? -1 : 1);

/** How many of the keys that are there stand before it. */
const placeOf = ({ items }: Dict, { after }: NewKey): number => {
  for (const name of after) {
    const index = items.findIndex(({ key }) => key === name);
    if (index !== -1) return index + 1;
  }
  return 0;
};
