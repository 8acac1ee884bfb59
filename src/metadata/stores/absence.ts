import { permit, text } from '../../model/text.js';
import { type MetadataProblem, metadataError } from '../problems.js';
import { OBSTACLES, type Obstacle } from './obstacles.js';

/** What a folder has under a name. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'folder' | 'file' | Obstacle;
}

/** What stands in a folder, its path without a slash at the end; null when that cannot be told. */
export type EntriesOf = (folder: string) => readonly FolderEntry[] | null;

/**
 * One look that finds nothing proves nothing: git and the disk do not look behind links and into
 * submodules, and tell names apart that people do not. A path is absent only when the folder that it
 * would stand in, or the first of those above it that is missing, has nothing by its name.
 *
 * @throws {SyncError} that names what stands there, or says that it cannot be told
 */
export const proveAbsent = (
  path: string,
  entriesOf: EntriesOf,
  wanted: 'file' | 'folder',
): void => {
  const segments = path.split('/');
  for (const [index, name] of segments.entries()) {
    const folder = segments.slice(0, index).join('/');
    const entries = entriesOf(folder);
    if (entries === null) throw metadataError(untold(path));
    const found = entries.find((entry) => entry.name === name);
    if (found === undefined) {
      refuseOtherSpelling(folder, name, entries);
      return;
    }
    const here = join(folder, name);
    const isFile = index === segments.length - 1 && wanted === 'file';
    if (found.kind === 'folder' && !isFile) continue;
    throw metadataError(inTheWay(here, found.kind, isFile));
  }
};

const inTheWay = (path: string, kind: FolderEntry['kind'], isFile: boolean): MetadataProblem => {
  if (kind === 'folder') return notAFile(path);
  if (kind !== 'file') return OBSTACLES[kind](path);
  // A file where one was looked for came to be there after the first look.
  return isFile ? untold(path) : notAFolder(path);
};

const refuseOtherSpelling = (
  folder: string,
  name: string,
  entries: readonly FolderEntry[],
): void => {
  const other = entries.find((entry) => folded(entry.name) === folded(name));
  if (other === undefined) return;
  throw metadataError(spelledOtherwise(join(folder, name), join(folder, other.name)));
};

/** The folders above a path, the root first. */
export const foldersAbove = (path: string): readonly string[] =>
  path.split('/').map((_, index, segments) => segments.slice(0, index).join('/'));

const join = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** What a file system may take for the same name. */
const folded = (name: string): string =>
  name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');

const notAFile = (path: string): MetadataProblem => ({
  code: 'not-a-file',
  message: `\`${path}\` is a folder.`,
  remedy: 'Give the path of the file itself.',
});

const notAFolder = (path: string): MetadataProblem => ({
  code: 'not-a-folder',
  message: `\`${path}\` is a file, so nothing can lie below it.`,
  remedy: 'Give another path, or move that file out of the way.',
});

const spelledOtherwise = (path: string, other: string): MetadataProblem => {
  const isCase = path.toLowerCase() === other.toLowerCase();
  return {
    code: 'spelled-otherwise',
    message: `There is no \`${path}\`, but there is \`${other}\`, which differs only in ${isCase ? 'upper and lower case' : 'how its letters are put together in Unicode'}.`,
    remedy: isCase
      ? 'Spell the path as it stands there, or rename one of the two.'
      : 'Copy the path from `git ls-files -z`, or rename one of the two.',
  };
};

const untold = (path: string): MetadataProblem => ({
  code: 'file-unreadable',
  message: `\`${path}\` could not be read: it was not found, and what stands there could not be told.`,
  remedy: text`${permit({ contents: 'read' })}, and run again.`,
});
