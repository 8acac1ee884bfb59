import { isJsonArray, type Json } from '../../model/json.js';
import { sameValue } from '../equal.js';
import { compareLists } from '../text/compare-lists.js';
import type { Span } from '../text/locate.js';
import type { Splice } from '../text/splice.js';
import type { Container } from './container.js';
import { editList } from './edit-list.js';
import { isMultiline } from './entry-layout.js';
import { hasComment } from './gap.js';
import { containerAt, type JsonText } from './json-text.js';
import { literal, render } from './render.js';
import { indentAt, type JsonFileStyle, styleOf } from './style.js';

/**
 * Replaces a value, of a list only the elements that differ. One that is equal already keeps its
 * spelling.
 *
 * @param outer whether the entries of what holds the value begin lines of their own
 */
export const setValue = (
  json: JsonText,
  fileStyle: JsonFileStyle,
  place: Span,
  value: Json,
  outer: boolean | undefined,
): Splice[] => {
  const { text, plain } = json;
  const before: Json = JSON.parse(plain.slice(place.start, place.end));
  if (sameValue(before, value)) return [];
  const container = containerAt(json, place);
  if (
    container !== undefined &&
    isJsonArray(before) &&
    isJsonArray(value) &&
    !isBare(text, container)
  )
    return setList(json, fileStyle, container, compareLists(before, value), outer);
  return [
    { start: place.start, end: place.end, text: rendered(json, fileStyle, place, value, outer) },
  ];
};

const rendered = (
  json: JsonText,
  fileStyle: JsonFileStyle,
  place: Span,
  value: Json,
  outer: boolean | undefined,
): string => {
  if (typeof value !== 'object' || value === null) return literal(value, fileStyle);
  const container = containerAt(json, place);
  const multiline =
    container === undefined || container.length === 0
      ? outer === true
      : json.text.slice(place.start, place.end).includes('\n');
  const indent = multiline ? indentAt(json.text, place.start) : null;
  return render(value, styleOf(json, fileStyle, container), indent);
};

/** Brackets with nothing between them, from which no layout can be taken. */
const isBare = (text: string, container: Container): boolean =>
  container.length === 0 && !hasComment(text, container.gap(-1));

const setList = (
  json: JsonText,
  fileStyle: JsonFileStyle,
  list: Container,
  { replaced, inserts, removed }: ReturnType<typeof compareLists>,
  outer: boolean | undefined,
): Splice[] => [
  ...replaced.flatMap(({ index, value }) => {
    const place = list.value(index);
    return place === undefined ? [] : [{ ...place, text: render(value, fileStyle, null) }];
  }),
  ...editList(
    json,
    fileStyle,
    list,
    { inserts, removed: new Set(removed) },
    isMultiline(json.text, list, fileStyle, outer),
  ),
];
