import { Command, CommanderError } from 'commander';
import { problemText, renderProblem, SyncError } from '../../model/problem.js';
import { COMMANDS } from './commands/registry.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { openTerminal } from './terminal.js';
import { VERSION } from './version.js';
import { TERMINAL } from './wording.js';

/**
 * Runs one command and gives the exit status.
 *
 * @param args what follows the program's name
 */
export const runCommandLine = async (args: readonly string[]): Promise<ExitStatus> => {
  const terminal = openTerminal();
  let status: ExitStatus = EXIT.done;
  const program = new Command('metadata-sync')
    .description('Keeps a committed metadata file true to the pull requests that it records.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('Run `metadata-sync --help` to see what there is.')
    .showSuggestionAfterError()
    .configureOutput({ writeErr: (text) => terminal.err(text.trimEnd()) })
    .exitOverride();
  for (const add of COMMANDS) {
    add(program, terminal, (ended) => {
      status = ended;
    });
  }
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.error;
    terminal.err(`${terminal.paintErr('red', 'Error:')} ${textOf(error)}`);
    return EXIT.error;
  }
};

const textOf = (error: unknown): string => {
  if (error instanceof SyncError) return problemText(renderProblem(error, TERMINAL));
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
