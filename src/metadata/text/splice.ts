/** One replaced stretch of a text; `end` is exclusive. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with every stretch replaced; those at one place keep their order. */
export const splice = (text: string, splices: readonly Splice[]): string => {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: inserted } of ordered) {
    if (start < at) throw new Error('Two edits touch the same bytes.');
    pieces.push(text.slice(at, start), inserted);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
};
