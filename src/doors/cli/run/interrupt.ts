import type { Terminal } from '../terminal.js';

/** What Ctrl-C does: it stops what only reads, and lets a write come to its end. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** Whether the user asked to stop. */
  asked(): boolean;
  /** From now on a write is finished first. */
  beginsToWrite(): void;
  /** Lets go of the signals. */
  end(): void;
}

export const listenForInterrupt = (terminal: Terminal): Interrupt => {
  const controller = new AbortController();
  let writing = false;
  let asked = false;
  const stop = (name: NodeJS.Signals): void => {
    if (asked) process.exit(name === 'SIGINT' ? 130 : 143);
    asked = true;
    if (writing) {
      terminal.err('Finishing what is being written; press Ctrl-C again to stop at once.');
    } else controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    asked: () => asked,
    beginsToWrite: () => {
      writing = true;
    },
    end: () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
};
