import type { Command } from 'commander';
import type { ExitStatus } from '../exit-status.js';
import type { Terminal } from '../terminal.js';
import { addCheck } from './check.js';
import { addDemo } from './demo.js';
import { addDoctor } from './doctor.js';
import { addInit } from './init.js';
import { addHistory, addRestore, addStatus } from './state.js';
import { addSync } from './sync.js';

/** Adds a command to the program; `end` takes the exit status that it comes to. */
export type AddCommand = (
  program: Command,
  terminal: Terminal,
  end: (status: ExitStatus) => void,
) => void;

/** Every command there is. */
export const COMMANDS: readonly AddCommand[] = [
  addInit,
  addCheck,
  addSync,
  addStatus,
  addHistory,
  addRestore,
  addDoctor,
  addDemo,
];
