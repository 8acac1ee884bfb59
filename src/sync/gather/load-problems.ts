import type { Project } from '../../model/settings.js';
import { inputName, run, text } from '../../model/text.js';
import type { Nouns } from '../../model/tracker-words.js';
import type { SyncProblem } from '../problem-codes.js';

export const shared = (names: readonly string[], { metadata }: Project): SyncProblem => ({
  code: 'metadata-shared',
  message: `The projects ${names.map((name) => `\`${name}\``).join(' and ')} name the same metadata file \`${metadata}\`.`,
  remedy: 'Give each project a file of its own.',
});

export const refusedPath = (path: string, objection: string): SyncProblem => ({
  code: 'path-refused',
  message: `The metadata file \`${path}\` ${objection}.`,
  remedy: 'Rename the file, or let the template name a folder that has no such files.',
});

export const missing = (
  project: Project,
  base: string | null,
  isOnDisk: boolean,
  { many }: Nouns,
): SyncProblem => {
  const branch = base === null ? 'on the default branch' : `on the branch \`${base}\``;
  return {
    code: 'metadata-not-found',
    message: `There is no metadata file \`${project.metadata}\` ${isOnDisk ? 'in the working tree' : branch}.`,
    remedy: text`Check the path and ${isOnDisk ? 'which branch is checked out' : inputName('base')}${canCreate(project) ? text`, or ${run({ backfill: true })} to create it from the ${many} there are` : ''}.`,
  };
};

/** A file is created in our own format, unless the user wants another. */
export const canCreate = ({ format }: Project): boolean => format === null || format === 'ledger';
