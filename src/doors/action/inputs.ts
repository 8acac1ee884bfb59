import * as core from '@actions/core';
import type { Environment } from '../../model/environment.js';
import { inputNames } from '../../model/inputs.js';
import type { Problem } from '../../model/problem.js';
import { isSlipOf, listWords } from '../../model/words.js';
import type { RawInputs } from '../../sync/index.js';
import type { ActionProblem } from './problems.js';

export interface StepInputs {
  /** By their names; one that is none of ours is there to be refused. */
  readonly given: RawInputs;
  /** What is said of variables that may be inputs or not. */
  readonly warnings: readonly Problem[];
}

const NAMES = inputNames('action');

/**
 * The inputs that the runner put into the environment.
 *
 * It makes a variable of every key of `with:`, known or not, in capitals and with `_` for a space, and
 * lays them over what `env:` and earlier steps set (`ActionRunner.cs`, `Handler.cs`). So a name that no
 * shell can set, or that is a slip of one of ours, was meant for us; another one may belong to somebody
 * else, and only the person who reads the log can tell.
 */
export const readInputs = (env: Environment): StepInputs => {
  const unknown = Object.keys(env)
    .filter((variable) => /^INPUT_.+/.test(variable) && variable === variable.toUpperCase())
    .map((variable) => variable.slice('INPUT_'.length).toLowerCase())
    .filter((name) => !NAMES.includes(name));
  const isOurs = (name: string): boolean =>
    !/^\w+$/.test(name) || NAMES.some((known) => isSlipOf(name, known));
  return {
    given: Object.fromEntries([
      ...NAMES.map((name) => [name, core.getInput(name)]),
      ...unknown.filter(isOurs).map((name) => [name, '']),
    ]),
    warnings: unknown.filter((name) => !isOurs(name)).map(unusedInput),
  };
};

/** Says nothing of the value, which may be a secret. */
const unusedInput = (name: string): ActionProblem => ({
  code: 'input-unknown',
  message: `Input \`${name}\`: there is no such input, so nothing came of it.`,
  remedy: `Take it out of \`with:\`; if the variable INPUT_${name.toUpperCase()} is meant for another step, set it there alone. Allowed: ${listWords(NAMES)}.`,
});
