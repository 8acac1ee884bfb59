/** Names that every object of JavaScript has something under, whatever was put into it. */
export const INHERITED_NAMES: readonly string[] = [
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
  'valueOf',
];
