import type { Correction } from '../model/correction.js';
import { type Impact, impactOf } from '../model/plan.js';
import type { ProjectResult, RenderedResult } from '../model/result.js';
import { valueText } from './drift-text.js';
import { code, fenced } from './escape.js';
import { groupBy } from './group-by.js';
import { details, jsonReport, nameOf } from './markdown.js';
import { counted, listed, thousands } from './words.js';

/** Longer diffs are folded. */
const OPEN_LINES = 40;

/** What a run that writes nothing would change: the impact, and each change before and after. */
export const plannedBlocks = (result: RenderedResult, limit: number): string[] => {
  const { projects } = result;
  const changing = projects.filter(({ corrections }) => corrections.length > 0);
  if (changing.length === 0) return [];
  let room = limit;
  const blocks = changing.flatMap((project) => {
    if (room <= 0) return [];
    const shown = project.corrections.slice(0, room);
    room -= shown.length;
    return [impactText(project, projects), ...diffBlock(shown)];
  });
  const all = changing.reduce((sum, { corrections }) => sum + corrections.length, 0);
  const left = all - (limit - Math.max(0, room));
  return [
    '### What would change',
    ...blocks,
    ...(left > 0 ? [`${counted(left, 'more change')} in ${jsonReport(result)}.`] : []),
  ];
};

/** `In a.json, 17 of 19 records would change (17 title, 14 status) and 2 would be removed.` */
const impactText = (project: ProjectResult, all: readonly ProjectResult[]): string => {
  const { added, changed, removed, fields } = impactOf(project.corrections);
  const parts = [
    ...(changed === 0
      ? []
      : [
          `${thousands(changed)} of ${counted(project.totals.records, 'record')} would change (${fieldsText(fields)})`,
        ]),
    ...(added === 0 ? [] : [`${counted(added, 'record')} would be added`]),
    ...(removed === 0 ? [] : [`${counted(removed, 'record')} would be removed`]),
  ];
  return `In ${nameOf(project, all)}, ${listed(parts)}.`;
};

const fieldsText = (fields: Impact['fields']): string =>
  Object.entries(fields)
    .sort(([, a], [, b]) => b - a)
    .map(([field, count]) => `${thousands(count)} ${code(field)}`)
    .join(', ');

const diffBlock = (corrections: readonly Correction[]): string[] => {
  const lines = [...groupBy(corrections, ({ key }) => key)].flatMap(([key, changes]) => [
    `@@ ${fenced(key)} @@`,
    ...changes.flatMap(changeLines),
  ]);
  const block = ['```diff', ...lines, '```'].join('\n');
  return [
    lines.length <= OPEN_LINES
      ? block
      : details(`${counted(corrections.length, 'change')}, before and after`, block),
  ];
};

const changeLines = (correction: Correction): string[] => {
  if (correction.action === 'insert') {
    const { status, title } = correction.item;
    return [`+ record: ${status}, ${fenced(title)}`];
  }
  if (correction.action === 'remove') return ['- record'];
  const { field, before, after } = correction;
  const line = (mark: string, value: Correction['before']): string =>
    `${mark} ${fenced(field)}: ${fenced(valueText(value) ?? '(nothing)')}`;
  return [line('-', before), line('+', after)];
};
