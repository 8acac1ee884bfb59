import { addFlags, INPUT_FLAGS, JSON_FLAG, TARGET_FLAGS } from '../flags.js';
import type { AddCommand } from './add-command.js';

export const addInit: AddCommand = (program, terminal, end) => {
  const command = program
    .command('init')
    .summary('propose a config file and a workflow, and write them on consent')
    .description(
      "Looks at the metadata files, labels and branches of the repository and proposes a config file and a workflow. For a file with drift it offers ignore rules that leave today's drift out of the reports for 90 days.",
    )
    .addHelpText(
      'after',
      '\nExamples:\n  metadata-sync init\n  metadata-sync init --yes --ignore-today\n  metadata-sync init --json | jq -r .files[0].text',
    );
  addFlags(command, [
    { flags: '--yes', meaning: 'write without asking', example: 'init --yes' },
    {
      flags: '--ignore-today',
      meaning: "add the ignore rules for today's drift",
      example: 'init --yes --ignore-today',
    },
    ...INPUT_FLAGS.filter(({ flags }) => flags.startsWith('--base')),
    ...TARGET_FLAGS,
    JSON_FLAG('the proposal'),
  ]);
  command.action(async (options) => {
    const { initialise } = await import('../init/run.js');
    end(await initialise(terminal, options));
  });
};
