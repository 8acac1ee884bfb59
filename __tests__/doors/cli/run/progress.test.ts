import { describe, expect, it } from '@jest/globals';
import { showProgress } from '../../../../src/doors/cli/run/progress.js';
import type { Terminal } from '../../../../src/doors/cli/terminal.js';

const aTerminal = (isAnimated: boolean) => {
  const lines: string[] = [];
  const terminal: Terminal = {
    out: () => undefined,
    err: () => undefined,
    paint: (_, text) => text,
    paintErr: (_, text) => text,
    passing: (line) => lines.push(line),
    isAnimated,
    width: 80,
    canAsk: false,
  };
  return { terminal, lines };
};

const answer: typeof fetch = async () => new Response('{}');

const observed = (seen: number, pages: number) => ({
  seen,
  pages,
  total: 10_000,
  perSecond: 480.4,
  secondsLeft: 18,
  rateRemaining: pages === 1 ? null : 4890,
});

describe('the bar on a terminal', () => {
  it('counts requests, and grows with each step', async () => {
    const { terminal, lines } = aTerminal(true);
    const progress = showProgress(terminal, true, answer);
    await progress.fetch('https://github.example');
    progress.completed('discover');
    progress.completed('verify');
    progress.completed('plan');
    await progress.fetch('https://github.example');
    progress.completed('deliver');
    expect(lines).toEqual([
      '░░░░░░░░░░ reading files and listing pull requests (1 request)',
      '███░░░░░░░ looking records up (1 request)',
      '█████░░░░░ comparing (1 request)',
      '████████░░ writing (1 request)',
      '████████░░ writing (2 requests)',
      '██████████ done (2 requests)',
    ]);
  });

  it('tells how many pull requests came, and when the rest will be there', () => {
    const { terminal, lines } = aTerminal(true);
    const progress = showProgress(terminal, false, answer);
    progress.observed?.(observed(100, 1));
    progress.observed?.(observed(5_000, 50));
    progress.observed?.(observed(10_200, 102));
    progress.completed('discover');
    expect(lines).toEqual([
      '░░░░░░░░░░ 100 of 10,000, page 1',
      '██░░░░░░░░ 5,000 of 10,000, page 50, 480/s, 18 s to go, 4,890 points left',
      '███░░░░░░░ 10,200 of 10,000, page 102, 480/s, 18 s to go, 4,890 points left',
      '███░░░░░░░ looking records up (0 requests)',
    ]);
  });

  it('leaves it to the lines where nobody sees it', () => {
    expect(showProgress(aTerminal(false).terminal, false, answer).observed).toBeUndefined();
  });
});
