/** How texts are laid out where they are read. */
export interface Layout {
  /** Columns of the terminal; null for a log, whose lines have no end. */
  readonly width: number | null;
  /** How many columns a text takes. */
  columns(text: string): number;
  /** A text in lines of at most so many columns, broken between words. */
  wrap(text: string, columns: number): readonly string[];
}

/** A log is read in any font, so how wide a letter is counts for nothing. */
export const LOG_LAYOUT: Layout = {
  width: null,
  columns: (text) => [...text].length,
  wrap: (text) => [text],
};

/** The beginning of a text that fits into so many columns. */
const shorten = (text: string, most: number, { columns }: Layout): string => {
  if (columns(text) <= most) return text;
  let kept = '';
  for (const character of text) {
    if (columns(kept + character) > most - 1) break;
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
 */
export const aligned = (
  rows: readonly (readonly string[])[],
  indent: string,
  keep: number,
  layout: Layout,
): string[] => {
  let widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, layout.columns(row[column] ?? '')), 0),
  );
  const room = (layout.width ?? Number.POSITIVE_INFINITY) - indent.length;
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
      .map((cell, column) =>
        padded(shorten(cell, widths[column] ?? 0, layout), widths[column] ?? 0, layout),
      )
      .filter((_, column) => widths[column] !== 0)
      .join(GAP)}`.trimEnd(),
  );
};

const GAP = '  ';

const padded = (text: string, width: number, { columns }: Layout): string =>
  text + ' '.repeat(Math.max(0, width - columns(text)));

/**
 * A sentence in lines that the layout has room for.
 *
 * @param first what the first line begins with
 * @param others what the others begin with
 */
export const wrapped = (
  text: string,
  { width, wrap }: Layout,
  first = '',
  others = first,
): string[] => {
  if (width === null) return [first + text];
  // Stands for what indents the first line further than the others.
  const lead = 'x'.repeat(Math.max(0, first.length - others.length));
  const [line = '', ...rest] = wrap(lead + text, Math.max(1, width - others.length));
  return [first + line.slice(lead.length), ...rest.map((next) => others + next)];
};
