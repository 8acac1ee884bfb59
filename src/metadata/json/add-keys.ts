import type { Changes } from './changes.js';
import type { Container } from './container.js';
import { editEntries, type NewEntry } from './edit-entries.js';
import { entryLayout } from './entry-layout.js';
import type { JsonText } from './json-text.js';
import { render } from './render.js';
import type { Splice } from './splice.js';
import { type Habits, indentAt, styleOf } from './style.js';

const NONE: ReadonlySet<number> = new Set();

/**
 * Puts keys into an object that does not have them.
 *
 * @param present the index of each key that the object has
 */
export const addKeys = (
  json: JsonText,
  habits: Habits,
  object: Container,
  missing: readonly Changes[],
  present: ReadonlyMap<string, number>,
  multiline: boolean,
): Splice[] => {
  const { text } = json;
  const style = styleOf(json, habits, object);
  const layout = entryLayout(text, object, style, multiline);
  const first = object.entry(0);
  const inner =
    first === undefined ? layout.lead.replace(/^\r?\n/, '') : indentAt(text, first.start);
  const indent = multiline ? inner : null;
  const added = [...missing].sort(byPlace).map(({ path, set }): NewEntry => {
    if (set === undefined) throw new Error(`There is no object to set ${path.join('.')} in.`);
    const key = JSON.stringify(String(path.at(-1)));
    const anchor = (set.after ?? []).find((name) => present.has(name));
    return {
      index: anchor === undefined ? 0 : (present.get(anchor) ?? 0) + 1,
      text: key + style.colon + render(set.value, style, indent),
    };
  });
  return editEntries(text, object, added, NONE, layout);
};

/** What follows more keys stands further behind, and where that says nothing the key decides. */
const byPlace = (a: Changes, b: Changes): number => {
  const further = (a.set?.after?.length ?? 0) - (b.set?.after?.length ?? 0);
  return further === 0 ? (nameOf(a) < nameOf(b) ? -1 : 1) : further;
};

const nameOf = ({ path }: Changes): string => String(path.at(-1));
