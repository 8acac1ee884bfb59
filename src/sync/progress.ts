import type { Nouns } from '../model/tracker-words.js';
import type { Ports, Progress } from './ports.js';

/** Milliseconds between two lines. */
const EVERY = 5_000;

/** Tells each page where somebody watches, and else every few seconds in a line. */
export const progressOf = (
  { clock, client, log, onProgress }: Pick<Ports, 'clock' | 'client' | 'log' | 'onProgress'>,
  { many }: Nouns,
) => {
  const start = clock.now().getTime();
  let told = start;
  return (seen: number, total: number, pages: number): void => {
    const now = clock.now().getTime();
    const perSecond = seen / Math.max((now - start) / 1000, 0.001);
    const secondsLeft = Math.max(0, Math.round((total - seen) / Math.max(perSecond, 0.1)));
    const { rateRemaining } = client.usage;
    const progress = { seen, total, pages, perSecond, secondsLeft, rateRemaining };
    onProgress?.(progress);
    if (onProgress !== undefined || now - told < EVERY) return;
    told = now;
    log(lineOf(progress, many));
  };
};

const lineOf = (progress: Progress, many: string): string => {
  const { seen, total, pages, perSecond, secondsLeft, rateRemaining } = progress;
  const points = rateRemaining === null ? '' : `, ${rateRemaining} points of the rate limit left`;
  return `Observed ${seen} of ${total} ${many} (${pages} pages): ${perSecond.toFixed(0)} a second, about ${secondsLeft} s to go${points}.`;
};
