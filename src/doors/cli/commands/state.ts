import type { Command } from 'commander';
import { addFlags, type Flag, INPUT_FLAGS, inputsFrom, JSON_FLAG, TARGET_FLAGS } from '../flags.js';
import type { AddCommand } from './add-command.js';

/** The inputs that say which projects there are. */
const describing = (more: RegExp): readonly Flag[] =>
  INPUT_FLAGS.filter(
    ({ flags }) => /^--(config|label|metadata|format) /.test(flags) || more.test(flags),
  );

const offlineFlag = (command: string): Flag => ({
  flags: '--offline',
  meaning: 'read what was last fetched into this clone; needs no token',
  example: `${command} --offline`,
});

const PROJECT = /^--project /;

/** What earlier runs left behind, and how to undo one. */
export const addStatus: AddCommand = (program, terminal, end) => {
  const command = program
    .command('status')
    .summary('say how the metadata files stand, as far as earlier runs told')
    .description(
      'Reads what earlier runs left on the state branch: the newest run, when each file was last verified and how long ago that is, the oldest open drift, the open correction. With --refresh it also compares now. Writes nothing.',
    );
  withExamples(command, ['status', 'status --refresh', 'status --json | jq .drift']);
  addFlags(command, [
    { flags: '--refresh', meaning: 'also compare now', example: 'status --refresh' },
    offlineFlag('status'),
    ...describing(/^--base /),
    ...TARGET_FLAGS,
    JSON_FLAG('the status'),
  ]);
  command.action(async (options) => {
    const { showStatus } = await import('../state/status.js');
    end(await showStatus(terminal, { ...options, inputs: inputsFrom(options) }));
  });
};

export const addHistory: AddCommand = (program, terminal, end) => {
  const command = program
    .command('history')
    .summary('list earlier runs and what they changed')
    .description('Lists the runs on the state branch, the newest first, with what each changed.');
  withExamples(command, ['history', 'history --key 87', 'history --limit 10 --json | jq .runs']);
  addFlags(command, [
    {
      flags: '--key <number>',
      meaning: 'only runs that changed this record',
      example: 'history --key 87',
    },
    {
      flags: '--limit <count>',
      meaning: 'runs a page, at most 100 (default: 50)',
      example: 'history --limit 10',
    },
    {
      flags: '--cursor <text>',
      meaning: 'go on where a page ended',
      example: 'history --cursor 2026-01:12',
    },
    offlineFlag('history'),
    ...describing(PROJECT),
    ...TARGET_FLAGS,
    JSON_FLAG('the page'),
  ]);
  command.action(async (options) => {
    const { showHistory } = await import('../state/history.js');
    end(await showHistory(terminal, { ...options, inputs: inputsFrom(options) }));
  });
};

export const addRestore: AddCommand = (program, terminal, end) => {
  const command = program
    .command('restore')
    .argument(
      '<run>',
      'the id of the run, as `metadata-sync history` prints it, its beginning, e.g. 4711-1, or the commit that it made',
    )
    .summary('show the files as before a run, and propose them with --apply')
    .description(
      'Shows what would bring the metadata files back to what they were before a run. With --apply it is proposed in a pull request of its own, through the API. Once that is merged, later runs leave it alone.',
    );
  withExamples(command, [
    'restore 4711-1',
    'restore 4711-1 --apply',
    'restore 4711-1 --project api',
  ]);
  addFlags(command, [
    { flags: '--apply', meaning: 'open the pull request', example: 'restore 4711-1 --apply' },
    { flags: '--yes', meaning: 'do not ask before', example: 'restore 4711-1 --apply --yes' },
    ...describing(/^--(project|base) /),
    ...TARGET_FLAGS,
    JSON_FLAG('the plan'),
  ]);
  command.action(async (run, options) => {
    const { restoreRun } = await import('../state/restore.js');
    end(await restoreRun(terminal, run, { ...options, inputs: inputsFrom(options) }));
  });
};

const withExamples = (command: Command, examples: readonly string[]): Command =>
  command.addHelpText(
    'after',
    `\nExamples:\n${examples.map((example) => `  metadata-sync ${example}`).join('\n')}`,
  );
