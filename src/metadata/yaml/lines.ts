/** Where the line of an offset begins. */
export const lineStart = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

/** Where the line of an offset ends, its line break not included. */
export const lineEnd = (text: string, offset: number): number => {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
};

/** Where the line behind that of an offset begins. */
export const nextLine = (text: string, offset: number): number => {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline + 1;
};

/** How many characters stand before an offset on its line. */
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** Where the line break stands that is before the start of a line, which is not the first. */
export const breakBefore = (text: string, start: number): number =>
  lineEnd(text, lineStart(text, start - 1));

export const isBlank = (text: string): boolean => /^[ \t\r]*$/.test(text);

/** Whether nothing but blanks stands before an offset on its line. */
export const beginsLine = (text: string, offset: number): boolean =>
  isBlank(text.slice(lineStart(text, offset), offset));

const lineAt = (text: string, start: number): string => text.slice(start, lineEnd(text, start));

/** The column of the `#` of a line that is only a comment. */
const commentColumn = (line: string): number | null => /^([ \t]*)#/.exec(line)?.[1]?.length ?? null;

/**
 * Where the lines of an item begin: those directly above it that are comments are its own, unless
 * they are indented deeper, and then they belong to what stands above. A comment that an empty
 * line parts from the item stays where it is, for it may speak of all that follows; so does one
 * at the top of the file, which speaks of the file.
 *
 * @param bound where what stands above ends
 */
export const headOf = (text: string, start: number, bound: number): number => {
  const own = lineStart(text, start);
  let head = own;
  while (head > bound) {
    const above = lineStart(text, head - 1);
    const column = above < bound ? null : commentColumn(lineAt(text, above));
    if (column === null || column > start - own) break;
    head = above;
  }
  return head < own && isTop(text, head) ? own : head;
};

const isTop = (text: string, head: number): boolean =>
  head === 0 || /^(?:---|%)/.test(lineAt(text, lineStart(text, head - 1)));

/**
 * Where the lines of an item end, the line break not included: comments directly below it that
 * are indented deeper than the item are its own.
 */
export const tailOf = (text: string, end: number, column: number): number => {
  let tail = lineEnd(text, end);
  for (;;) {
    const below = nextLine(text, tail);
    const comment = below >= text.length ? null : commentColumn(lineAt(text, below));
    if (comment === null || comment <= column) return tail;
    tail = lineEnd(text, below);
  }
};

/** Where the empty lines behind a line end; the start of the next line when there are none. */
export const skipEmptyLines = (text: string, tail: number): number => {
  let at = nextLine(text, tail);
  while (at < text.length && isBlank(lineAt(text, at))) at = nextLine(text, at);
  return at;
};

/** Where the empty lines before the start of a line begin. */
export const emptyLinesAbove = (text: string, head: number, bound: number): number => {
  let at = head;
  while (at > bound) {
    const above = lineStart(text, at - 1);
    if (above < bound || !isBlank(lineAt(text, above))) break;
    at = above;
  }
  return at;
};
