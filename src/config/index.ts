export type { RawInputs } from './input-reader.js';
export { type Inputs, parseInputs } from './inputs.js';
export { mergeSettings, switches } from './merge.js';
export { objectionToPath } from './path.js';
export type { ConfigCode } from './problems.js';
export { DEFAULT_CONFIG_PATH, selectProjects } from './projects.js';
export { parseConfigFile } from './read-file.js';
