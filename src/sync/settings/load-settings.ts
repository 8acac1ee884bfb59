import {
  DEFAULT_CONFIG_PATH,
  type Inputs,
  mergeSettings,
  parseConfigFile,
} from '../../config/index.js';
import { fileAt, folderAt, foldersAbove } from '../../metadata/index.js';
import type { Settings } from '../../model/settings.js';
import { subject, text } from '../../model/text.js';
import type { Trigger } from '../../model/trigger.js';
import { filesOf } from '../gather/files.js';
import { firstReadsOf, readAhead } from '../gather/first-reads.js';
import type { Ports } from '../ports.js';
import { syncError } from '../problem-codes.js';
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
  const reading = filesOf(ports).config(revision, path);
  if (isDescribed(inputs) && !ports.offline) {
    ports.reader.readAhead([
      // Whether the disk has a config file shows only when the request is on its way.
      ...(ports.workingTree === undefined ? [] : [fileAt('HEAD', path)]),
      ...foldersAbove(path).map((folder) => folderAt(revision, folder)),
    ]);
    const foreseen = mergeSettings(inputs, null, ports.trackers);
    const { scope } = assignmentOf(trigger, foreseen, ports);
    readAhead(ports, firstReadsOf(ports, foreseen, scope, startedAt));
  }
  const file = await reading;
  if (file === null) refuseMissing(ports, inputs, path, revision);
  const merged = mergeSettings(
    inputs,
    file === null ? null : await parseConfigFile(path, file.text, ports.trackers),
    ports.trackers,
  );
  return ports.workingTree === undefined ? merged : onDisk(merged);
};

/** Without a config file, two inputs say all there is to say; one that was named has to be there. */
const isDescribed = ({ label, metadata }: Inputs): boolean =>
  label !== undefined && metadata !== undefined;

const refuseMissing = (
  { offline, workingTree }: Pick<Ports, 'offline' | 'workingTree'>,
  inputs: Inputs,
  path: string,
  revision: string,
): void => {
  if (offline && (inputs.config !== undefined || !isDescribed(inputs))) {
    throw syncError({
      code: 'config-not-in-clone',
      message: `The config file \`${path}\` is not in this clone, and \`--offline\` looks nowhere else.`,
      remedy:
        'Check out a branch that has it, give `--label` and `--metadata`, or leave out `--offline` to ask GitHub.',
    });
  }
  if (inputs.config !== undefined) {
    throw syncError({
      code: 'config-not-found',
      message: text`${subject('config')}: there is no file \`${path}\` on ${revision === 'HEAD' ? 'the default branch' : `\`${revision}\``}.`,
      remedy:
        workingTree === undefined
          ? 'Check the path, or commit the file.'
          : 'Check the path; it counts from the root of the repository.',
    });
  }
};

/** What is written to the disk is seen before it is committed, whatever `deliver` says. */
const onDisk = ({ corrections, ...settings }: Settings): Settings => ({
  ...settings,
  corrections: { ...corrections, deliver: 'pull-request' },
});
