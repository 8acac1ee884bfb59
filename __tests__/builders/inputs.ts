import type { ConfigFile, ProjectConfig } from '../../src/config/file.js';
import { type Inputs, parseInputs, type RawInputs } from '../../src/config/index.js';
import { inputNames } from '../../src/model/inputs.js';

export const NOW = new Date('2026-02-01T03:00:00Z');
const FIELD_NAMES = ['status', 'pr_state', 'title', 'labels'];

/** Inputs as a workflow writes them. */
export const inputs = (raw: RawInputs = {}): Inputs =>
  parseInputs(raw, { now: NOW, fieldNames: FIELD_NAMES, names: inputNames('action') });

/** A project of a config file, with what it selects of its tracker. */
export const aProjectConfig = (config: ProjectConfig): ProjectConfig => config;

/** A config file of one project. */
export const aConfigFile = (changes: Partial<ConfigFile> = {}): ConfigFile => ({
  version: 1,
  projects: {
    notes: aProjectConfig({ metadata: 'projects/notes.json', pulls: { labels: ['tracked'] } }),
  },
  ...changes,
});
