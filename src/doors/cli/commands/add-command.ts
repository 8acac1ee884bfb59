import type { Command } from 'commander';
import type { ExitStatus } from '../exit-status.js';
import type { Terminal } from '../terminal.js';

/** Adds a command to the program; `end` takes the exit status that it comes to. */
export type AddCommand = (
  program: Command,
  terminal: Terminal,
  end: (status: ExitStatus) => void,
) => void;
