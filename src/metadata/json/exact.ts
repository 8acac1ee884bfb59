import type { Json } from '../../model/json.js';

const TEXT_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[^\s,\]}]*/g;

/** A value of strict JSON with each number as the text that spells it; texts begin with `=`, which no number does. */
export const exactJson = (plain: string): Json =>
  JSON.parse(
    plain.replaceAll(TEXT_OR_NUMBER, (token) =>
      token.startsWith('"') ? `"=${token.slice(1)}` : `"${token}"`,
    ),
  );
