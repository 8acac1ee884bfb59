/** How many columns of a terminal a text takes; East Asian letters and emoji take two. */
const columnsOf = (text: string): number => {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
};

const widthOf = (character: string): number => {
  if (/^\p{M}$/u.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
};

const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}])$/u;

/** The beginning of a text that fits into so many columns. */
const shorten = (text: string, columns: number): string => {
  if (columnsOf(text) <= columns) return text;
  let taken = 0;
  let kept = '';
  for (const character of text) {
    taken += widthOf(character);
    if (taken > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
};

/** Narrower than this, a column says nothing. */
const NARROWEST = 12;

/**
 * Rows as lines with their columns one below the other. Where the width is not enough, columns are
 * left out from the end, and then the widest is cut.
 *
 * @param keep how many columns are never left out
 * @param width in columns of the terminal; null for no limit
 */
export const aligned = (
  rows: readonly (readonly string[])[],
  indent: string,
  keep: number,
  width: number | null,
): string[] => {
  let widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, columnsOf(row[column] ?? '')), 0),
  );
  const room = (width ?? Number.POSITIVE_INFINITY) - indent.length;
  const total = (): number =>
    widths.reduce((sum, one) => sum + (one === 0 ? 0 : one + GAP.length), -GAP.length);
  for (let last = widths.length - 1; last >= keep && total() > room; last -= 1) widths[last] = 0;
  if (total() > room) {
    const widest = widths.indexOf(Math.max(...widths));
    const cut = Math.max(NARROWEST, (widths[widest] ?? 0) - (total() - room));
    widths = widths.map((one, column) => (column === widest ? Math.min(one, cut) : one));
  }
  return rows.map((row) =>
    `${indent}${row
      .map((cell, column) => padded(shorten(cell, widths[column] ?? 0), widths[column] ?? 0))
      .filter((_, column) => widths[column] !== 0)
      .join(GAP)}`.trimEnd(),
  );
};

const GAP = '  ';

const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

/**
 * A sentence in lines of at most so many columns, broken between words.
 *
 * @param first what the first line begins with
 * @param others what the others begin with
 */
export const wrapped = (
  text: string,
  width: number | null,
  first = '',
  others = first,
): string[] => {
  if (width === null) return [first + text];
  const lines: string[] = [];
  let line: string | null = null;
  for (const word of text.split(' ')) {
    const longer: string = line === null ? first + word : `${line} ${word}`;
    if (line === null || columnsOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = others + word;
    }
  }
  return line === null ? lines : [...lines, line];
};
