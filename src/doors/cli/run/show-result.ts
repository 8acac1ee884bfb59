import type { Problem } from '../../../model/problem.js';
import type { SyncResult } from '../../../model/result.js';
import {
  renderConsole,
  renderJson,
  renderSummary,
  terminal as visible,
} from '../../../sync/index.js';
import { changedLines } from '../diff.js';
import type { Style, Terminal } from '../terminal.js';
import { stepFor } from './wording.js';

/** How the result is printed. */
export interface Showing {
  readonly as: 'console' | 'json' | 'markdown';
  /** Also what would be written, line by line; `some` for the first lines. */
  readonly diff: 'none' | 'some' | 'all';
}

const SOME = 40;

/**
 * Prints the result on stdout, and its warnings and errors on stderr.
 *
 * @param told warnings that stand on stderr already
 */
export const showResult = (
  result: SyncResult,
  terminal: Terminal,
  { as, diff }: Showing,
  told: readonly Problem[] = [],
): void => {
  terminal.passing('');
  if (as === 'json') terminal.out(renderJson(result).trimEnd());
  else if (as === 'markdown') terminal.out(renderSummary(result).trimEnd());
  else showOnConsole(without(told, result), terminal, diff);
  const { errors, next } = renderConsole(result, as === 'console' ? lookOf(terminal) : undefined);
  for (const error of errors) terminal.note(`${terminal.paintNote('red', 'Error:')} ${error}`);
  if (result.projects.some(isRecent)) terminal.note('Add `--refresh` to ask GitHub again.');
  // An error says itself what to do.
  if (as !== 'console' || errors.length > 0) return;
  for (const step of next) terminal.note(stepFor(step));
};

const without = (told: readonly Problem[], result: SyncResult): SyncResult => ({
  ...result,
  warnings: result.warnings.filter(({ code }) => !told.some((problem) => problem.code === code)),
});

/** Whether no page was read for it in this run. */
const isRecent = ({ cachedFrom, receipt }: SyncResult['projects'][number]): boolean =>
  cachedFrom !== undefined && receipt.pages === 0;

const lookOf = ({ width, paint }: Terminal) => ({ width, paint });

const showOnConsole = (result: SyncResult, terminal: Terminal, diff: Showing['diff']): void => {
  const { verdict, sections, problems, notes, footer } = renderConsole(result, lookOf(terminal));
  // What an error says follows by itself, with what to do about it.
  if (result.errors.length === 0) terminal.out(verdict);
  else if (result.projects.length > 0) terminal.out(terminal.paint('red', '❌ The run failed.'));
  for (const { title, rows } of sections) {
    terminal.out(`\n${terminal.paint('bold', title)}`);
    for (const row of rows) terminal.out(row);
  }
  if (diff !== 'none') showDiff(result, terminal, diff === 'all' ? Infinity : SOME);
  for (const problem of problems) {
    terminal.note(`${terminal.paintNote('yellow', 'Warning:')} ${problem}`);
  }
  for (const line of [...notes, footer]) terminal.note(terminal.paintNote('dim', line));
};

const showDiff = ({ plan: { files } }: SyncResult, terminal: Terminal, most: number): void => {
  const lines = files.flatMap(changedLines).map(visible);
  if (lines.length === 0) return;
  terminal.out('');
  for (const line of lines.slice(0, most)) terminal.out(paintDiff(line, terminal.paint));
  const more = lines.length - most;
  if (more > 0)
    terminal.out(`… and ${more} more ${more === 1 ? 'line' : 'lines'}; --diff prints all of them`);
};

const COLOURS: Readonly<Record<string, Style>> = { '@': 'cyan', '+': 'green', '-': 'red' };

export const paintDiff = (line: string, paint: Terminal['paint']): string => {
  const colour = COLOURS[line.charAt(0)];
  return colour === undefined ? line : paint(colour, line);
};
