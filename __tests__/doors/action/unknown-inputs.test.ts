import { describe, expect, it } from '@jest/globals';
import { expectRefused } from '../../helpers/bad-input.js';
import { ledger } from '../../helpers/ledger-world.js';

describe('an input that there is not', () => {
  it.each([
    ['lable', 'label'],
    ['labels', 'label'],
    ['dry_run', 'dry-run'],
    ['dryRun', 'dry-run'],
    ['dry run', 'dry-run'],
    ['Projects', 'project'],
    ['fail_on', 'fail-on'],
    ['tokn', 'token'],
    ['reportPath', 'report-path'],
  ])(
    'is refused before anything is asked for when it is a slip: %s for %s',
    async (name, meant) => {
      const world = await ledger();
      const run = await world.run({ [name]: 'hush-hush' });
      expectRefused(world, run, [`Did you mean \`${meant}\`?`, '`metadata`']);
      expect(run.report.errors[0]?.code).toBe('input-unknown');
      expect(run.log + run.summary).not.toContain('hush-hush');
      expect(world.github.requests).toEqual([]);
    },
  );

  it('is refused when it is empty as well: it is not set on a schedule, and is by hand', async () => {
    const world = await ledger();
    expectRefused(world, await world.run({ dry_run: '' }), ['Did you mean `dry-run`?']);
  });

  it.each(['github-token', 'max.changes', 'über'])(
    'is refused when no shell can set such a variable, so that it is from `with`: %s',
    async (name) => {
      const world = await ledger();
      expectRefused(world, await world.run({ [name]: 'x' }), [`\`${name}\``, '`token`']);
      expect(world.github.requests).toEqual([]);
    },
  );

  it('is named together with others, and with values that are wrong', async () => {
    const world = await ledger();
    const { report } = await world.run({ lable: 'x', dry_run: 'true', mode: 'x' });
    expect(report.errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('`lable`'),
      expect.stringContaining('`dry_run`'),
      expect.stringContaining('`mode`'),
    ]);
  });
});

describe('a variable that may be an input of this step or belong to another', () => {
  it.each(['INPUT_NAME', 'INPUT_NODE', 'INPUT_GITHUB_TOKEN', 'INPUT_SERVER_URL'])(
    'is a warning, without its value: %s',
    async (variable) => {
      const world = await ledger();
      const run = await world.run({}, undefined, { [variable]: 'hush-hush' });
      expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'in-sync' } });
      expect(run.report.warnings).toEqual([
        { code: 'input-unknown', message: expect.any(String), remedy: expect.any(String) },
      ]);
      expect(run.log).toContain(variable);
      expect(run.log).toMatch(/^::warning/m);
      expect(run.log + run.summary + JSON.stringify(run.report)).not.toContain('hush-hush');
    },
  );

  it.each(['INPUT_lable', 'INPUT_', 'OTHER_INPUT_LABLE'])(
    'is nothing to speak of when the runner makes no such name of an input: %s',
    async (variable) => {
      const world = await ledger();
      const { exitCode, report } = await world.run({}, undefined, { [variable]: 'x' });
      expect({ exitCode, warnings: report.warnings }).toEqual({ exitCode: 0, warnings: [] });
    },
  );

  it('stands beside what else went wrong', async () => {
    const world = await ledger();
    const { report } = await world.run({ mode: 'x' }, undefined, { INPUT_NAME: 'x' });
    expect(report.errors).toHaveLength(1);
    expect(report.warnings).toHaveLength(1);
  });
});
