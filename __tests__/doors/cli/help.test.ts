import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { COMMANDS } from '../../../src/doors/cli/commands/registry.js';
import { openTerminal } from '../../../src/doors/cli/terminal.js';
import { runCli, temporaryFolder } from '../../helpers/run-cli.js';

const program = new Command('metadata-sync');
for (const add of COMMANDS) add(program, openTerminal(), () => undefined);

describe('the help', () => {
  it.each(program.commands.map((command) => [command.name(), command] as const))(
    'of %s has an example, and one for each flag',
    (name, command) => {
      let text = '';
      command.configureOutput({
        writeOut: (part) => {
          text += part;
        },
      });
      command.outputHelp();
      expect(text).toContain(`\n  metadata-sync ${name}`);
      const without = command.options.filter(({ description }) => !description.includes(', e.g. '));
      expect(without.map(({ flags }) => flags)).toEqual([]);
    },
  );

  it('is printed without a command, and the version with --version', async () => {
    const cwd = temporaryFolder();
    const help = await runCli([], { cwd });
    expect(help).toMatchObject({ status: 0, err: '' });
    for (const { name } of program.commands.map((command) => ({ name: command.name() }))) {
      expect(help.out).toContain(`\n  ${name}`);
    }
    expect(await runCli(['--version'], { cwd })).toMatchObject({ status: 0, out: '0.1.0\n' });
  });
});
