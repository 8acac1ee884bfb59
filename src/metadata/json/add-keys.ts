import type { Splice } from '../text/splice.js';
import type { EditTree } from './changes.js';
import type { Container } from './container.js';
import { editEntries, type NewEntry } from './edit-entries.js';
import { entryLayout } from './entry-layout.js';
import type { JsonText } from './json-text.js';
import { literal, render } from './render.js';
import { indentAt, type JsonFileStyle, styleOf } from './style.js';

const NONE: ReadonlySet<number> = new Set();

/**
 * Puts those keys into an object that it does not have.
 *
 * @param multiline whether its entries begin lines of their own
 * @throws {Error} when one of them is to be no value but an object to set others in
 */
export const addKeys = (
  json: JsonText,
  fileStyle: JsonFileStyle,
  object: Container,
  changes: ReadonlyMap<string | number, EditTree>,
  multiline: boolean,
): Splice[] => {
  const { text } = json;
  const present = new Map<string | number, number>();
  for (let index = 0; index < object.length; index += 1) present.set(object.key(index), index);
  const style = styleOf(json, fileStyle, object);
  const layout = entryLayout(text, object, style, multiline);
  const first = object.entry(0);
  const inner =
    first === undefined ? layout.lead.replace(/^\r?\n/, '') : indentAt(text, first.start);
  const indent = multiline ? inner : null;
  const missing = [...changes.values()].filter(({ step }) => !present.has(step));
  const added = missing.sort(byPlace).map((one): NewEntry => {
    const { set, step } = one;
    if (set === undefined || typeof step === 'number')
      throw new Error(`There is nothing to set at ${one.path}.`);
    const key = literal(step, style);
    const anchor = (set.after ?? []).find((name) => present.has(name));
    return {
      index: anchor === undefined ? 0 : (present.get(anchor) ?? 0) + 1,
      text: key + style.colon + render(set.value, style, indent),
    };
  });
  return editEntries(text, object, added, NONE, layout);
};

/** What follows more keys stands further behind, and where that says nothing the key decides. */
const byPlace = (a: EditTree, b: EditTree): number => {
  const further = (a.set?.after?.length ?? 0) - (b.set?.after?.length ?? 0);
  return further === 0 ? (String(a.step) < String(b.step) ? -1 : 1) : further;
};
