import type { Place } from './locate.js';
import { eolOf, indentAt, isOneLine, styleOf } from './style.js';

/** How the elements of a list are set apart. */
export interface Layout {
  /** Between the opening bracket and the first element. */
  readonly lead: string;
  /** Between a comma and the next element. */
  readonly between: string;
  /** Between the last element and the closing bracket. */
  readonly tail: string;
  readonly indent: string;
}

export const layoutOf = (text: string, list: Place): Layout => {
  const [first, second] = list.children;
  const last = list.children.at(-1);
  if (first === undefined || last === undefined) {
    const { unit } = styleOf(text, undefined);
    const indent = indentAt(text, list.start);
    const eol = eolOf(text);
    return !isOneLine(text)
      ? {
          lead: eol + indent + unit,
          between: eol + indent + unit,
          tail: eol + indent,
          indent: indent + unit,
        }
      : { lead: '', between: '', tail: '', indent: '' };
  }
  const lead = text.slice(list.start + 1, first.start);
  const between =
    second === undefined ? lead : text.slice(first.end, second.start).replace(/^\s*,/, '');
  return {
    lead,
    between,
    tail: text.slice(last.end, list.end - 1),
    indent: indentAt(text, first.start),
  };
};
