import type { Problem } from '../../../model/problem.js';
import type { RenderedResult, SyncResult } from '../../../model/result.js';
import {
  renderConsole,
  renderJson,
  renderSummary,
  terminal as visible,
} from '../../../sync/index.js';
import { changedLines } from '../diff.js';
import { layoutOf } from '../layout.js';
import type { Style, Terminal } from '../terminal.js';

/** How the result is printed. */
export interface OutputOptions {
  readonly as: 'console' | 'json' | 'markdown';
  /** Also what would be written, line by line; `some` for the first lines. */
  readonly diff: 'none' | 'some' | 'all';
}

const SOME = 40;

/**
 * Prints the result on stdout, and its warnings and errors on stderr.
 *
 * @param shown warnings that stand on stderr already
 */
export const showResult = (
  result: RenderedResult,
  terminal: Terminal,
  { as, diff }: OutputOptions,
  shown: readonly Problem[] = [],
): void => {
  terminal.passing('');
  if (as === 'json') terminal.out(renderJson(result).trimEnd());
  else if (as === 'markdown') terminal.out(renderSummary(result).trimEnd());
  else showOnConsole(without(shown, result), terminal, diff);
  const { errors, next } = renderConsole(result, as === 'console' ? lookOf(terminal) : undefined);
  for (const error of errors) terminal.err(`${terminal.paintErr('red', 'Error:')} ${error}`);
  if (result.projects.some(isRecent)) terminal.err('Add `--refresh` to ask GitHub again.');
  // An error says itself what to do.
  if (as !== 'console' || errors.length > 0) return;
  for (const step of next) terminal.err(step);
};

const without = (shown: readonly Problem[], result: RenderedResult): RenderedResult => ({
  ...result,
  warnings: result.warnings.filter(({ code }) => !shown.some((problem) => problem.code === code)),
});

/** Whether no page was read for it in this run. */
const isRecent = ({ cachedFrom, receipt }: SyncResult['projects'][number]): boolean =>
  cachedFrom !== undefined && receipt.pages === 0;

const lookOf = (terminal: Terminal) => ({ layout: layoutOf(terminal), paint: terminal.paint });

const showOnConsole = (
  result: RenderedResult,
  terminal: Terminal,
  diff: OutputOptions['diff'],
): void => {
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
    terminal.err(`${terminal.paintErr('yellow', 'Warning:')} ${problem}`);
  }
  for (const line of [...notes, footer]) terminal.err(terminal.paintErr('dim', line));
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
