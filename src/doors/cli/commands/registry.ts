import type { AddCommand } from './add-command.js';
import { addCheck } from './check.js';
import { addDemo } from './demo.js';
import { addDoctor } from './doctor.js';
import { addInit } from './init.js';
import { addHistory, addRestore, addStatus } from './state.js';
import { addSync } from './sync.js';

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
