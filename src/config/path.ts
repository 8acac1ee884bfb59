import { holdsUnseen } from '../model/visible-text.js';

/**
 * Says what is wrong with the path of a file, wherever it comes from, or nothing when it stays
 * inside the repository and may be written by us.
 */
export const objectionToPath = (path: string): string | undefined => {
  const segments = path.split('/');
  if (path.includes('\\')) return 'uses a backslash; separate folders with /';
  if (/\p{Cc}/u.test(path)) return 'holds a control character';
  if (holdsUnseen(path)) return 'holds a character that nobody sees';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) {
    return 'is absolute; give it from the root of the repository';
  }
  if (segments.some((segment) => segment === '..' || segment === '.' || segment === '')) {
    return 'has an empty, . or .. part; give it from the root of the repository';
  }
  const folders = segments.map(asOpened);
  if (folders.some((folder) => /^(\.git|git~\d+)$/.test(folder))) return 'lies inside .git';
  if (
    /^(\.github|github~\d+)$/.test(folders[0] ?? '') &&
    /^workfl(ows|~\d+)$/.test(folders[1] ?? '')
  )
    return 'lies in .github/workflows, which the workflow token may not write; keep it elsewhere';
  return undefined;
};

/**
 * What some file system opens by a name: Windows drops points and spaces at its end and what follows
 * a colon, and macOS and Windows know no capitals (git's `is_ntfs_dotgit`, `is_hfs_dotgit`).
 */
const asOpened = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/:.*$/s, '')
    .replace(/[. ]+$/, '');
