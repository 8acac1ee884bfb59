import type { Splice } from '../text/splice.js';
import {
  beginsLine,
  breakBefore,
  columnOf,
  emptyLinesAbove,
  headOf,
  lineStart,
  nextLine,
  skipEmptyLines,
  tailOf,
} from './lines.js';
import type { List } from './tree.js';

/** The lines of one element, and of the comments that belong to it. */
export interface Lines {
  readonly index: number;
  /** Where its dash stands. */
  readonly dash: number;
  /** Where the comments above it begin, or else its lines. */
  readonly head: number;
  /** Where its own lines begin: at its dash where that does not begin a line. */
  readonly own: number;
  readonly tail: number;
  /** Where the line behind what stands above it begins. */
  readonly bound: number;
}

export const linesOf = (text: string, { items, start, indicator }: List): Lines[] => {
  const column = columnOf(text, start);
  let bound = indicator === null ? 0 : nextLine(text, indicator);
  return items.map((item, index) => {
    const dash = item.start;
    const alone = beginsLine(text, dash);
    const head = alone ? headOf(text, dash, bound) : dash;
    const own = alone ? lineStart(text, dash) : dash;
    const lines = { index, dash, head, own, tail: tailOf(text, item.end, column), bound };
    bound = nextLine(text, lines.tail);
    return lines;
  });
};

/** The empty lines that part the two elements which are nearest to a position. */
export const gapAt = (text: string, elements: readonly Lines[], index: number): string => {
  const below = elements[Math.min(Math.max(index, 1), elements.length - 1)];
  const above = elements[(below?.index ?? 0) - 1];
  if (below === undefined || above === undefined) return '';
  return text.slice(below.bound, skipEmptyLines(text, above.tail)).replaceAll(/[^\r\n]/g, '');
};

/** The stretches that go with the elements that are not kept. */
export const removals = (
  text: string,
  elements: readonly Lines[],
  kept: readonly Lines[],
): Splice[] => {
  const stay = new Set(kept);
  const [first] = elements;
  const [next] = kept;
  const shared = first !== undefined && !beginsLine(text, first.dash);
  const spans = elements.flatMap((element) => {
    if (stay.has(element)) return [];
    if (!shared || next === undefined || element.index > next.index) {
      return [spanOf(text, element, element === elements.at(-1))];
    }
    // The first that stays takes the place on the line that the list shares with what is before it.
    return element === first ? [{ start: element.dash, end: next.dash }] : [];
  });
  return united(spans);
};

interface Stretch {
  start: number;
  end: number;
}

/**
 * The lines of an element with the line break before them, so that the text ends as it did;
 * comments above it stay. Of the empty lines above and below it only one side stays; those above
 * the last element, which part it from the one before, go with it.
 */
const spanOf = (
  text: string,
  { index, head, own, tail, bound }: Lines,
  isLast: boolean,
): Stretch => {
  const below = skipEmptyLines(text, tail);
  const atEnd = below >= text.length;
  const emptyBelow = below > nextLine(text, tail);
  if (index === 0 && head === own) {
    if (own === 0) return { start: 0, end: below };
    const end = emptyBelow && !atEnd ? breakBefore(text, below) : tail;
    return { start: breakBefore(text, own), end };
  }
  const above = emptyLinesAbove(text, own, bound);
  const start = emptyBelow || isLast ? above : own;
  return { start: breakBefore(text, start), end: tail };
};

/** Stretches that meet become one. */
const united = (stretches: readonly Stretch[]): Splice[] => {
  const all: Stretch[] = [];
  for (const next of stretches) {
    const last = all.at(-1);
    if (last !== undefined && next.start <= last.end) last.end = Math.max(last.end, next.end);
    else all.push({ ...next });
  }
  return all.map((stretch) => ({ ...stretch, text: '' }));
};
