import { fullPath, partsIn } from '../model/history-parts.js';

/** A file that is written as a whole. */
export interface StateFile {
  readonly path: string;
  readonly text: string;
}

/** The largest size of a file, in bytes: every run writes the file that it adds to as a whole. */
const MOST_BYTES = 100_000;

/**
 * The files that add a line to the history. One that is full is laid aside under the next number,
 * and the line begins a new one.
 *
 * @param paths the files of the history that there are
 * @param before the file's text now
 */
export const addLine = (
  paths: readonly string[],
  { path, text: before }: StateFile,
  line: string,
): readonly StateFile[] => {
  const added = `${line}\n`;
  const text = `${ended(before)}${added}`;
  const number = partsIn(paths).find((part) => part.path === path)?.number;
  // Where the file itself is not listed, nobody knows which numbers are taken.
  const stays = before === '' || Buffer.byteLength(text) <= MOST_BYTES || number === undefined;
  if (stays) return [{ path, text }];
  return [
    { path: fullPath(path, number), text: ended(before) },
    { path, text: added },
  ];
};

/** A line that was cut off must not take the next one with it. */
const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
