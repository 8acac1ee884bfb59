import type { JudgedDrift } from '../model/drift.js';
import {
  changeText,
  type DeliveredTexts,
  happenedText,
  outcomeText,
  sinceText,
  whyText,
} from './drift-text.js';
import { byDelivery, type Grouped } from './equal-changes.js';
import { code } from './escape.js';
import { foldedTable, inCell, keyLink } from './markdown.js';
import { itemHeading, nounsOf } from './nouns.js';
import { MARKDOWN } from './spelling.js';
import { counted, sentenceCase } from './words.js';

/** How drifts are rendered in one place. */
export interface BlockOptions {
  /** The instant that ages count from; null where the text must not change with time. */
  readonly from: string | null;
  /** What became of the corrections; null where that goes without saying. */
  readonly delivered: DeliveredTexts | null;
  /** How many rows of a table are not folded. */
  readonly open: number;
  /** Where what is left out is to be found. */
  readonly elsewhere: string;
}

/** Drifts as Markdown: equal ones as one, the others a row each; at most so many rows. */
export const driftBlocks = (
  { groups, singles }: Grouped,
  options: BlockOptions,
  limit: number,
): string[] => {
  const blocks: string[] = [];
  let room = limit;
  let left = 0;
  for (const group of byDelivery(groups, options.delivered)) {
    if (room <= 0) {
      left += group.length;
      continue;
    }
    blocks.push(...groupBlocks(group, options, room));
    room -= group.length;
  }
  const shown = singles.slice(0, Math.max(0, room));
  if (shown.length > 0) blocks.push(...rowBlocks(shown, options));
  left += singles.length - shown.length;
  return left === 0 ? blocks : [...blocks, leftOut(left, options)];
};

const leftOut = (count: number, { elsewhere }: BlockOptions): string =>
  `${counted(count, 'more difference')} ${count === 1 ? 'is' : 'are'} in ${elsewhere}.`;

const rowBlocks = (
  drifts: readonly JudgedDrift[],
  { from, delivered, open }: BlockOptions,
): string[] =>
  foldedTable(
    [
      itemHeading(nounsOf(drifts)),
      `Recorded → on ${nounsOf(drifts).home}`,
      delivered === null ? 'What happened' : 'What happened, and what is done',
    ],
    drifts.map((drift) => [
      titledKey(drift),
      changeText(drift, MARKDOWN),
      inCell(
        happenedText(drift, from, MARKDOWN),
        delivered === null ? '' : outcomeText(drift, delivered, MARKDOWN),
      ),
    ]),
    open,
  );

const groupBlocks = (
  group: readonly JudgedDrift[],
  options: BlockOptions,
  limit: number,
): string[] => {
  const [first] = group;
  if (first === undefined) return [];
  const { from, delivered, open, elsewhere } = options;
  const { nouns } = first.tracker;
  const { one, many } = nouns;
  const unrecorded = first.kind === 'missing' || first.kind === 'historical';
  const facts = [
    `${changeText(first, MARKDOWN)}.`,
    ended(whyText(first)),
    delivered === null ? '' : ended(outcomeText(first, delivered, MARKDOWN)),
  ].filter((fact) => fact !== '');
  const heading = `**${counted(group.length, unrecorded ? one : 'record', unrecorded ? many : 'records')}:** ${facts.join(' ')}`;
  const shown = group.slice(0, limit);
  const rows = shown.map((drift) => [titledKey(drift), sinceText(drift, from, MARKDOWN)]);
  const members = rows.some(([key, since]) => since !== '' || !/^\S+$/.test(key ?? ''))
    ? foldedTable([itemHeading(nouns), 'Since'], rows, open)
    : [shown.map(keyLink).join(', ')];
  const left = group.length - shown.length;
  return [
    heading,
    ...members,
    ...(left === 0 ? [] : [`${counted(left, 'more of these', 'more of these')} in ${elsewhere}.`]),
  ];
};

/** A sentence of its own. */
const ended = (text: string): string =>
  text === '' ? '' : `${sentenceCase(text)}${text.endsWith('.') ? '' : '.'}`;

/** Of a whole record the number alone says little. */
const titledKey = (drift: JudgedDrift): string =>
  drift.field === null && drift.title !== null && drift.title !== ''
    ? `${keyLink(drift)} ${code(drift.title, 60)}`
    : keyLink(drift);
