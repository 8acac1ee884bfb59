import { addFlags, INPUT_FLAGS, inputsFrom, JSON_FLAG, TARGET_FLAGS } from '../flags.js';
import type { AddCommand } from './add-command.js';

export const addSync: AddCommand = (program, terminal, end) => {
  const command = program
    .command('sync')
    .alias('synchronize')
    .summary('show the corrections, and write them with --apply')
    .description(
      'Compares the metadata files with GitHub and shows what would be corrected. With --apply it is written: into the files of the working tree, or with --repo into the correction pull request. It asks before it changes more than 20 records or removes any.\n\nExit status: 0 in sync or corrected, 2 drift, 3 conflict, 4 incomplete, 1 error.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  metadata-sync sync\n  metadata-sync sync --apply\n  metadata-sync sync --repo octo-org/claude-step --apply --yes',
    );
  addFlags(command, [
    { flags: '--apply', meaning: 'write the corrections', example: 'sync --apply' },
    { flags: '--yes', meaning: 'do not ask before writing', example: 'sync --apply --yes' },
    {
      flags: '--allow-dirty',
      meaning: 'also write files that have uncommitted changes',
      example: 'sync --apply --allow-dirty',
    },
    {
      flags: '--diff',
      meaning: 'print the whole diff, however long',
      example: 'sync --diff | less',
    },
    ...INPUT_FLAGS,
    ...TARGET_FLAGS,
    JSON_FLAG('the JSON report'),
  ]);
  command.action(async (options) => {
    const { executeRun } = await import('../run/execute.js');
    end(
      await executeRun(terminal, {
        ...options,
        command: 'sync',
        inputs: inputsFrom(options),
        output: { as: options.json ? 'json' : 'console', diff: options.diff ? 'all' : 'some' },
      }),
    );
  });
};
