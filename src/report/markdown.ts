import type { JudgedDrift } from '../model/drift.js';
import type { Problem } from '../model/problem.js';
import type { ProjectResult, SyncResult } from '../model/result.js';
import { differsIn, resolutionText, valueText } from './drift-text.js';
import { code, linkTarget, sentence } from './escape.js';
import { age, counted, moment, thousands } from './words.js';

/** A Markdown table; cells are Markdown already. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const details = (summary: string, body: string): string =>
  `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;

/** `#87` as a link to the pull request. */
const keyLink = ({ key, url }: JudgedDrift): string => {
  const target = url === null ? null : linkTarget(url);
  return target === null ? code(key) : `[${key}](${target})`;
};

const since = ({ observedAt }: JudgedDrift, from: string | null): string => {
  if (observedAt === null) return '';
  return from === null ? moment(observedAt) : `${moment(observedAt)} (${age(observedAt, from)})`;
};

const COLUMNS = ['Pull request', 'What differs', 'Recorded', 'On GitHub', 'Since'];

const cellsOf = (drift: JudgedDrift, from: string | null): string[] => [
  keyLink(drift),
  sentence(differsIn(drift)),
  code(valueText(drift.recorded)),
  code(valueText(drift.observed)),
  since(drift, from),
];

/** A row a drift, in words that stay the same while the drift does. */
export const correctionTable = (drifts: readonly JudgedDrift[]): string =>
  table(
    COLUMNS,
    drifts.map((drift) => cellsOf(drift, null)),
  );

/**
 * A row a drift, with its age and what is done about it.
 *
 * @param from the instant that ages count from
 */
export const driftTable = (
  drifts: readonly JudgedDrift[],
  from: string,
  delivered: boolean,
): string =>
  table(
    [...COLUMNS, 'Outcome'],
    drifts.map((drift) => [...cellsOf(drift, from), resolutionText(drift, delivered)]),
  );

/** Counts of one project a row; columns without any count are left out. */
export const countTable = (projects: readonly ProjectResult[]): string => {
  const columns = (
    [
      ['status', 'Status'],
      ['missing', 'Missing'],
      ['phantom', 'Phantom'],
      ['invalid', 'Invalid'],
      ['duplicate', 'Duplicate'],
      ['field', 'Field'],
      ['historical', 'Historical'],
      ['ignored', 'Ignored'],
      ['declined', 'Declined'],
    ] as const
  ).filter(([name]) => projects.some(({ totals }) => totals[name] > 0));
  return table(
    ['Metadata file', 'Records', 'In sync', ...columns.map(([, title]) => title), 'Corrections'],
    projects.map(({ metadata, totals }) => [
      code(metadata),
      thousands(totals.records),
      thousands(totals.inSync),
      ...columns.map(([name]) => thousands(totals[name])),
      thousands(totals.corrections),
    ]),
  );
};

export const problemList = (problems: readonly Problem[]): string =>
  problems.map(({ message, remedy }) => `- ${sentence(message)} ${sentence(remedy)}`).join('\n');

/** How the result came about, in one line. */
export const receiptLine = ({ projects, run }: SyncResult, atMost: number): string => {
  const parts = projects.slice(0, atMost).map(({ metadata, receipt, complete }) => {
    const expected = receipt.expected === null ? '' : ` of ${thousands(receipt.expected)}`;
    const lookedUp = receipt.lookedUp === 0 ? '' : `, ${thousands(receipt.lookedUp)} looked up`;
    return `${code(metadata)}: ${thousands(receipt.observed)}${expected} observed${lookedUp}${complete ? '' : ', incomplete'}`;
  });
  const cost = `${counted(run.requests, 'request')}, ${counted(run.points, 'point')}, ${run.durationSeconds.toFixed(1)} s`;
  return `<sub>${[...parts, cost].join(' · ')}</sub>`;
};
