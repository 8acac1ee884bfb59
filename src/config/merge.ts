import { INPUTS } from '../model/inputs.js';
import { RESTORE_BRANCH, type Settings, type Share } from '../model/settings.js';
import type { ConfigFile, Trackers } from './file.js';
import type { Inputs } from './inputs.js';
import { type ConfigProblem, configError } from './problems.js';
import { describeProjects, selectProjects } from './projects.js';
import { parseDuration, parseShare } from './units.js';

/** Of the keys that only a config file has; those of inputs stand with the inputs. */
const DEFAULTS = {
  branch: 'metadata-sync/corrections',
  historyBranch: 'metadata-sync/state',
  labels: ['metadata-sync'],
  maxChanges: '50%',
  maxWait: '15m',
  reserve: '10%',
  ttl: '5m',
  fullScan: '7d',
} as const;

/**
 * Merges what was set, once: an input wins over the config file, the config file over the defaults.
 *
 * @param file null when there is no config file
 * @throws {SyncError} when no project is described, a named one does not exist, or two branches that
 *   must differ are the same
 */
export const mergeSettings = (
  inputs: Inputs,
  file: ConfigFile | null,
  trackers: Trackers,
): Settings => {
  const corrections = correctionSettings(inputs, file);
  const { projects, templates } = describeProjects(inputs, file, trackers);
  return {
    base: inputs.base ?? file?.base ?? null,
    projects,
    templates,
    // What a template will make is not known yet.
    only:
      templates.length === 0
        ? selectProjects(inputs.project ?? null, projects)
        : (inputs.project ?? null),
    ...switches(inputs),
    since: inputs.since ?? null,
    fields: inputs.fields ?? null,
    corrections,
    history: historySettings(file ?? {}, corrections),
    limits: limits(file),
    cache: inputs.force ? null : cacheSettings(file),
  };
};

/** What only inputs say. A run that ends before its config file was read reports it too. */
export const switches = (
  inputs: Partial<Inputs>,
): Pick<Settings, 'mode' | 'dryRun' | 'backfill' | 'prune' | 'force'> => ({
  mode: inputs.mode ?? INPUTS.mode.default,
  dryRun: inputs.dryRun ?? INPUTS['dry-run'].default,
  backfill: inputs.backfill ?? INPUTS.backfill.default,
  prune: inputs.prune ?? INPUTS.prune.default,
  force: inputs.force ?? INPUTS.force.default,
});

const correctionSettings = (
  { deliver }: Inputs,
  file: ConfigFile | null,
): Settings['corrections'] => ({
  deliver: deliver ?? file?.corrections?.deliver ?? INPUTS.deliver.default,
  branch: file?.corrections?.branch ?? DEFAULTS.branch,
  labels: file?.corrections?.labels ?? DEFAULTS.labels,
  maxChanges: shareOf(file?.corrections?.maxChanges ?? DEFAULTS.maxChanges),
});

const limits = (file: ConfigFile | null): Settings['limits'] => ({
  maxWait: parseDuration(file?.limits?.maxWait ?? DEFAULTS.maxWait) ?? 0,
  reserve: shareOf(file?.limits?.reserve ?? DEFAULTS.reserve),
});

const cacheSettings = (file: ConfigFile | null): Settings['cache'] =>
  file?.cache === false
    ? null
    : {
        ttl: parseDuration(file?.cache?.ttl ?? DEFAULTS.ttl) ?? 0,
        fullScan: parseDuration(file?.cache?.fullScan ?? DEFAULTS.fullScan) ?? 0,
      };

/** The schema has let through only what can be parsed. */
const shareOf = (value: string | number): Share => parseShare(value) ?? { count: 0 };

const historySettings = (
  { history }: Partial<Pick<ConfigFile, 'history'>>,
  { branch: corrections }: Settings['corrections'],
): Settings['history'] => {
  const branch = history === false ? null : (history?.branch ?? DEFAULTS.historyBranch);
  for (const [key, name] of Object.entries({ history: branch, corrections })) {
    if (name === RESTORE_BRANCH) throw configError(forRestores(`${key}.branch`));
  }
  if (branch === null) return null;
  if (branch !== corrections) return { branch };
  throw configError({
    code: 'config-invalid',
    message: `\`history.branch\` and \`corrections.branch\` are both \`${branch}\`.`,
    remedy: 'Name two branches; what is kept on the one is never proposed.',
  });
};

const forRestores = (key: string): ConfigProblem => ({
  code: 'config-invalid',
  message: `\`${key}\` is \`${RESTORE_BRANCH}\`, from which restores are proposed.`,
  remedy: 'Name another branch.',
});
