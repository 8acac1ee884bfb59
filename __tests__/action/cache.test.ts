import { describe, expect, it } from '@jest/globals';
import { type CacheService, cacheService } from '../helpers/cache-service.js';
import { isLaterPage, isLookUp } from '../helpers/faults.js';
import {
  LABEL,
  LEDGER,
  type LedgerStage,
  type LedgerWorld,
  labelled,
  ledger,
  recordOf,
} from '../helpers/ledger-world.js';
import type { ActionRun } from '../helpers/run-action.js';
import { briefly } from '../helpers/world.js';

const pulls = Array.from({ length: 400 }, (_, index) => ({
  ...labelled(101 + index),
  createdAt: new Date(Date.parse('2026-01-05T08:00:00Z') + index * 60_000),
}));

interface Cached extends LedgerWorld {
  readonly cache: CacheService;
  /** Runs the action with the cache, and tells how many requests it took. */
  again(inputs?: Record<string, string>): Promise<ActionRun & { readonly sent: number }>;
}

const staged = async (stage: LedgerStage = {}): Promise<Cached> => {
  const world = await ledger({
    pulls,
    change: (records, repository) => [
      ...records,
      ...pulls.map(({ number = 0 }) => recordOf(repository.pullRequest(number))),
    ],
    ...stage,
  });
  const cache = await cacheService();
  return {
    ...world,
    cache,
    again: async (inputs = {}) => {
      world.github.clock.advance(60_000);
      const run = await world.run({ mode: 'report', ...inputs }, undefined, cache.env);
      return { ...run, sent: world.github.requests.length };
    },
  };
};

describe('an observation that is kept', () => {
  it('saves the next run all but what changed, and changes nothing else', async () => {
    const { again, run, repository, cache } = await staged();
    const first = await again();
    expect(first.outputs).toMatchObject({ result: 'in-sync', complete: 'true' });
    expect(cache.entries.size).toBe(1);
    const second = await again();
    expect(second.outputs).toMatchObject({ result: 'in-sync', complete: 'true' });
    expect(second.sent).toBeLessThanOrEqual(3);
    expect(second.log).toContain('404 pull requests that an earlier run observed');
    repository.closePullRequest(107);
    repository.mergePullRequest(450);
    repository.unlabel(300, LABEL);
    repository.openPullRequest({ number: 900, title: 'New', head: 'new', labels: [LABEL] });
    const third = await again();
    const without = await run({ mode: 'report' });
    expect(third.sent).toBeLessThanOrEqual(4);
    expect(briefly(third)).toEqual(briefly(without));
    expect(third.report.totals).toEqual(without.report.totals);
    expect(third.outputs.complete).toBe('true');
  });

  it.each([40, 150, 320])(
    'takes a request for each hundred of %i that changed',
    async (changed) => {
      const { again, repository } = await staged();
      await again();
      for (const { number = 0 } of pulls.slice(0, changed))
        repository.comment(number, 'Look at it.');
      const run = await again();
      expect(run.outputs).toMatchObject({ result: 'in-sync', complete: 'true' });
      expect(run.sent).toBeLessThanOrEqual(3 + changed / 100);
    },
  );

  it('is told from one that does not add up: then everything is listed', async () => {
    const { again, repository } = await staged();
    await again();
    repository.deletePullRequest(250);
    const run = await again();
    expect(run.outputs).toMatchObject({ complete: 'true', 'phantom-count': '1' });
    expect(run.report.projects[0]?.receipt).toMatchObject({ expected: 403, observed: 403 });
  });

  it.each(['damaged', 'of another version'])('counts for nothing when it is %s', async (what) => {
    const { again, cache } = await staged();
    const { sent } = await again();
    for (const [key, bytes] of cache.entries) {
      cache.entries.set(
        key,
        what === 'damaged' ? bytes.subarray(0, bytes.length / 2) : Buffer.from('{}'),
      );
    }
    const run = await again();
    expect(run.outputs).toMatchObject({ result: 'in-sync', complete: 'true' });
    expect(run.sent).toBe(sent);
  });

  it.each(['silent', 'broken', 'read-only'] as const)(
    'is done without when the cache is %s',
    async (fault) => {
      const { again, cache } = await staged();
      cache.fault = fault;
      const run = await again();
      expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'in-sync', complete: 'true' } });
      expect(cache.entries.size).toBe(0);
    },
  );

  it.each([{ force: 'true' }, {}])(
    'is not asked for where it is switched off: %j',
    async (inputs) => {
      const config = `version: 1
projects: { pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } } }
${'force' in inputs ? '' : 'cache: false'}
`;
      const { again, cache } = await staged({ config });
      await again(inputs);
      expect(cache.calls).toEqual([]);
    },
  );

  it('is not needed for what fits a page or two', async () => {
    const world = await ledger();
    const cache = await cacheService();
    await world.run({}, undefined, cache.env);
    expect(cache.calls).toEqual([]);
  });
});

describe('a run after one that was interrupted', () => {
  it.each([
    ['a listing', isLaterPage, true, 2],
    ['look-ups', isLookUp, false, 4],
  ])('goes on where %s stopped, and says so', async (_, meets, unrecorded, after) => {
    const { again, run, github, cache, commitRecords } = await staged();
    if (unrecorded) commitRecords((records) => records.slice(0, 3));
    let seen = 0;
    github.failNext({
      match: (request) => {
        if (meets(request)) seen += 1;
        return meets(request) && seen > after;
      },
      status: 401,
      body: { message: 'Bad credentials' },
      times: 99,
    });
    const stopped = await again();
    expect(stopped.outputs.complete).toBe('false');
    expect(cache.entries.size).toBe(1);
    github.faults.clear();
    const next = await again();
    const without = await run({ mode: 'report' });
    expect(next.log).toContain('Going on where an interrupted run stopped');
    expect(next.sent).toBeLessThan(github.requests.length + 2);
    expect(next.outputs).toMatchObject({ complete: 'true', result: without.outputs.result ?? '' });
    expect(briefly(next)).toEqual(briefly(without));
  });
});
