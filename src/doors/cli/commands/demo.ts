import type { AddCommand } from './add-command.js';

export const addDemo: AddCommand = (program, terminal, end) => {
  program
    .command('demo')
    .summary('watch the main job on a real incident, on an embedded GitHub')
    .description(
      'Starts an embedded GitHub on this machine with a real incident (14 of 19 recorded states were wrong) and shows the drift report, the correction pull request, its merge, and the run after it. Nothing leaves this machine.',
    )
    .option('--keep', 'leave the embedded GitHub running and print its address, e.g. demo --keep')
    .option(
      '--json',
      'print the JSON report of the correcting run alone on stdout, e.g. --json | jq .',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  metadata-sync demo\n  metadata-sync demo --json | jq .totals\n  metadata-sync demo --keep',
    )
    .action(async (options: { keep?: boolean; json?: boolean }) => {
      // The embedded GitHub and its schema are loaded only for this command.
      const { showDemo } = await import('../demo/show.js');
      end(await showDemo(terminal, { keep: options.keep ?? false, json: options.json ?? false }));
    });
};
