import { isJsonArray, isJsonObject, type Json } from '../../model/json.js';
import { unicodeEscape } from '../text/escapes.js';
import type { JsonStyle } from './style.js';

/** The text of a value that holds no other, or of a key. */
export const literal = (
  value: string | number | boolean | null,
  { ascii }: Pick<JsonStyle, 'ascii'>,
): string => {
  const text = JSON.stringify(value);
  return ascii ? text.replaceAll(/[\x80-\uffff]/g, unicodeEscape) : text;
};

/** The text of a value; `indent` is that of its first line, null keeps all on one line. */
export const render = (value: Json, style: JsonStyle, indent: string | null): string => {
  const inner = indent === null ? null : indent + style.unit;
  if (isJsonArray(value)) {
    const entries = value.map((entry) => render(entry, style, inner));
    const { comma, padding } = style.inlineList ?? { comma: style.comma, padding: '' };
    const isPlain = !value.some((entry) => isJsonArray(entry) || isJsonObject(entry));
    return indent === null || (isPlain && style.inlineList !== null)
      ? wrap('[', entries, ']', comma, padding)
      : wrapLines('[', entries, ']', style, indent);
  }
  if (isJsonObject(value)) {
    const entries = Object.entries(value).map(
      ([key, entry]) => literal(key, style) + style.colon + render(entry, style, inner),
    );
    return indent === null
      ? wrap('{', entries, '}', style.comma, style.padding)
      : wrapLines('{', entries, '}', style, indent);
  }
  return literal(value, style);
};

const wrap = (
  open: string,
  entries: readonly string[],
  close: string,
  comma: string,
  padding: string,
): string =>
  entries.length === 0 ? open + close : open + padding + entries.join(comma) + padding + close;

const wrapLines = (
  open: string,
  entries: readonly string[],
  close: string,
  { eol, unit }: JsonStyle,
  indent: string,
): string => {
  if (entries.length === 0) return open + close;
  const line = eol + indent;
  return `${open}${entries.map((entry) => line + unit + entry).join(',')}${line}${close}`;
};
