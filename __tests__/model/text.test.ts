import { describe, expect, it } from '@jest/globals';
import { PROGRAM } from '../../src/doors/api/wording.js';
import { TERMINAL } from '../../src/doors/cli/wording.js';
import { renderProblem, SyncError } from '../../src/model/problem.js';
import {
  inputName,
  PHRASES,
  permit,
  phrase,
  renderText,
  run,
  runAgain,
  subject,
  type Text,
  text,
  values,
} from '../../src/model/text.js';
import { plainText, WORKFLOW } from '../../src/model/workflow-wording.js';

const WORDINGS = [WORKFLOW, TERMINAL, PROGRAM] as const;
const READ = { contents: 'read', 'pull-requests': 'read' } as const;

const CASES: readonly (readonly [Text, readonly [string, string, string]])[] = [
  [
    text`${subject('label')}: it is missing, but ${inputName('metadata')} is set.`,
    [
      'Input `label`: it is missing, but `metadata` is set.',
      'Option `--label`: it is missing, but `--metadata` is set.',
      'Input `label`: it is missing, but `metadata` is set.',
    ],
  ],
  [
    text`Check them, then ${run({ force: true })}, or set ${values({ deliver: 'commit' })}.`,
    [
      'Check them, then run with `force: true`, or set `deliver: commit`.',
      'Check them, then run `metadata-sync sync --force --apply`, or set `--deliver commit`.',
      "Check them, then run with `force: true`, or set `deliver: 'commit'`.",
    ],
  ],
  [
    text`${runAgain({ prune: true })} to remove it. ${run({ mode: 'report' })}.`,
    [
      'Run again with `prune: true` to remove it. Run with `mode: report`.',
      'Run `metadata-sync sync --prune --apply` to remove it. Run `metadata-sync check`.',
      "Run again with `prune: true` to remove it. Run with `mode: 'report'`.",
    ],
  ],
  [
    text`${permit(READ)}; if that does not help, ${permit({ ...READ, issues: 'write' })}.`,
    [
      'Give the job the permissions `contents: read` and `pull-requests: read`; if that does not help, give the job the permissions `contents: read` and `pull-requests: read` and `issues: write`.',
      'Let the token read contents and pull requests; if that does not help, let the token read contents and pull requests, and write issues.',
      'Let the token read contents and pull requests; if that does not help, let the token read contents and pull requests, and write issues.',
    ],
  ],
];

describe('a text', () => {
  it.each(CASES)('is said by each door in its own words: %j', (said, expected) => {
    expect(WORDINGS.map((wording) => renderText(said, wording))).toEqual(expected);
  });

  it('is a plain value', () => {
    for (const [said] of CASES) expect(JSON.parse(JSON.stringify(said))).toEqual(said);
  });

  it('is a string where no door has words of its own for any of it', () => {
    expect(text`${2} of ${'three'}${text` in ${'all'}`}.`).toBe('2 of three in all.');
  });

  it('has words for every phrase in every door', () => {
    for (const name of PHRASES)
      for (const wording of WORDINGS) expect(typeof wording.phrases[name]).toBe('string');
    for (const name of PHRASES) expect(renderText([phrase(name)], TERMINAL)).not.toMatch(/input/);
  });
});

describe('an error', () => {
  const problem = {
    code: 'x',
    message: text`${subject('base')}: there is none.`,
    remedy: text`Set ${inputName('base')}.`,
  };
  const error = new SyncError(problem);

  it('is said in a stack trace as in a workflow', () => {
    expect(error.message).toBe('Input `base`: there is none.');
    expect(error.remedy).toBe('Set `base`.');
    expect(error.stack).toContain(plainText(problem.message));
  });

  it('is a problem that a door says in its own words, also when it is wrapped in another', () => {
    for (const one of [error, new SyncError(error)])
      expect(renderProblem(one, TERMINAL)).toEqual({
        code: 'x',
        message: 'Option `--base`: there is none.',
        remedy: 'Set `--base`.',
      });
  });
});
