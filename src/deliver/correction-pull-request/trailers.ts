import { createHash } from 'node:crypto';

/**
 * By these our commits are told from those of people: a commit of ours names its run and what it
 * made of each file. An amended commit keeps the message, but not the content.
 */
const RUN = 'Metadata-Sync-Run';
const CONTENT = 'Metadata-Sync-Content';

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The trailers of a commit that gives these files these texts. */
export const trailersOf = (
  runId: string,
  files: readonly { readonly path: string; readonly after: string }[],
): readonly string[] => [
  ...files.map(({ path, after }) => `${CONTENT}: ${digest(after)} ${path}`),
  `${RUN}: ${runId}`,
];

/** The id of the run that made a commit; null when none did. */
export const runOf = (message: string): string | null =>
  new RegExp(`^${RUN}: (\\S+)$`, 'm').exec(message)?.[1] ?? null;

/**
 * Whether a commit is ours, and nobody changed what it says.
 *
 * @param texts what stands on the branch, by path, as far as it was read
 */
export const isOurs = (message: string, texts: ReadonlyMap<string, string>): boolean => {
  if (runOf(message) === null) return false;
  return [...message.matchAll(new RegExp(`^${CONTENT}: ([0-9a-f]{16}) (.+)$`, 'gm'))].every(
    ([, expected, path]) => {
      const text = texts.get(path ?? '');
      return text === undefined || digest(text) === expected;
    },
  );
};
