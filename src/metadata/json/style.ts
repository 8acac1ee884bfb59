import { escapesUnicode } from '../text/escapes.js';
import type { Container } from './container.js';
import { containerAt, type JsonText } from './json-text.js';
import { skipBlanks } from './tokens.js';

/** How what is written into a file is laid out. */
export interface JsonStyle {
  readonly eol: string;
  readonly unit: string;
  /** What stands between a key and its value, the colon included. */
  readonly colon: string;
  /** What stands between two entries on one line. */
  readonly comma: string;
  /** What stands inside the braces of an object on one line. */
  readonly padding: string;
  /** How lists are laid out that hold no object and no list; null where each entry has its line. */
  readonly inlineList: { readonly comma: string; readonly padding: string } | null;
  /** Whether signs beyond ASCII are written as escapes. */
  readonly ascii: boolean;
}

/** How a file is laid out as a whole; what stands beside an edit goes before it. */
export interface JsonFileStyle extends JsonStyle {
  readonly oneLine: boolean;
}

export const fileStyleOf = (json: JsonText): JsonFileStyle => {
  const { text, plain, scanned } = json;
  const newline = text.indexOf('\n', skipBlanks(text, 0));
  const oneLine = newline === -1 || skipBlanks(text, newline) >= text.length;
  const minified = oneLine && !/[,:] /.test(plain.slice(0, 400));
  const comma = minified ? ',' : ', ';
  return {
    oneLine,
    eol: text[newline - 1] === '\r' ? '\r\n' : '\n',
    unit: /\n([ \t]+)\S/.exec(plain)?.[1] ?? '',
    colon: minified ? ':' : ': ',
    comma,
    padding: '',
    inlineList: inlineListAt(json, scanned.plainList, comma),
    ascii: escapesUnicode(text),
  };
};

const inlineListAt = (json: JsonText, start: number, comma: string): JsonStyle['inlineList'] => {
  if (start === -1) return null;
  const list = containerAt(json, { start, end: start });
  const padding = list && blanksIn(json, list.gap(-1));
  if (list === undefined || padding === undefined) return null;
  return { comma: (list.length > 1 ? blanksIn(json, list.gap(0)) : undefined) ?? comma, padding };
};

/** The layout beside an object or list of the file. */
export const styleOf = (
  json: JsonText,
  fileStyle: JsonFileStyle,
  sibling: Container | undefined,
): JsonStyle => {
  if (sibling === undefined || sibling.length === 0) return fileStyle;
  const comma = sibling.length > 1 ? blanksIn(json, sibling.gap(0)) : undefined;
  const padding = blanksIn(json, sibling.gap(-1));
  if (!sibling.isObject) {
    if (padding === undefined) return fileStyle;
    return { ...fileStyle, inlineList: { comma: comma ?? fileStyle.comma, padding } };
  }
  const colon = json.text.slice(sibling.keyEnd(0), sibling.value(0)?.start);
  return {
    ...fileStyle,
    comma: comma ?? fileStyle.comma,
    padding: padding ?? fileStyle.padding,
    ...(!colon.includes('/') && { colon }),
  };
};

/** What stands in a gap, unless it holds a comment or a line break. */
const blanksIn = ({ text }: JsonText, gap: { start: number; end: number }): string | undefined => {
  const between = text.slice(gap.start, gap.end);
  return /[\n/]/.test(between) ? undefined : between;
};

/** Blanks at the start of the line on which the offset stands. */
export const indentAt = (text: string, offset: number): string => {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1) + 1, 0);
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
};
