import { posix } from 'node:path';
import { SyncError } from '../model/problem.js';
import type { Project, Settings } from '../model/settings.js';
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
    corrections: {
      branch: file?.corrections?.branch ?? DEFAULTS.branch,
      labels: file?.corrections?.labels ?? DEFAULTS.labels,
      maxChanges: parseShare(file?.corrections?.maxChanges ?? DEFAULTS.maxChanges) ?? {
        percent: 50,
      },
    },
    limits: {
      maxWait: parseDuration(file?.limits?.maxWait ?? DEFAULTS.maxWait) ?? 0,
      reserve: parseShare(file?.limits?.reserve ?? DEFAULTS.reserve) ?? { percent: 10 },
    },
  };
};

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
  return projects.map(([name, project]) => toProject(name, project, inputs));
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
