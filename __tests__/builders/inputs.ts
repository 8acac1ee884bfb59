import type { ConfigFile } from '../../src/config/file.js';
import { type Inputs, parseInputs } from '../../src/config/index.js';

export const NOW = new Date('2026-02-01T03:00:00Z');
const FIELD_NAMES = ['status', 'pr_state', 'title', 'labels'];

/** Inputs as a workflow writes them. */
export const inputs = (raw: Readonly<Record<string, string>> = {}): Inputs =>
  parseInputs(raw, { now: NOW, fieldNames: FIELD_NAMES });

/** A config file of one project. */
export const aConfigFile = (changes: Partial<ConfigFile> = {}): ConfigFile => ({
  version: 1,
  projects: { notes: { metadata: 'projects/notes.json', pulls: { labels: ['tracked'] } } },
  ...changes,
});
