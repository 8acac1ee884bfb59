import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Where a command writes: its result to `out`, everything else to `note`. */
export interface Terminal {
  out(text: string): void;
  note(text: string): void;
  /** Colours a text that is written to `out`, on a terminal only. */
  paint(style: Style, text: string): string;
}

export const openTerminal = (): Terminal => {
  // A reader that has seen enough closes the pipe; that is no error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
  const colours =
    process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
    paint: (style, text) => (colours ? styleText(style, text) : text),
  };
};
