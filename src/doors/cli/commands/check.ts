import { addFlags, INPUT_FLAGS, inputsFrom, JSON_FLAG, TARGET_FLAGS } from '../flags.js';
import type { AddCommand } from './add-command.js';

export const addCheck: AddCommand = (program, terminal, end) => {
  const command = program
    .command('check')
    .summary('say what is wrong; never writes')
    .description(
      'Compares the metadata files with GitHub and prints the drift report. Writes nothing.\n\nExit status: 0 in sync, 2 drift, 3 conflict, 4 incomplete, 1 error.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  metadata-sync check\n  metadata-sync check --json | jq .totals\n  metadata-sync check --repo octo-org/claude-step --base claudestep-metadata',
    );
  addFlags(command, [
    ...INPUT_FLAGS,
    ...TARGET_FLAGS,
    JSON_FLAG('the JSON report'),
    {
      flags: '--markdown',
      meaning: 'print the report as the job summary has it',
      example: 'check --markdown > report.md',
    },
    {
      flags: '--refresh',
      meaning: 'ask GitHub also where it was asked less than cache.ttl ago',
      example: 'check --refresh',
    },
    {
      flags: '--record <file>',
      meaning: 'keep what the run was told in a file, without secrets, for a bug report',
      example: 'check --record run.json',
    },
    {
      flags: '--replay <file>',
      meaning: 'run on such a file again, without network',
      example: 'check --replay run.json --json',
    },
  ]);
  command.action(async (options) => {
    const { executeRun } = await import('../run/execute.js');
    const as = options.json ? 'json' : options.markdown ? 'markdown' : 'console';
    end(
      await executeRun(terminal, {
        ...options,
        command: 'check',
        inputs: inputsFrom(options),
        output: { as, diff: 'none' },
      }),
    );
  });
};
