export type { RawInputs } from './input-reader.js';
export { type FailOn, type Inputs, parseInputs } from './inputs.js';
export { DEFAULT_CONFIG_PATH, mergeSettings } from './merge.js';
export { parseConfigFile } from './read-file.js';
