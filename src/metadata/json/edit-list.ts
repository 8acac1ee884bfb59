import type { Json } from '../../model/json.js';
import type { ListInsert } from '../text/compare-lists.js';
import type { Splice } from '../text/splice.js';
import type { Container } from './container.js';
import { editEntries } from './edit-entries.js';
import { entryLayout } from './entry-layout.js';
import { containerAt, type JsonText } from './json-text.js';
import { render } from './render.js';
import { indentAt, type JsonFileStyle, styleOf } from './style.js';

/**
 * Inserts into and removes from a list; a new element is laid out like its neighbour.
 *
 * @param multiline whether its entries begin lines of their own
 */
export const editList = (
  json: JsonText,
  fileStyle: JsonFileStyle,
  list: Container,
  changes: { readonly inserts: readonly ListInsert[]; readonly removed: ReadonlySet<number> },
  multiline: boolean,
): Splice[] => {
  const { text } = json;
  const { inserts, removed } = changes;
  const style = styleOf(json, fileStyle, list);
  const layout = entryLayout(text, list, { ...style, ...style.inlineList }, multiline);
  const indent = multiline ? indentOfEntries(text, list, layout.lead) : null;
  const rendered = (index: number, value: Json): string => {
    const neighbour = neighbourOf(json, list, index);
    if (neighbour === undefined) return render(value, style, indent);
    const beside = styleOf(json, fileStyle, neighbour);
    if (!text.slice(neighbour.start, neighbour.end).includes('\n'))
      return render(value, beside, null);
    return render(value, beside, indent ?? indentAt(text, neighbour.end - 1));
  };
  const added = inserts.map(({ index, value }) => ({ index, text: rendered(index, value) }));
  return editEntries(text, list, added, removed, layout);
};

const indentOfEntries = (text: string, list: Container, lead: string): string => {
  const first = list.entry(0);
  return first === undefined ? lead.replace(/^\r?\n/, '') : indentAt(text, first.start);
};

/** The object or list before the place, or else the one at it. */
const neighbourOf = (json: JsonText, list: Container, index: number): Container | undefined => {
  const before = Math.min(index, list.length) - 1;
  const span = list.value(Math.max(before, 0));
  return span === undefined ? undefined : containerAt(json, span);
};
