import { randomBytes } from 'node:crypto';
import { styleText } from 'node:util';
import { terminal as visible } from '../../model/visible-text.js';

export type Style = Parameters<typeof styleText>[0];

/**
 * Where a command writes: its result to `out`, everything else to `err`. Whatever a text holds, only
 * what `paint` put there reaches the terminal as a command. A value from outside is to be made one
 * line before; what has several lines here are texts of ours.
 */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Colours a text that is written to `out`, on a terminal only. */
  paint(style: Style, text: string): string;
  /** Colours a text that is written to `err`. */
  paintErr(style: Style, text: string): string;
  /** Shows a line on the terminal until the next one, or anything else, takes its place. */
  passing(line: string): void;
  /** Whether `passing` shows anything. */
  readonly isAnimated: boolean;
  /** Columns of the terminal that `out` writes to; null when it is none. */
  readonly width: number | null;
  /** Whether somebody can be asked. */
  readonly canAsk: boolean;
}

/** Stands for the sign that begins a command to the terminal; no text from outside can know it. */
const PAINT = `\u0000${randomBytes(8).toString('hex')}\u0000`;

const withoutCommands = (text: string): string =>
  text
    .split(PAINT)
    .map((part) => part.split('\n').map(visible).join('\n'))
    .join(PAINT);

const written = (text: string): string => withoutCommands(text).replaceAll(PAINT, '\u001B');

/** Of a terminal that does not know. */
const USUAL = 80;

/** Columns of the terminal that a stream leads to; null when it is none. Some say 0 for not knowing. */
export const columnsOf = ({
  isTTY,
  columns,
}: {
  readonly isTTY?: boolean;
  readonly columns?: number;
}): number | null => (isTTY === true ? columns || USUAL : null);

export const openTerminal = (): Terminal => {
  // A reader that has seen enough closes the pipe; that is no error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
  const painter = (stream: NodeJS.WriteStream): Terminal['paint'] => {
    const colours = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
    return (style, text) =>
      colours ? styleText(style, withoutCommands(text)).replaceAll('\u001B', PAINT) : text;
  };
  const isAnimated = process.stderr.isTTY === true && process.env.TERM !== 'dumb';
  let shown = false;
  const clear = (): void => {
    if (shown) process.stderr.write('\r\u001B[K');
    shown = false;
  };
  return {
    out: (text) => {
      clear();
      process.stdout.write(`${written(text)}\n`);
    },
    err: (text) => {
      clear();
      process.stderr.write(`${written(text)}\n`);
    },
    passing: (line) => {
      if (!isAnimated) return;
      clear();
      process.stderr.write(written(line).slice(0, (columnsOf(process.stderr) ?? USUAL) - 1));
      shown = line !== '';
    },
    isAnimated,
    paint: painter(process.stdout),
    paintErr: painter(process.stderr),
    width: columnsOf(process.stdout),
    canAsk: process.stdin.isTTY === true && process.stderr.isTTY === true,
  };
};
