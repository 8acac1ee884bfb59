import { createHash } from 'node:crypto';

/**
 * By these our commits are told from those of people: a commit of ours names its run, the commit
 * that it was made from, and what it made of each file. An amended commit keeps the message, but not
 * the content; a copied one keeps the message, but not the parent. A file is named by the digest of
 * its path: a path may hold anything, and a message acts on much of what it holds.
 */
const RUN = 'Metadata-Sync-Run';
const BASE = 'Metadata-Sync-Base';
const CONTENT = 'Metadata-Sync-Content';

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The trailers of a commit that is made from `base` and gives these files these texts. */
export const trailersOf = (
  runId: string,
  base: string,
  files: readonly { readonly path: string; readonly after: string }[],
): readonly string[] => [
  ...files.map(({ path, after }) => `${CONTENT}: ${digest(after)} ${digest(path)}`),
  `${BASE}: ${base}`,
  `${RUN}: ${runId}`,
];

/** The id of the run that made a commit; null when none did. */
export const runOf = (message: string): string | null =>
  new RegExp(`^${RUN}: (\\S+)$`, 'm').exec(message)?.[1] ?? null;

/** The commit that a commit of ours was made from; null when it does not say. */
export const baseOf = (message: string): string | null =>
  new RegExp(`^${BASE}: ([0-9a-f]+)$`, 'm').exec(message)?.[1] ?? null;

/**
 * What a commit of ours made of each file that it names, each as a test of a text under that path.
 * Earlier versions wrote the path itself.
 */
export const namedIn = (message: string): readonly NamedFile[] =>
  [...message.matchAll(new RegExp(`^${CONTENT}: ([0-9a-f]{16}) (.+)$`, 'gm'))].map(
    ([, content, name]) => ({
      isAt: (path) => path === name || digest(path) === name,
      isAs: (text) => digest(text) === content,
    }),
  );

export interface NamedFile {
  readonly isAt: (path: string) => boolean;
  readonly isAs: (text: string) => boolean;
}
