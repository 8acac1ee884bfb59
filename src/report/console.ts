import { problemText, type RenderedProblem } from '../model/problem.js';
import type { ProjectResult, RenderedResult } from '../model/result.js';
import { boundedProblems, MOST_IN_LOG } from './bounded.js';
import { type Layout, LOG_LAYOUT, wrapped } from './console-layout.js';
import { conflictRows, rowsOf, uncheckedRows } from './console-rows.js';
import { deliveredTexts } from './drift-text.js';
import type { Grouped } from './equal-changes.js';
import { terminal } from './escape.js';
import { nextSteps } from './next-steps.js';
import { errorsOf, knownWarningsOf, newsOf } from './problems.js';
import { costOf, receiptText } from './receipt.js';
import { sectionsOf, sizeOf } from './sections.js';
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
  /** The warnings that are news. */
  readonly problems: readonly string[];
  /** How many warnings earlier runs showed, and which. */
  readonly notes: readonly string[];
  readonly errors: readonly string[];
  /** What to do next. */
  readonly next: readonly string[];
  readonly footer: string;
}

/** How it looks where it is read. */
export interface ConsoleLook {
  readonly layout: Layout;
  paint(style: 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan', text: string): string;
}

const LOG: ConsoleLook = { layout: LOG_LAYOUT, paint: (_, text) => text };

/** The report for a log or, with its width and colours, for a terminal. */
export const renderConsole = (result: RenderedResult, look: ConsoleLook = LOG): ConsoleReport => {
  const { symbol, text } = verdictOf(result);
  const lines = (line: string, indent = ''): string =>
    wrapped(line, look.layout, '', indent).join('\n');
  const colour = result.errors.length > 0 ? 'red' : COLOURS[result.outcome];
  return {
    verdict: look.paint(colour, lines(`${symbol} ${terminal(text)}`)),
    sections: result.projects
      .filter(({ drifts, skipped }) => drifts.length > 0 || skipped.length > 0)
      .map((project) => sectionFor(project, result, look)),
    problems: first(newsOf(result)).map((problem) => labelled(problem, look)),
    notes: knownWarningNotes(result).map((note) => lines(note, '  ')),
    errors: first(errorsOf(result)).map((problem) => labelled(problem, look)),
    next: nextSteps(result).map((step) => lines(`Next: ${terminal(step)}`, '  ')),
    footer: lines(footerText(result)),
  };
};

const first = (problems: readonly RenderedProblem[]): readonly RenderedProblem[] =>
  boundedProblems(problems, MOST_IN_LOG, 'See the JSON report.');

const knownWarningNotes = (result: RenderedResult): readonly string[] => {
  const known = knownWarningsOf(result);
  if (known.length === 0) return [];
  const codes = [...new Set(known.map(({ code }) => code))].join(', ');
  return [`${counted(known.length, 'standing note')} (${codes}); see the JSON report.`];
};

/** Leaves room for a label on the first line. */
const labelled = (problem: RenderedProblem, { layout }: ConsoleLook): string =>
  wrapped(problemText(problem), layout, ' '.repeat('Warning: '.length), '  ')
    .join('\n')
    .trimStart();

const COLOURS = {
  'in-sync': 'green',
  corrected: 'green',
  drift: 'yellow',
  incomplete: 'yellow',
} as const;

const footerText = (result: RenderedResult): string => {
  const [only] = result.projects;
  const receipt =
    result.projects.length === 1 && only !== undefined
      ? [receiptText(only, result.run.startedAt)]
      : [];
  return [costOf(result).join(', '), ...receipt].join('; ');
};

const sectionFor = (
  project: ProjectResult,
  result: RenderedResult,
  look: ConsoleLook,
): ConsoleSection => {
  const { critical, minor, conflicts, settled, info } = sectionsOf(project);
  const delivered = deliveredTexts(result);
  const part = (name: string, style: 'red' | 'yellow' | 'dim', grouped: Grouped): string[] =>
    sizeOf(grouped) === 0
      ? []
      : [look.paint(style, `${name}:`), ...rowsOf(grouped, result, delivered, look.layout)];
  return {
    title: `${terminal(project.metadata)}: ${counted(project.drifts.length, 'drift')}`,
    rows: [
      ...part('critical', 'red', critical),
      ...part('minor', 'yellow', minor),
      ...(conflicts.singles.length === 0
        ? []
        : [
            look.paint('red', 'conflict:'),
            ...conflictRows(conflicts.singles, delivered, look.layout),
          ]),
      ...(project.skipped.length === 0
        ? []
        : [look.paint('yellow', 'could not be checked:'), ...uncheckedRows(project, look.layout)]),
      ...part('declined or ignored', 'dim', settled),
      ...part('info', 'dim', info),
    ],
  };
};
