import type { JudgedDrift } from '../model/drift.js';
import type { BlockOptions } from './drift-blocks.js';
import { changeText, outcomeText, valueText } from './drift-text.js';
import { code } from './escape.js';
import { foldedTable, inCell, keyLink } from './markdown.js';
import { itemHeading, nounsOf } from './nouns.js';
import { MARKDOWN } from './spelling.js';
import { counted } from './words.js';

/**
 * Conflicts with all three values. Two records that differ have no values to compare; what they
 * are stands in place of the recorded one.
 */
export const conflictBlocks = (
  drifts: readonly JudgedDrift[],
  { delivered, open, elsewhere }: BlockOptions,
  limit: number,
): string[] => {
  const left = drifts.length - limit;
  const nouns = nounsOf(drifts);
  return [
    ...foldedTable(
      [itemHeading(nouns), 'When they agreed', 'Recorded', `On ${nouns.home}`],
      drifts
        .slice(0, limit)
        .map((drift) => [
          inCell(
            `${keyLink(drift)} ${drift.field ?? ''}`.trimEnd(),
            delivered === null ? '' : outcomeText(drift, delivered, MARKDOWN),
          ),
          drift.differing ? '' : shown(drift.baseline),
          drift.differing ? changeText(drift, MARKDOWN) : shown(drift.recorded),
          shown(drift.observed),
        ]),
      open,
    ),
    ...(left > 0 ? [`${counted(left, 'more conflict')} in ${elsewhere}.`] : []),
  ];
};

const shown = (value: JudgedDrift['recorded']): string => {
  const text = valueText(value);
  return text === null ? 'nothing' : code(text, 100);
};
