import type { RenderedResult } from '../model/result.js';
import { code, sentence } from './escape.js';
import { jsonReport, nameOf } from './markdown.js';
import { skippedByReason } from './problems.js';
import { counted, listed, sentenceCase } from './words.js';

/** More reasons or files than these are only counted. */
const MOST_LINES = 200;
/** Keys of records that could not be judged for one reason. */
const MOST_KEYS = 50;

/** What could not be judged, those with the same reason together. */
export const uncheckedBlocks = (result: RenderedResult): string[] => {
  const { projects } = result;
  const byReason = skippedByReason(projects);
  const partial = projects.filter(({ complete }) => !complete);
  if (byReason.length === 0 && partial.length === 0) return [];
  const named = partial.slice(0, MOST_LINES).map((project) => nameOf(project, projects));
  const shown = byReason.slice(0, MOST_LINES).map(([reason, keys]) => {
    const left = keys.length - MOST_KEYS;
    const listedKeys = [
      ...keys.slice(0, MOST_KEYS).map((key) => code(key)),
      ...(left > 0 ? [counted(left, 'more', 'more')] : []),
    ];
    const why = sentenceCase(sentence(reason.replace(/\.$/, '')));
    return `- ${why}: ${counted(keys.length, 'record')} (${listedKeys.join(', ')})`;
  });
  const left = byReason.slice(MOST_LINES).reduce((sum, [, keys]) => sum + keys.length, 0);
  return [
    '### Could not be checked',
    ...(partial.length === 0 ? [] : [`${incompleteText(partial.length, named)}`]),
    ...(shown.length === 0
      ? []
      : [
          [
            ...shown,
            ...(left === 0 ? [] : [`- ${counted(left, 'more record')} in ${jsonReport(result)}`]),
          ].join('\n'),
        ]),
  ];
};

const incompleteText = (count: number, named: readonly string[]): string => {
  const left = count - named.length;
  const files = listed([...named, ...(left > 0 ? [counted(left, 'more file')] : [])]);
  return `What was observed for ${files} is not complete, so nothing is taken for gone there. The warnings and errors above say why.`;
};
