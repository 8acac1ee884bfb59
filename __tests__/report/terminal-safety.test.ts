import { describe, expect, it } from '@jest/globals';
import { problemText } from '../../src/model/problem.js';
import { annotationsOf, renderCommitMessage, renderConsole } from '../../src/report/index.js';
import { aProjectResult, aResult } from '../builders/result.js';
import fc from '../helpers/fast-check.js';
import { rounds } from '../reliability/rounds.js';
import { hostileDrift, hostileTexts, UNSEEN } from './hostile.js';

const RUNS = { numRuns: rounds(400) };

const linesFor = (text: string): string[] => {
  const result = aResult({
    projects: [
      aProjectResult({
        drifts: [
          hostileDrift(text),
          { ...hostileDrift(text), severity: 'critical', kind: 'status', field: 'status' },
          { ...hostileDrift(text), origin: 'both', baseline: text },
        ],
        skipped: [{ key: '#88', reason: `GitHub said: ${text}` }],
        warnings: [{ code: 'x', message: `GitHub refused: ${text}`, remedy: text }],
      }),
    ],
    errors: [{ code: 'x', message: `GitHub refused a request: ${text}`, remedy: text }],
  });
  const report = renderConsole(result);
  return [
    report.verdict,
    ...report.sections.flatMap(({ title, rows }) => [title, ...rows]),
    ...report.problems,
    ...report.errors,
    ...report.next,
    report.footer,
    ...annotationsOf(result, []).flatMap(({ title, message }) => [title, message]),
    problemText({ code: 'x', message: text === '' ? '-' : text, remedy: text }),
  ];
};

describe('text from outside in a log', () => {
  it('stays on its line', () => {
    fc.assert(
      fc.property(hostileTexts, (text) => {
        for (const line of linesFor(text)) expect(line).not.toMatch(/[\r\n]/);
      }),
      RUNS,
    );
  });

  it('is no command: a line never begins with `::`', () => {
    fc.assert(
      fc.property(hostileTexts, (text) => {
        for (const line of linesFor(text)) expect(line.trimStart().startsWith('::')).toBe(false);
      }),
      RUNS,
    );
  });

  // actions/runner, src/Runner.Common/ActionCommand.cs: `##[name]` counts wherever it stands in a line.
  it('is no command of the older kind: no line holds `##[`', () => {
    fc.assert(
      fc.property(hostileTexts, (text) => {
        for (const line of linesFor(text)) expect(line).not.toContain('##[');
      }),
      RUNS,
    );
  });

  it('moves no cursor and hides nothing', () => {
    fc.assert(
      fc.property(hostileTexts, (text) => {
        for (const line of linesFor(text)) expect(line).not.toMatch(UNSEEN);
      }),
      // No character has these numbers yet, and programs draw them as nothing all the same.
      { ...RUNS, examples: [['\u{e0002}'], ['\u2065']] },
    );
  });
});

describe('text from outside in a commit message', () => {
  it('does not stand there at all', () => {
    fc.assert(
      fc.property(hostileTexts, hostileTexts, (text, other) => {
        const messageFor = (title: string) =>
          renderCommitMessage(
            {
              projects: [aProjectResult({ drifts: [hostileDrift(title)] })],
              files: [{ path: 'projects/notes.json', before: '', after: '' }],
            },
            ['Metadata-Sync-Run: 4711-1'],
            '',
          );
        expect(messageFor(text)).toEqual(messageFor(other));
      }),
      RUNS,
    );
  });
});
