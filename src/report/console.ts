import type { JudgedDrift } from '../model/drift.js';
import type { Problem } from '../model/problem.js';
import type { SyncResult } from '../model/result.js';
import { differsIn, resolutionText, valueText } from './drift-text.js';
import { terminal, terminalValue } from './escape.js';
import { verdictOf } from './verdict.js';
import { age, counted, moment } from './words.js';

/** One part of the console report; the rows may be folded under the title. */
export interface ConsoleSection {
  readonly title: string;
  readonly rows: readonly string[];
}

export interface ConsoleReport {
  readonly verdict: string;
  readonly sections: readonly ConsoleSection[];
  readonly problems: readonly string[];
  readonly footer: string;
}

/** The report for a log or a terminal, one line a drift, without colours. */
export const renderConsole = (result: SyncResult): ConsoleReport => {
  const { symbol, text } = verdictOf(result);
  return {
    verdict: `${symbol} ${terminal(text)}`,
    sections: result.projects
      .filter(({ drifts }) => drifts.length > 0)
      .map(({ metadata, drifts }) => ({
        title: `${terminal(metadata)}: ${counted(drifts.length, 'drift')}`,
        rows: rowsOf(drifts, result),
      })),
    problems: [...result.warnings, ...result.projects.flatMap(({ warnings }) => warnings)].map(
      problemText,
    ),
    footer: `${counted(result.run.requests, 'request')}, ${counted(result.run.points, 'point')}, ${result.run.durationSeconds.toFixed(1)} s`,
  };
};

export const problemText = ({ message, remedy }: Problem): string =>
  `${terminal(message)} ${terminal(remedy)}`;

/** The grave ones first, then the others, each under what they are. */
const rowsOf = (drifts: readonly JudgedDrift[], { run, outcome }: SyncResult): string[] => {
  const cells = (drift: JudgedDrift): string[] => [
    drift.key,
    terminal(differsIn(drift)),
    `${terminalValue(valueText(drift.recorded))} → ${terminalValue(valueText(drift.observed))}`,
    drift.observedAt === null
      ? ''
      : `since ${moment(drift.observedAt)}, ${age(drift.observedAt, run.startedAt)}`,
    resolutionText(drift, outcome === 'corrected'),
    drift.url === null ? '' : terminal(drift.url),
  ];
  return SEVERITIES.flatMap((severity) => {
    const rows = drifts.filter((drift) => drift.severity === severity).map(cells);
    return rows.length === 0 ? [] : [`${severity}:`, ...aligned(rows)];
  });
};

const SEVERITIES = ['critical', 'minor', 'info'] as const;

const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const length = (cell: string): number => [...cell].length;
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, length(row[column] ?? '')), 0),
  );
  return rows.map((row) =>
    `  ${row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - length(cell)))
      .filter((_, column) => widths[column] !== 0)
      .join('  ')}`.trimEnd(),
  );
};
