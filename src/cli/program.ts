import { Command, CommanderError } from 'commander';
import { SyncError } from '../model/problem.js';
import { COMMANDS } from './commands/registry.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { openTerminal } from './terminal.js';
import { VERSION } from './version.js';

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
    .configureOutput({ writeErr: (text) => terminal.note(text.trimEnd()) })
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
    const { message, remedy } = { remedy: '', ...(await problemIn(error)) };
    terminal.note(`${terminal.paintNote('red', 'Error:')} ${`${message} ${remedy}`.trim()}`);
    return EXIT.error;
  }
};

/** A name in it may be anybody's. */
const problemIn = async (
  error: unknown,
): Promise<{ readonly message: string; readonly remedy?: string }> => {
  if (error instanceof SyncError) {
    const { terminal: visible } = await import('../sync/index.js');
    return { message: visible(error.message), remedy: visible(error.remedy) };
  }
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
};
