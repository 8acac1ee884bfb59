/** An escape of a sign beyond ASCII; those of control characters have to be everywhere. */
const ESCAPED = /(?<!\\)(?:\\\\)*\\(?:u(?!00[0-7])[\da-f]{4}|x[89a-f][\da-f]|U[\da-f]{8})/i;

/** Whether a text writes every sign beyond ASCII as an escape, and has at least one. */
export const escapesUnicode = (text: string): boolean =>
  ESCAPED.test(text) && !/[^\0-\x7f]/.test(text);

/** The escape of one UTF-16 unit: `\u00e9`. */
export const unicodeEscape = (unit: string): string =>
  `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
