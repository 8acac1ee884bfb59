import type { Phase } from '../../../model/result.js';
import type { Progress } from '../../../sync/index.js';
import type { Terminal } from '../terminal.js';

const STEPS: readonly { readonly until: Phase; readonly doing: string }[] = [
  { until: 'discover', doing: 'reading files and listing pull requests' },
  { until: 'verify', doing: 'looking records up' },
  { until: 'plan', doing: 'comparing' },
  { until: 'deliver', doing: 'writing' },
];

/** Leaves room for the longest text on a terminal of 80 columns. */
const WIDTH = 10;

/** Shows on a terminal how far a run has come. */
export interface ProgressBar {
  /** A phase completed. */
  readonly completed: (phase: Phase) => void;
  /** A page of a long observation came; undefined where nobody sees it. */
  readonly observed: ((progress: Progress) => void) | undefined;
  /** Sends a request, and counts it. */
  readonly fetch: typeof fetch;
}

/** @param writes whether the run comes to writing */
export const showProgress = (
  terminal: Terminal,
  writes: boolean,
  send: typeof fetch = fetch,
): ProgressBar => {
  const steps = STEPS.filter(({ until }) => writes || until !== 'deliver');
  let step = 0;
  let requests = 0;
  let observed: Progress | null = null;
  const draw = (): void => {
    const done = observed === null ? 0 : Math.min(1, observed.seen / Math.max(1, observed.total));
    const filled = Math.round((WIDTH * (step + done)) / steps.length);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    const doing = `${steps[step]?.doing ?? 'done'} (${counted(requests, 'request')})`;
    terminal.passing(`${bar} ${observed === null ? doing : describe(observed)}`);
  };
  const onPage = (progress: Progress): void => {
    observed = progress;
    draw();
  };
  return {
    completed: (phase) => {
      step = STEPS.findIndex(({ until }) => until === phase) + 1;
      observed = null;
      draw();
    },
    observed: terminal.isAnimated ? onPage : undefined,
    fetch: (...call) => {
      requests += 1;
      draw();
      return send(...call);
    },
  };
};

const describe = (observed: Progress): string => {
  const { seen, total, pages, perSecond, secondsLeft, rateRemaining } = observed;
  // One page tells nothing of the pace.
  const pace = pages > 1 ? [`${grouped(Math.round(perSecond))}/s`, `${secondsLeft} s to go`] : [];
  return [
    `${grouped(seen)} of ${grouped(total)}`,
    `page ${grouped(pages)}`,
    ...pace,
    ...(rateRemaining === null ? [] : [`${grouped(rateRemaining)} points left`]),
  ].join(', ');
};

const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;

const grouped = (count: number): string => count.toLocaleString('en-US');
