import type { Json } from '../../model/json.js';
import { isJsonArray, isJsonObject } from '../../model/json.js';
import type { Place } from './locate.js';

/** How the text around an edit is laid out. */
export interface Style {
  readonly eol: string;
  readonly unit: string;
  /** What stands between a key and its value, the colon included. */
  readonly colon: string;
  /** What stands between two entries on one line. */
  readonly comma: string;
  /** What stands inside the braces of an object on one line. */
  readonly padding: string;
}

export const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** A final newline alone makes no layout. */
export const isOneLine = (text: string): boolean => !text.trim().includes('\n');

/** White space at the start of the line on which the offset stands. */
export const indentAt = (text: string, offset: number): string => {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1) + 1, 0);
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
};

/** The layout of an object or list that stands in the text, for one that is to stand beside it. */
export const styleOf = (text: string, sibling: Place | undefined): Style => {
  const minified = isOneLine(text) && !/[,:] /.test(text.slice(0, 400));
  const beside = sibling === undefined ? undefined : betweenChildren(text, sibling);
  return {
    eol: eolOf(text),
    unit: /\n([ \t]+)\S/.exec(text)?.[1] ?? '',
    colon: beside?.colon ?? (minified ? ':' : ': '),
    comma: beside?.comma ?? (minified ? ',' : ', '),
    padding: beside?.padding ?? '',
  };
};

/** What stands between the entries of an object or list; nothing where a line breaks. */
const betweenChildren = (text: string, { start, children }: Place): Partial<Style> => {
  const [first, second] = children;
  if (first === undefined) return {};
  const onOneLine = (gap: string): string | undefined => (gap.includes('\n') ? undefined : gap);
  const colon = text.slice(first.start, first.valueStart).replace(/^"(?:[^"\\]|\\.)*"/s, '');
  const comma = second === undefined ? undefined : onOneLine(text.slice(first.end, second.start));
  const padding = onOneLine(text.slice(start + 1, first.start));
  return {
    ...(colon.includes(':') && { colon }),
    ...(comma !== undefined && { comma }),
    ...(padding !== undefined && { padding }),
  };
};

/** The text of a value; `indent` is that of its first line, null keeps all on one line. */
export const render = (value: Json, style: Style, indent: string | null): string => {
  if (isJsonArray(value))
    return wrap(
      '[',
      value.map((entry) => inner(entry, style, indent)),
      ']',
      style,
      indent,
    );
  if (isJsonObject(value)) {
    const entries = Object.entries(value).map(
      ([key, entry]) => `${JSON.stringify(key)}${style.colon}${inner(entry, style, indent)}`,
    );
    return wrap('{', entries, '}', style, indent);
  }
  return JSON.stringify(value);
};

const inner = (value: Json, style: Style, indent: string | null): string =>
  render(value, style, indent === null ? null : indent + style.unit);

const wrap = (
  open: string,
  entries: readonly string[],
  close: string,
  style: Style,
  indent: string | null,
): string => {
  if (entries.length === 0) return open + close;
  if (indent === null) {
    const padding = open === '{' ? style.padding : '';
    return open + padding + entries.join(style.comma) + padding + close;
  }
  const line = style.eol + indent;
  return `${open}${entries.map((entry) => line + style.unit + entry).join(',')}${line}${close}`;
};
