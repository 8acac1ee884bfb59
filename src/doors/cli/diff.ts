import { structuredPatch } from 'diff';
import type { PlannedFile } from '../../model/plan.js';

/** The changed lines of a file, each run of them under the record that it belongs to. */
export const changedLines = ({ path, before, after }: PlannedFile): readonly string[] => {
  const lines = (before ?? '').split('\n');
  const { hunks } = structuredPatch(path, path, before ?? '', after, undefined, undefined, {
    context: 0,
  });
  return [
    `--- a/${path}`,
    `+++ b/${path}`,
    ...hunks.flatMap(({ oldStart, newStart, lines: changes }) => [
      `@@ -${oldStart} +${newStart} @@${recordAbove(lines, oldStart)}`,
      ...changes.filter((change) => !change.startsWith('\\')),
    ]),
  ];
};

/** What git shows behind a hunk's range, for a file of records: the number of the record. */
const recordAbove = (lines: readonly string[], line: number): string => {
  const above = lines
    .slice(0, line)
    .findLast((text) => /"(pr_number|number|index)": \d+/.test(text));
  const [, kind, number] = /"(pr_number|number|index)": (\d+)/.exec(above ?? '') ?? [];
  if (number === undefined) return '';
  return kind === 'index' ? ` task ${number}` : ` #${number}`;
};
