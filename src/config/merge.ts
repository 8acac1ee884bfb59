import { posix } from 'node:path';
import { SyncError } from '../model/problem.js';
import type { Project, Settings, Share } from '../model/settings.js';
import type { ConfigFile, ProjectConfig } from './file.js';
import type { Inputs } from './inputs.js';
import { parseDuration, parseShare } from './units.js';
import { didYouMean, listWords } from './words.js';

const DEFAULTS = {
  mode: 'correct',
  deliver: 'pull-request',
  branch: 'metadata-sync/corrections',
  labels: ['metadata-sync'],
  maxChanges: '50%',
  maxWait: '15m',
  reserve: '10%',
} as const;

/**
 * Merges what was set, once: an input wins over the config file, the config file over the defaults.
 *
 * @param file null when there is no config file
 * @throws {SyncError} when no project is described, a named one does not exist, or something is set
 *   that is not available yet
 */
export const mergeSettings = (inputs: Inputs, file: ConfigFile | null): Settings => {
  refuseWhatIsNotThere(inputs, file);
  const projects = describedByInputs(inputs) ?? describedByFile(inputs, file);
  return {
    base: inputs.base ?? file?.base ?? null,
    projects,
    only: selected(inputs.project, projects),
    mode: inputs.mode ?? DEFAULTS.mode,
    dryRun: inputs.dryRun ?? false,
    backfill: inputs.backfill ?? false,
    prune: inputs.prune ?? false,
    force: inputs.force ?? false,
    since: inputs.since ?? null,
    fields: inputs.fields ?? null,
    corrections: correctionSettings(file),
    limits: limits(file),
  };
};

const correctionSettings = (file: ConfigFile | null): Settings['corrections'] => ({
  branch: file?.corrections?.branch ?? DEFAULTS.branch,
  labels: file?.corrections?.labels ?? DEFAULTS.labels,
  maxChanges: shareOf(file?.corrections?.maxChanges ?? DEFAULTS.maxChanges),
});

const limits = (file: ConfigFile | null): Settings['limits'] => ({
  maxWait: parseDuration(file?.limits?.maxWait ?? DEFAULTS.maxWait) ?? 0,
  reserve: shareOf(file?.limits?.reserve ?? DEFAULTS.reserve),
});

/** The schema has let through only what can be parsed. */
const shareOf = (value: string | number): Share => parseShare(value) ?? { count: 0 };

const refuseWhatIsNotThere = (inputs: Inputs, file: ConfigFile | null): void => {
  const refuse = (what: string, remedy: string): never => {
    throw new SyncError({
      code: 'not-available',
      message: `${what} is not available yet.`,
      remedy,
    });
  };
  if ((inputs.deliver ?? file?.corrections?.deliver ?? DEFAULTS.deliver) !== 'pull-request') {
    refuse('`deliver: commit`', 'Use `deliver: pull-request`, or leave it out.');
  }
  if (typeof file?.history === 'object') {
    refuse('`history`', 'Set it to `false`, or leave it out.');
  }
};

const describedByInputs = ({ label, metadata, format }: Inputs): Project[] | undefined =>
  label === undefined || metadata === undefined
    ? undefined
    : [
        {
          name: posix.basename(metadata).replace(/\.[^.]+$/, ''),
          metadata,
          format: format ?? null,
          labels: label,
          head: null,
          owners: {},
          ignore: [],
        },
      ];

const describedByFile = (inputs: Inputs, file: ConfigFile | null): Project[] => {
  const projects = Object.entries(file?.projects ?? {});
  if (projects.length === 0) {
    throw new SyncError({
      code: 'no-project',
      message:
        file === null
          ? `There is no config file at \`${inputs.config ?? DEFAULT_CONFIG_PATH}\`, and the inputs \`label\` and \`metadata\` are not set.`
          : 'The config file describes no project.',
      remedy:
        'Set `label` and `metadata`, or describe a project under `projects` in the config file.',
    });
  }
  const described = projects.map(([name, project]) => toProject(name, project, inputs));
  refuseSharedFiles(described);
  return described;
};

/** Two projects in one file would correct each other's records. */
const refuseSharedFiles = (projects: readonly Project[]): void => {
  const byPath = new Map<string, string>();
  for (const { name, metadata } of projects) {
    const other = byPath.get(metadata);
    if (other !== undefined) {
      throw new SyncError({
        code: 'metadata-shared',
        message: `The projects \`${other}\` and \`${name}\` name the same metadata file \`${metadata}\`.`,
        remedy: 'Give each project a file of its own.',
      });
    }
    byPath.set(metadata, name);
  }
};

const toProject = (name: string, config: ProjectConfig, inputs: Inputs): Project => {
  const refuse = (what: string, remedy: string): never => {
    throw new SyncError({
      code: 'not-available',
      message: `Project \`${name}\`: ${what} not available yet.`,
      remedy,
    });
  };
  if (/[{}]/.test(name + config.metadata)) {
    return refuse('templates are', 'Name each project with its own `metadata` path.');
  }
  if (typeof config.format === 'object') {
    return refuse('a mapping of your own is', `Use one of ${listWords(['ledger', 'claudestep'])}.`);
  }
  return {
    name,
    metadata: config.metadata,
    format: inputs.format ?? config.format ?? null,
    labels: config.pulls.labels,
    head: config.pulls.head ?? null,
    owners: config.fields ?? {},
    ignore: config.ignore ?? [],
  };
};

const selected = (
  names: readonly string[] | undefined,
  projects: readonly Project[],
): readonly string[] | null => {
  if (names === undefined) return null;
  const known = projects.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return names;
  throw new SyncError({
    code: 'project-unknown',
    message: `Input \`project\`: there is no project \`${unknown}\`.`,
    remedy: `${didYouMean(unknown, known)}Known: ${listWords(known)}.`,
  });
};

export const DEFAULT_CONFIG_PATH = '.github/metadata-sync.yml';
