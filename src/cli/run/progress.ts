import type { Phase } from '../../model/result.js';
import type { Terminal } from '../terminal.js';

const STEPS: readonly { readonly until: Phase; readonly doing: string }[] = [
  { until: 'discover', doing: 'reading files and listing pull requests' },
  { until: 'verify', doing: 'looking records up' },
  { until: 'plan', doing: 'comparing' },
  { until: 'deliver', doing: 'writing' },
];

const WIDTH = 20;

/** Shows on a terminal how far a run has come. */
export interface Progress {
  /** A phase completed. */
  readonly completed: (phase: Phase) => void;
  /** Sends a request, and counts it. */
  readonly fetch: typeof fetch;
}

/** @param writes whether the run comes to writing */
export const showProgress = (
  terminal: Terminal,
  writes: boolean,
  send: typeof fetch = fetch,
): Progress => {
  const steps = STEPS.filter(({ until }) => writes || until !== 'deliver');
  let step = 0;
  let requests = 0;
  const draw = (): void => {
    const filled = Math.round((WIDTH * step) / steps.length);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    const doing = steps[step]?.doing ?? 'done';
    terminal.passing(`${bar} ${doing} (${requests} ${requests === 1 ? 'request' : 'requests'})`);
  };
  return {
    completed: (phase) => {
      step = STEPS.findIndex(({ until }) => until === phase) + 1;
      draw();
    },
    fetch: (...call) => {
      requests += 1;
      draw();
      return send(...call);
    },
  };
};
