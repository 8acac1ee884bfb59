import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Correction } from '../../../model/correction.js';
import type { ProjectResult } from '../../../model/result.js';
import type { CommandLineProblem } from '../problems.js';
import type { Terminal } from '../terminal.js';

/** So many records change without a question. */
const UNASKED = 20;

interface Changes {
  readonly records: number;
  readonly removals: number;
}

/** How many records the corrections change, and how many of them they remove. */
export const changesOf = (projects: readonly Pick<ProjectResult, 'corrections'>[]): Changes => {
  const corrections = projects.flatMap((project) => project.corrections);
  const distinct = (some: readonly Correction[]): number =>
    new Set(some.map(({ project, key }) => JSON.stringify([project, key]))).size;
  return {
    records: distinct(corrections),
    removals: distinct(corrections.filter(({ action }) => action === 'remove')),
  };
};

export const needsConsent = ({ records, removals }: Changes): boolean =>
  records > UNASKED || removals > 0;

export const describeChanges = ({ records, removals }: Changes): string =>
  removals === 0
    ? `${records} records change`
    : `${records === 1 ? '1 record changes' : `${records} records change`}, and ${removals} of them ${removals === 1 ? 'is' : 'are'} removed`;

export const noConsent = (changes: Changes): CommandLineProblem => ({
  code: 'consent-needed',
  message: `${describeChanges(changes)}, and nobody can be asked here, so nothing was written.`,
  remedy: 'Look at it with `metadata-sync sync`, then add `--yes`.',
});

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks on the terminal; anything but yes is no, and so are an end of the input and Ctrl-C. */
export const ask = async (
  terminal: Terminal,
  question: string,
  signal: AbortSignal,
  { input, output }: Streams = { input: process.stdin, output: process.stderr },
): Promise<boolean> => {
  terminal.passing('');
  const lines = createInterface({ input, output, terminal: true });
  // The terminal hands Ctrl-C to who reads from it.
  lines.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const stop = (): void => lines.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    lines.setPrompt(`${question} [y/N] `);
    lines.prompt();
    const [answer] = await Promise.race([once(lines, 'line'), once(lines, 'close')]);
    return /^y(es)?$/i.test(String(answer ?? '').trim());
  } finally {
    signal.removeEventListener('abort', stop);
    lines.close();
  }
};
