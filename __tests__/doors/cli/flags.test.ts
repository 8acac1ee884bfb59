import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { addFlags, INPUT_FLAGS, inputsFrom } from '../../../src/doors/cli/flags.js';
import { INPUTS } from '../../../src/model/inputs.js';

const command = (): Command => addFlags(new Command(), INPUT_FLAGS).exitOverride();
const flagOf = (name: string) =>
  INPUT_FLAGS.find(({ flags }) => flags.split(' ')[0] === `--${name}`);

describe('the flags of inputs', () => {
  it('are those that mean something on a terminal', () => {
    const without = Object.keys(INPUTS).filter((name) => flagOf(name) === undefined);
    expect(without).toEqual(['token', 'mode', 'dry-run', 'fail-on', 'report-path']);
    expect(INPUT_FLAGS).toHaveLength(Object.keys(INPUTS).length - without.length);
  });

  it('say what the inputs say, with their choices and defaults', () => {
    expect(flagOf('deliver')).toMatchObject({
      flags: '--deliver <pull-request|commit>',
      meaning:
        'with --repo: pull-request, or commit straight to the base branch (default: pull-request)',
    });
    expect(flagOf('prune')?.meaning).toBe('also remove confirmed phantoms');
    for (const { meaning } of INPUT_FLAGS) expect(meaning).not.toContain('`');
  });

  it('are read as the inputs of their names', () => {
    const options = command()
      .parse(['--project', 'a,b', '--project', 'c', '--prune', '--format', 'x'], { from: 'user' })
      .opts();
    expect(inputsFrom(options)).toEqual({ project: 'a,b\nc', prune: true, format: 'x' });
    expect(inputsFrom({ repo: 'o/r', apply: true })).toEqual({});
  });
});
