import type { JudgedDrift } from '../model/drift.js';
import type { ProjectResult, SyncResult } from '../model/result.js';
import { aligned, type Layout, wrapped } from './console-layout.js';
import {
  changeText,
  type DeliveredTexts,
  outcomeText,
  sinceText,
  valueText,
  whyText,
} from './drift-text.js';
import { byDelivery, type Grouped } from './equal-changes.js';
import { terminal, terminalValue } from './escape.js';
import { skippedByReason } from './problems.js';
import { CONSOLE } from './spelling.js';
import { counted } from './words.js';

/** More rows than these a log or terminal does not show. */
const MOST_ROWS = 1000;

/** Equal changes as one row, the others a row each. */
export const rowsOf = (
  { groups, singles }: Grouped,
  { run }: SyncResult,
  delivered: DeliveredTexts,
  layout: Layout,
): string[] => {
  const cells = (drift: JudgedDrift): string[] => [
    changeText(drift, CONSOLE),
    sinceText(drift, run.startedAt, CONSOLE),
    outcomeText(drift, delivered, CONSOLE),
    whyText(drift),
    linkOf(drift),
  ];
  const grouped = byDelivery(groups, delivered)
    .slice(0, MOST_ROWS)
    .flatMap((group) => groupRows(group, run.startedAt, delivered, layout));
  const shown = singles.slice(0, MOST_ROWS);
  const left = singles.length - shown.length;
  return [
    ...grouped,
    ...aligned(
      shown.map((drift) => [terminalValue(drift.key), ...cells(drift)]),
      '  ',
      3,
      layout,
    ),
    ...(left > 0 ? [`  ${counted(left, 'more row')} in the JSON report`] : []),
  ];
};

const linkOf = ({ url }: JudgedDrift): string => (url === null ? '' : terminalValue(url));

const MOST_KEYS = 200;
/** Members of a group that are shown with their times. */
const MOST_TIMES = 25;

const groupRows = (
  group: readonly JudgedDrift[],
  from: string,
  delivered: DeliveredTexts,
  layout: Layout,
): string[] => {
  const [first] = group;
  if (first === undefined) return [];
  const facts = [
    changeText(first, CONSOLE),
    whyText(first),
    outcomeText(first, delivered, CONSOLE),
  ].filter((fact) => fact !== '');
  const timed = group
    .slice(0, MOST_TIMES)
    .map(
      (drift) =>
        [terminalValue(drift.key), sinceText(drift, from, CONSOLE), linkOf(drift)] as const,
    );
  const isTimed = timed.some(([, since]) => since !== '');
  const others = isTimed ? group.slice(MOST_TIMES) : group;
  const keys = others.slice(0, MOST_KEYS).map(({ key }) => terminalValue(key));
  const left = others.length - keys.length;
  const more = left > 0 ? ` and ${counted(left, 'more', 'more')}` : '';
  return [
    ...wrapped(`${counted(group.length, 'record')}: ${facts.join('; ')}`, layout, '  ', '    '),
    ...(isTimed ? aligned(timed, '    ', 2, layout) : []),
    ...(keys.length === 0 ? [] : wrapped(`${keys.join(' ')}${more}`, layout, '    ')),
  ];
};

export const conflictRows = (
  drifts: readonly JudgedDrift[],
  delivered: DeliveredTexts,
  layout: Layout,
): string[] => {
  const shown = (value: JudgedDrift['recorded']): string =>
    terminalValue(valueText(value) ?? 'nothing');
  return aligned(
    drifts
      .slice(0, MOST_ROWS)
      .map((drift) => [
        terminalValue(drift.key),
        drift.field ?? changeText(drift, CONSOLE),
        drift.differing
          ? ''
          : `agreed ${shown(drift.baseline)}, recorded ${shown(drift.recorded)}, on ${drift.tracker.nouns.home} ${shown(drift.observed)}`,
        outcomeText(drift, delivered, CONSOLE),
      ]),
    '  ',
    3,
    layout,
  );
};

/** What could not be judged, those with the same reason together. */
export const uncheckedRows = (project: ProjectResult, layout: Layout): string[] =>
  skippedByReason([project])
    .slice(0, MOST_ROWS)
    .flatMap(([reason, keys]) => {
      const listed = keys.slice(0, MOST_KEYS).map(terminalValue).join(' ');
      const more = keys.length > MOST_KEYS ? ' …' : '';
      const why = terminal(reason.replace(/\.$/, ''));
      return wrapped(
        `${why}: ${counted(keys.length, 'record')} (${listed}${more})`,
        layout,
        '  ',
        '    ',
      );
    });
