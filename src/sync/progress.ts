import type { Ports } from './ports.js';

/** Milliseconds between two lines. */
const EVERY = 5_000;

/** Tells, every few seconds, how far an observation has come and when it will probably end. */
export const progressOf = ({ clock, client, log }: Pick<Ports, 'clock' | 'client' | 'log'>) => {
  const start = clock.now().getTime();
  let told = start;
  return (seen: number, total: number, pages: number): void => {
    const now = clock.now().getTime();
    if (now - told < EVERY) return;
    told = now;
    const rate = seen / ((now - start) / 1000);
    const left = Math.max(0, Math.round((total - seen) / Math.max(rate, 0.1)));
    const { rateRemaining } = client.usage;
    const points = rateRemaining === null ? '' : `, ${rateRemaining} points of the rate limit left`;
    log(
      `Observed ${seen} of ${total} pull requests (${pages} pages): ${rate.toFixed(0)} a second, about ${left} s to go${points}.`,
    );
  };
};
