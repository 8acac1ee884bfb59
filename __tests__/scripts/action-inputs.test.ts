import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';

const ACTION = readFileSync('action.yml', 'utf8');

const CHANGES: readonly (readonly [string, string | RegExp, string, string])[] = [
  [
    'one that is not in the schema',
    '  label:\n',
    '  colour:\n    description: x\n  label:\n',
    'colour',
  ],
  ['one less', /^ {2}since:\n.*\n/m, '', 'since'],
  ['another name', '  prune:', '  Prune:', 'prune'],
  ['another default', '(default: `correct`)', '(default: `report`)', 'correct'],
  ['another description', 'Plan and preview,', 'Preview,', 'Plan and preview,'],
  ['a default that the runner sets', '  mode:\n', '  mode:\n    default: correct\n', 'mode'],
  ['none for the token', /^ {4}default: .*\n/m, '', 'github.token'],
  ['another order', /( {2}prune:\n.*\n)( {2}force:\n.*\n)/, '$2$1', 'order'],
];
const texts = CHANGES.map(([, from, to]) => ACTION.replace(from, to));

/** What the check of the documentation says of each text, and of action.yml as it is. */
let problems: readonly (readonly string[])[];

beforeAll(() => {
  const program = `import { actionInputs } from './scripts/docs-checks.mjs';
    console.log(JSON.stringify(${JSON.stringify([...texts, ACTION])}.map((text) => actionInputs(text))));`;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program];
  problems = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}, 60_000);

describe('the inputs of action.yml', () => {
  it.each(CHANGES.map(([what, , , named], index) => [what, named, index] as const))(
    'are refused with %s',
    (_, named, index) => {
      expect(texts[index]).not.toBe(ACTION);
      expect(problems[index]?.join('\n')).toContain(named);
    },
  );

  it('are as the schema has them', () => {
    expect(problems.at(-1)).toEqual([]);
  });
});
