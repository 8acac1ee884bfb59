import {
  DEFAULT_CONFIG_PATH,
  type Inputs,
  mergeSettings,
  parseConfigFile,
} from '../../config/index.js';
import { correctionPart } from '../../deliver/index.js';
import { branchPart, fileAt, folderAt, foldersAbove, revisionOf } from '../../metadata/index.js';
import { SyncError } from '../../model/problem.js';
import type { Settings } from '../../model/settings.js';
import type { Trigger } from '../../model/trigger.js';
import { statePart } from '../../state/index.js';
import { filesOf } from '../gather/files.js';
import { fieldsFor, fieldsToFit, listingsOf } from '../gather/selections.js';
import { trackerIn } from '../gather/tracker-of.js';
import type { Ports } from '../ports.js';
import { recordsTo } from '../record/record.js';
import { assignmentOf } from './scope.js';

/** The config file is taken from the ref that runs only where people chose that ref. */
const configRevision = ({ event, ref }: Trigger): string =>
  (event === 'workflow_dispatch' || event === 'push') && ref !== null && ref !== '' ? ref : 'HEAD';

/**
 * Reads the config file and merges it with the inputs.
 *
 * When the inputs describe the project by themselves there mostly is no config file, so what the
 * run will read with the inputs alone travels in the same request.
 */
export const loadSettings = async (
  ports: Ports,
  inputs: Inputs,
  trigger: Trigger,
  startedAt: string,
): Promise<Settings> => {
  const path = inputs.config ?? DEFAULT_CONFIG_PATH;
  const revision = configRevision(trigger);
  const described = inputs.label !== undefined && inputs.metadata !== undefined;
  const reading = filesOf(ports).config(revision, path);
  if (described && !ports.offline) {
    const first = firstParts(mergeSettings(inputs, null, ports.trackers), ports, startedAt);
    ports.reader.readAhead([
      // Whether the disk has a config file shows only when the request is on its way.
      ...(ports.workingTree === undefined ? [] : [fileAt('HEAD', path)]),
      ...foldersAbove(path).map((folder) => folderAt(revision, folder)),
      ...first,
    ]);
    prefetchItems(mergeSettings(inputs, null, ports.trackers), ports, trigger);
  }
  const file = await reading;
  if (file === null && ports.offline && (inputs.config !== undefined || !described)) {
    throw new SyncError({
      code: 'config-not-in-clone',
      message: `The config file \`${path}\` is not in this clone, and \`--offline\` looks nowhere else.`,
      remedy:
        'Check out a branch that has it, give `--label` and `--metadata`, or leave out `--offline` to ask GitHub.',
    });
  }
  if (file === null && inputs.config !== undefined) {
    throw new SyncError({
      code: 'config-not-found',
      message: `Input \`config\`: there is no file \`${path}\` on ${revision === 'HEAD' ? 'the default branch' : `\`${revision}\``}.`,
      remedy: 'Check the path, or commit the file.',
    });
  }
  const merged = mergeSettings(
    inputs,
    file === null ? null : await parseConfigFile(path, file.text, ports.trackers),
    ports.trackers,
  );
  return ports.workingTree === undefined ? merged : onDisk(merged);
};

/** What is written to the disk is seen before it is committed, whatever `deliver` says. */
const onDisk = ({ corrections, ...settings }: Settings): Settings => ({
  ...settings,
  corrections: { ...corrections, deliver: 'pull-request' },
});

const firstParts = (settings: Settings, ports: Ports, startedAt: string) => [
  branchPart(settings.base),
  correctionPart(settings.corrections.branch),
  ...(ports.workingTree === undefined ? settings.projects : []).flatMap(({ metadata }) => [
    fileAt(revisionOf(settings.base), metadata),
    fileAt(revisionOf(settings.corrections.branch), metadata),
  ]),
  ...(settings.history === null
    ? []
    : [statePart(settings.history.branch, recordsTo(settings, ports, startedAt))]),
];

/** What the run looks at first travels along, by the same rules as when it is looked at. */
const prefetchItems = (settings: Settings, ports: Ports, trigger: Trigger): void => {
  const { reader, trackers } = ports;
  const trackerOf = trackerIn(trackers);
  const { scope } = assignmentOf(trigger, settings, ports);
  const mayGoOn = async () => null;
  if (scope.kind === 'items') {
    const { tracker, keys } = scope;
    const projects = settings.projects;
    const fields = [...fieldsFor(projects, trackerOf), ...fieldsToFit(projects, trackerOf)];
    trackerOf({ tracker }).connect({ reader, mayGoOn }).prefetch?.({ keys, fields });
    return;
  }
  for (const { tracker, request } of listingsOf(settings.projects, trackerOf))
    tracker.connect({ reader, mayGoOn }).prefetch?.({ listings: [request] });
};
