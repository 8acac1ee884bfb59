import type { Json } from '../../model/json.js';
import type { SetEdit } from './edit.js';
import type { Path, Place } from './locate.js';
import type { Splice } from './splice.js';
import { indentAt, render, styleOf } from './style.js';

export type Find = (path: Path) => Place | undefined;

/** Replaces a value, or puts in the key that holds it. */
export const setValue = (
  text: string,
  { path, value, after = [] }: SetEdit,
  find: Find,
): Splice[] => {
  const place = find(path);
  if (place !== undefined) {
    const multiline = text.slice(place.start, place.end).includes('\n');
    const indent = multiline ? indentAt(text, place.start) : null;
    const rendered = render(value, styleOf(text, place), indent);
    return [{ start: place.start, end: place.end, text: rendered }];
  }
  const parent = find(path.slice(0, -1));
  if (parent?.kind !== 'object') throw new Error(`There is no object to set ${path.join('.')} in.`);
  return [insertKey(text, parent, String(path.at(-1)), value, after)];
};

const insertKey = (
  text: string,
  parent: Place,
  key: string,
  value: Json,
  after: readonly string[],
): Splice => {
  const style = styleOf(text, parent);
  const { children } = parent;
  const [first, second] = children;
  const entry = `${JSON.stringify(key)}${style.colon}${render(value, style, null)}`;
  if (first === undefined) return { start: parent.start + 1, end: parent.end - 1, text: entry };
  const lead = text.slice(parent.start + 1, first.start);
  const lone = lead.includes('\n') ? `,${lead}` : style.comma;
  const between = second === undefined ? lone : text.slice(first.end, second.start);
  const before = after
    .map((name) => children.find((child) => child.key === name))
    .find((child) => child !== undefined);
  return before === undefined
    ? { start: first.start, end: first.start, text: entry + between }
    : { start: before.end, end: before.end, text: between + entry };
};
