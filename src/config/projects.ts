import { posix } from 'node:path';
import { INPUTS } from '../model/inputs.js';
import type { SyncError } from '../model/problem.js';
import type { Project } from '../model/settings.js';
import { inputName, phrase, subject, text } from '../model/text.js';
import type { TrackerDefinition } from '../model/tracker.js';
import { didYouMean, listWords } from '../model/words.js';
import type { ConfigFile, ProjectConfig, Trackers } from './file.js';
import type { Inputs } from './inputs.js';
import { configError } from './problems.js';

export const DEFAULT_CONFIG_PATH = INPUTS.config.default;

interface Described {
  readonly projects: readonly Project[];
  readonly templates: readonly Project[];
}

/** `label` and `metadata` describe one project and set aside those of the config file. */
export const describeProjects = (
  inputs: Inputs,
  file: ConfigFile | null,
  trackers: Trackers,
): Described => {
  const own = describedByInputs(inputs, trackers);
  if (own !== null) return { projects: [own], templates: [] };
  const described = Object.entries(file?.projects ?? {}).map(([name, project]) =>
    toProject(name, project, inputs, trackers),
  );
  if (described.length === 0) throw noProject(inputs, file);
  return {
    projects: described.filter(({ fromTemplate }) => !fromTemplate),
    templates: described.filter(({ fromTemplate }) => fromTemplate),
  };
};

const describedByInputs = (
  { label, metadata, format }: Inputs,
  [tracker]: Trackers,
): Project | null =>
  label === undefined || metadata === undefined || tracker === undefined
    ? null
    : {
        ...named(posix.basename(metadata).replace(/\.[^.]+$/, '')),
        metadata,
        format: format ?? null,
        tracker: tracker.name,
        selection: tracker.select.byLabels(label),
        owners: {},
        ignore: [],
        fromTemplate: false,
      };

const named = (name: string): Pick<Project, 'name' | 'section'> => ({ name, section: name });

const toProject = (
  name: string,
  config: ProjectConfig,
  inputs: Inputs,
  trackers: Trackers,
): Project => {
  const placeholder = name.includes('{project}');
  const others = [name, config.metadata].some((text) =>
    /[{}]/.test(text.replaceAll('{project}', '')),
  );
  if (others || (!placeholder && config.metadata.includes('{project}'))) {
    throw configError({
      code: 'config-invalid',
      message: `Project \`${name}\`: braces stand only around \`project\`, and in the name wherever they stand in \`metadata\`.`,
      remedy: 'Write a template as `"{project}": { metadata: projects/{project}.json, … }`.',
    });
  }
  const tracker = selectedTracker(name, config, trackers);
  refuseMissingWords(name, config.format, tracker);
  return {
    ...named(name),
    metadata: config.metadata,
    format: inputs.format ?? config.format ?? null,
    tracker: tracker.name,
    selection: config[tracker.select.key],
    owners: config.fields ?? {},
    ignore: (config.ignore ?? []).map(({ keys, ...rule }) => ({
      ...rule,
      ...(keys !== undefined && {
        keys: keys.map((key) => tracker.keys.read(key) ?? String(key)),
      }),
    })),
    fromTemplate: placeholder,
  };
};

const selectedTracker = (
  name: string,
  config: ProjectConfig,
  trackers: Trackers,
): TrackerDefinition => {
  const selected = trackers.filter(({ select }) => config[select.key] !== undefined);
  const [tracker, other] = selected;
  if (tracker !== undefined && other === undefined) return tracker;
  const names = listWords(trackers.map(({ select }) => select.key));
  throw configError({
    code: 'config-invalid',
    message: `Project \`${name}\`: it selects ${tracker === undefined ? 'no items' : 'items of several trackers'}.`,
    remedy: `Give it one of ${names}.`,
  });
};

/** What has no word could not be written. */
const refuseMissingWords = (
  name: string,
  format: ProjectConfig['format'],
  { statuses, nouns }: TrackerDefinition,
): void => {
  if (typeof format !== 'object') return;
  const missing = Object.keys(statuses).filter((status) => format.status[status] === undefined);
  if (missing.length === 0) return;
  throw configError({
    code: 'config-invalid',
    message: `Project \`${name}\`: \`format.status\` has no word for ${listWords(missing)}.`,
    remedy: `Say how the file spells each status that ${nouns.many} can have: ${listWords(Object.keys(statuses))}.`,
  });
};

const noProject = (inputs: Inputs, file: ConfigFile | null): SyncError =>
  configError({
    code: 'no-project',
    message:
      file === null
        ? text`There is no config file at \`${inputs.config ?? DEFAULT_CONFIG_PATH}\`, and ${inputName('label')} and ${inputName('metadata')} are not set.`
        : 'The config file describes no project.',
    remedy: text`Set ${inputName('label')} and ${inputName('metadata')}, or ${phrase('describe a project')}.`,
  });

/**
 * The names that were asked for; null for all.
 *
 * @throws {SyncError} `project-unknown` for a name that no project has
 */
export const selectProjects = (
  names: readonly string[] | null,
  projects: readonly Pick<Project, 'name'>[],
): readonly string[] | null => {
  const known = projects.map(({ name }) => name);
  const unknown = names?.find((name) => !known.includes(name));
  if (unknown === undefined) return names;
  throw configError({
    code: 'project-unknown',
    message: text`${subject('project')}: there is no project \`${unknown}\`.`,
    remedy: `${didYouMean(unknown, known)}Known: ${listWords(known)}.`,
  });
};
