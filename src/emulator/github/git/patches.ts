import { structuredPatch } from 'diff';
import type { ObjectStore } from './object-store.js';
import { ZERO_OID } from './objects.js';
import { compareTrees, type FileChange, type FileEntry } from './trees.js';

export interface FilePatch {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'removed';
  readonly additions: number;
  readonly deletions: number;
  /** The hunks alone; empty for a binary file. */
  readonly hunks: string;
  /** The whole section of a git diff, header included. */
  readonly text: string;
  readonly oid: string;
}

/** How each file differs between two trees. */
export const listPatches = (
  store: ObjectStore,
  before: string | undefined,
  after: string | undefined,
): FilePatch[] => compareTrees(store, before, after).map((change) => patchFile(store, change));

export const isBinary = (bytes: Buffer): boolean => bytes.subarray(0, 8000).includes(0);

const patchFile = (store: ObjectStore, change: FileChange): FilePatch => {
  const [old, now] = [change.before, change.after].map((entry) => bytesOf(store, entry));
  const lines =
    old === undefined || now === undefined || isBinary(old) || isBinary(now)
      ? undefined
      : hunkLines(old.toString(), now.toString());
  const count = (sign: string) => lines?.filter((line) => line.startsWith(sign)).length ?? 0;
  const hunks = lines?.join('\n') ?? '';
  return {
    path: change.path,
    status:
      change.before === undefined ? 'added' : change.after === undefined ? 'removed' : 'modified',
    additions: count('+'),
    deletions: count('-'),
    hunks,
    text: [...headerLines(change, lines), ...(hunks === '' ? [] : [hunks]), ''].join('\n'),
    oid: (change.after ?? change.before)?.oid ?? ZERO_OID,
  };
};

// Git shows a submodule as a line with its commit.
const bytesOf = (store: ObjectStore, entry: FileEntry | undefined): Buffer => {
  if (entry === undefined) return Buffer.alloc(0);
  return entry.mode === '160000'
    ? Buffer.from(`Subproject commit ${entry.oid}\n`)
    : store.blob(entry.oid);
};

const hunkLines = (old: string, now: string): string[] =>
  structuredPatch('', '', old, now, '', '', { context: 3 }).hunks.flatMap((hunk) => [
    `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`,
    ...hunk.lines,
  ]);

// Git writes no length for one line, and counts an empty range from the line before it.
const range = (start: number, lines: number): string => {
  if (lines === 1) return String(start);
  return lines === 0 ? `${start - 1},0` : `${start},${lines}`;
};

const headerLines = (
  { path, before, after }: FileChange,
  lines: string[] | undefined,
): string[] => {
  const short = (oid: string | undefined) => (oid ?? ZERO_OID).slice(0, 7);
  const mode = before?.mode === after?.mode ? ` ${after?.mode ?? ''}` : '';
  const header = [`diff --git a/${path} b/${path}`];
  if (before === undefined) header.push(`new file mode ${after?.mode ?? ''}`);
  if (after === undefined) header.push(`deleted file mode ${before?.mode ?? ''}`);
  header.push(`index ${short(before?.oid)}..${short(after?.oid)}${mode}`);
  const names = [before ? `a/${path}` : '/dev/null', after ? `b/${path}` : '/dev/null'];
  if (lines === undefined) header.push(`Binary files ${names[0]} and ${names[1]} differ`);
  else if (lines.length > 0) header.push(`--- ${names[0]}`, `+++ ${names[1]}`);
  return header;
};
