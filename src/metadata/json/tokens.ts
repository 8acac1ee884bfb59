/** UTF-16 codes of what JSON is made of. */
export const CODE = {
  tab: 9,
  newline: 10,
  return: 13,
  space: 32,
  quote: 34,
  star: 42,
  comma: 44,
  slash: 47,
  colon: 58,
  openList: 91,
  backslash: 92,
  closeList: 93,
  openObject: 123,
  closeObject: 125,
} as const;

const isBlank = (code: number): boolean =>
  code <= CODE.space &&
  (code === CODE.space || code === CODE.newline || code === CODE.return || code === CODE.tab);

/** The first offset that is no blank of JSON. */
export const skipBlanks = (text: string, from: number): number => {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
};

/** Where a string ends, its closing quote included; -1 when it is not closed on its line. */
export const endOfString = (text: string, quote: number): number => {
  for (let at = quote + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === CODE.quote) return at + 1;
    if (code === CODE.backslash) at += 1;
    else if (code < CODE.space) return -1;
  }
  return -1;
};

/** Where a comment ends, the line break behind it not included; -1 when it has no end or is none. */
export const endOfComment = (text: string, slash: number): number => {
  const second = text.charCodeAt(slash + 1);
  if (second === CODE.star) {
    const end = text.indexOf('*/', slash + 2);
    return end === -1 ? -1 : end + 2;
  }
  if (second !== CODE.slash) return -1;
  let at = slash + 2;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at += 1;
  return at;
};

export const isLineBreak = (code: number): boolean => code === CODE.newline || code === CODE.return;

/** Where a number or a word ends. */
export const endOfWord = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && !endsWord(text.charCodeAt(at))) at += 1;
  return at;
};

const endsWord = (code: number): boolean =>
  code <= CODE.space ||
  code === CODE.comma ||
  code === CODE.closeObject ||
  code === CODE.closeList ||
  code === CODE.colon ||
  code === CODE.slash ||
  code === CODE.quote ||
  code === CODE.openList ||
  code === CODE.openObject;

/** Whether a number, `true`, `false` or `null` may begin with it. */
export const mayBeginWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || code === 45 || code === 110 || code === 116 || code === 102;

/** The key that a string spells, quotes included in the range. */
export const keyIn = (text: string, start: number, end: number): string => {
  const inner = text.slice(start + 1, end - 1);
  return inner.includes('\\') ? JSON.parse(text.slice(start, end)) : inner;
};
