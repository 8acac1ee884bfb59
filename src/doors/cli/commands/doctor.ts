import { addFlags, INPUT_FLAGS, inputsFrom, JSON_FLAG, TARGET_FLAGS } from '../flags.js';
import type { AddCommand } from './add-command.js';

/** What describes a project; the others say what a run does. */
const DESCRIBING = /^--(config|label|metadata|format|base) /;

export const addDoctor: AddCommand = (program, terminal, end) => {
  const command = program
    .command('doctor')
    .summary('say whether everything that a run depends on is well')
    .description(
      'Looks at the token, the rate limit, the clock, the settings and rules of the repository, the config file, the metadata files and the schedule. Writes nothing. Each line is passed, warning or failed, with what to do.\n\nExit status: 0 when nothing failed, 1 otherwise.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  metadata-sync doctor\n  metadata-sync doctor --repo octo-org/claude-step\n  metadata-sync doctor --json | jq \'.findings[] | select(.state != "passed")\'',
    );
  addFlags(command, [
    ...INPUT_FLAGS.filter(({ flags }) => DESCRIBING.test(flags)),
    ...TARGET_FLAGS,
    JSON_FLAG('the findings'),
  ]);
  command.action(async (options) => {
    const { runDoctor } = await import('../doctor/run.js');
    end(await runDoctor(terminal, { ...options, inputs: inputsFrom(options) }));
  });
};
