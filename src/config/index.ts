export type { RawInputs } from './input-reader.js';
export { FAIL_ON, type FailOn, type Inputs, parseInputs } from './inputs.js';
export { DEFAULT_CONFIG_PATH, mergeSettings } from './merge.js';
export { parseConfigFile } from './read-file.js';
export { didYouMean, listWords } from './words.js';
