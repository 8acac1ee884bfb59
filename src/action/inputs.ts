import * as core from '@actions/core';
import type { RawInputs } from '../sync/index.js';

const NAMES = [
  'config',
  'project',
  'label',
  'metadata',
  'format',
  'base',
  'mode',
  'dry-run',
  'backfill',
  'prune',
  'force',
  'since',
  'fields',
  'deliver',
  'fail-on',
] as const;

/** The inputs that say what the run does, by their names in action.yml. */
export const readInputs = (): RawInputs =>
  Object.fromEntries(NAMES.map((name) => [name, core.getInput(name)]));
