import type { JudgedDrift } from '../model/drift.js';
import type { Problem } from '../model/problem.js';
import type { ProjectResult, SyncResult } from '../model/result.js';
import { aligned, wrapped } from './console-layout.js';
import {
  changeText,
  deliveredText,
  outcomeText,
  sinceText,
  valueText,
  whyText,
} from './drift-text.js';
import type { Grouped } from './equal-changes.js';
import { terminal, terminalValue } from './escape.js';
import { nextSteps } from './next-steps.js';
import { errorsOf, skippedByReason, warningsOf } from './problems.js';
import { costOf, receiptText } from './receipt.js';
import { sectionsOf, sizeOf } from './sections.js';
import { CONSOLE } from './spelling.js';
import { verdictOf } from './verdict.js';
import { counted } from './words.js';

/** One part of the console report; the rows may be folded under the title. */
export interface ConsoleSection {
  readonly title: string;
  readonly rows: readonly string[];
}

/** Every text is one line, or several where a width is given. */
export interface ConsoleReport {
  readonly verdict: string;
  readonly sections: readonly ConsoleSection[];
  /** The warnings. */
  readonly problems: readonly string[];
  readonly errors: readonly string[];
  /** What to do next. */
  readonly next: readonly string[];
  readonly footer: string;
}

/** How it looks where it is read. */
export interface ConsoleLook {
  /** Columns of the terminal; null for a log, whose lines have no end. */
  readonly width: number | null;
  paint(style: 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan', text: string): string;
}

const LOG: ConsoleLook = { width: null, paint: (_, text) => text };

/** The report for a log or, with its width and colours, for a terminal. */
export const renderConsole = (result: SyncResult, look: ConsoleLook = LOG): ConsoleReport => {
  const { symbol, text } = verdictOf(result);
  const lines = (line: string, indent = ''): string =>
    wrapped(line, look.width, '', indent).join('\n');
  const colour = result.errors.length > 0 ? 'red' : COLOURS[result.outcome];
  return {
    verdict: look.paint(colour, lines(`${symbol} ${terminal(text)}`)),
    sections: result.projects
      .filter(({ drifts, skipped }) => drifts.length > 0 || skipped.length > 0)
      .map((project) => sectionFor(project, result, look)),
    problems: warningsOf(result).map((problem) => lines(problemText(problem))),
    errors: errorsOf(result).map((problem) => lines(problemText(problem))),
    next: nextSteps(result).map((step) => lines(`Next: ${terminal(step)}`, '  ')),
    footer: look.paint('dim', lines(footerText(result))),
  };
};

const COLOURS = {
  'in-sync': 'green',
  corrected: 'green',
  drift: 'yellow',
  incomplete: 'yellow',
} as const;

export const problemText = ({ message, remedy }: Problem): string =>
  `${terminal(message)} ${terminal(remedy)}`;

const footerText = (result: SyncResult): string => {
  const [only] = result.projects;
  const receipt = result.projects.length === 1 && only !== undefined ? [receiptText(only)] : [];
  return [costOf(result).join(', '), ...receipt].join('; ');
};

/** More rows than these a log or terminal does not show. */
const MOST_ROWS = 1000;

const sectionFor = (
  project: ProjectResult,
  result: SyncResult,
  look: ConsoleLook,
): ConsoleSection => {
  const { critical, minor, conflicts, settled, info } = sectionsOf(project);
  const delivered = deliveredText(result);
  const part = (name: string, style: 'red' | 'yellow' | 'dim', grouped: Grouped): string[] =>
    sizeOf(grouped) === 0
      ? []
      : [look.paint(style, `${name}:`), ...rowsOf(grouped, result, delivered, look.width)];
  return {
    title: `${terminal(project.metadata)}: ${counted(project.drifts.length, 'drift')}`,
    rows: [
      ...part('critical', 'red', critical),
      ...part('minor', 'yellow', minor),
      ...(conflicts.singles.length === 0
        ? []
        : [
            look.paint('red', 'conflict:'),
            ...conflictRows(conflicts.singles, delivered, look.width),
          ]),
      ...uncheckedRows(project, look),
      ...part('declined or ignored', 'dim', settled),
      ...part('info', 'dim', info),
    ],
  };
};

/** Equal changes as one row, the others a row each. */
const rowsOf = (
  { groups, singles }: Grouped,
  { run }: SyncResult,
  delivered: string,
  width: number | null,
): string[] => {
  const cells = (drift: JudgedDrift): string[] => [
    changeText(drift, CONSOLE),
    sinceText(drift, run.startedAt, CONSOLE),
    outcomeText(drift, delivered, CONSOLE),
    whyText(drift),
    drift.url === null ? '' : terminalValue(drift.url),
  ];
  const told = groups.slice(0, MOST_ROWS).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const facts = [whyText(first), outcomeText(first, delivered, CONSOLE)].filter(
      (fact) => fact !== '',
    );
    const keys = group.slice(0, MOST_KEYS).map(({ key }) => terminalValue(key));
    const left = group.length - keys.length;
    return [
      ...wrapped(
        `${counted(group.length, 'record')}: ${changeText(first, CONSOLE)}; ${facts.join('; ')}`,
        width,
        '  ',
        '    ',
      ),
      ...wrapped(
        `${keys.join(' ')}${left > 0 ? ` and ${counted(left, 'more', 'more')}` : ''}`,
        width,
        '    ',
      ),
    ];
  });
  const shown = singles.slice(0, MOST_ROWS);
  const left = singles.length - shown.length;
  return [
    ...told,
    ...aligned(
      shown.map((drift) => [terminalValue(drift.key), ...cells(drift)]),
      '  ',
      3,
      width,
    ),
    ...(left > 0 ? [`  ${counted(left, 'more row')} in the JSON report`] : []),
  ];
};

const MOST_KEYS = 200;

const conflictRows = (
  drifts: readonly JudgedDrift[],
  delivered: string,
  width: number | null,
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
          : `agreed ${shown(drift.baseline)}, recorded ${shown(drift.recorded)}, on GitHub ${shown(drift.observed)}`,
        outcomeText(drift, delivered, CONSOLE),
      ]),
    '  ',
    3,
    width,
  );
};

const uncheckedRows = (project: ProjectResult, { width, paint }: ConsoleLook): string[] => {
  const reasons = skippedByReason([project]);
  if (reasons.length === 0) return [];
  return [
    paint('yellow', 'could not be checked:'),
    ...reasons
      .slice(0, MOST_ROWS)
      .flatMap(([reason, keys]) =>
        wrapped(
          `${terminal(reason)}: ${counted(keys.length, 'record')} (${keys.slice(0, MOST_KEYS).map(terminalValue).join(' ')}${keys.length > MOST_KEYS ? ' …' : ''})`,
          width,
          '  ',
          '    ',
        ),
      ),
  ];
};
