import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type CacheService, cacheService } from '../../helpers/cache-service.js';
import { type Poison, poisonEntries, poisonItem, tellingTar } from '../../helpers/cached-entry.js';
import { isLaterPage, isLookUp } from '../../helpers/faults.js';
import {
  LABEL,
  LEDGER,
  type LedgerStage,
  type LedgerWorld,
  labelled,
  ledger,
  recordOf,
} from '../../helpers/ledger-world.js';
import type { ActionRun } from '../../helpers/run-action.js';
import { temporaryFolder } from '../../helpers/run-cli.js';
import { briefly } from '../../helpers/world.js';

const pulls = Array.from({ length: 400 }, (_, index) => ({
  ...labelled(101 + index),
  createdAt: new Date(Date.parse('2026-01-05T08:00:00Z') + index * 60_000),
}));

interface Cached extends LedgerWorld {
  readonly cache: CacheService;
  /** Runs the action with the cache, and tells how many requests it took. */
  again(
    inputs?: Record<string, string>,
    env?: Record<string, string>,
  ): Promise<ActionRun & { readonly sent: number }>;
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
    again: async (inputs = {}, env = {}) => {
      world.github.clock.advance(60_000);
      const run = await world.run({ mode: 'report', ...inputs }, undefined, {
        ...cache.env,
        ...env,
      });
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

  it('is not looked up again for what somebody declined', async () => {
    const { again, repository, correction, commitRecords, github } = await staged();
    commitRecords((all) => all.map((one) => (one.number === 300 ? { ...one, title: 'Old' } : one)));
    await again({ mode: 'correct' });
    repository.closePullRequest(correction().number);
    const declined = await again();
    expect(briefly(declined)).toEqual(['#300 field title declined']);
    expect(declined.sent).toBeLessThanOrEqual(3);
    expect(github.requests.filter(isLookUp)).toEqual([]);
    repository.editPullRequest(300, { title: 'Newer' });
    expect(briefly(await again())).toEqual(['#300 field title correct']);
  });

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

  it('is done without when the cache is silent, broken or read-only', async () => {
    const without = async (fault: CacheService['fault']) => {
      const { again, cache } = await staged();
      cache.fault = fault;
      const run = await again();
      return { fault, run, entries: cache.entries.size };
    };
    const faults = ['silent', 'broken', 'read-only'] as const;
    // Each waits its three seconds for the cache, so they wait together.
    expect(await Promise.all(faults.map(without))).toMatchObject(
      faults.map((fault) => ({
        fault,
        run: { exitCode: 0, outputs: { result: 'in-sync', complete: 'true' } },
        entries: 0,
      })),
    );
  });

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
    // What is told of the 200 items that were cached is looked up first, fifty a request.
    ['a listing', isLaterPage, true, 2, 4],
    ['look-ups', isLookUp, false, 4, 0],
  ])('goes on where %s stopped, and says so', async (_, meets, unrecorded, after, verifying) => {
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
    expect(next.sent).toBeLessThan(github.requests.length + 2 + verifying);
    expect(next.outputs).toMatchObject({ complete: 'true', result: without.outputs.result ?? '' });
    expect(briefly(next)).toEqual(briefly(without));
  });
});

describe('an entry that somebody else wrote', () => {
  it.each<[string, Poison]>([
    ['a status that there is not', poisonItem(150, { status: 'deleted' })],
    ['a login that is an object', poisonItem(150, {}, { author: { login: 'mallory' } })],
    ['a full scan in the future', (entry) => Object.assign(entry, { fullScanAt: 2e12 })],
    ['a time beyond all times', (entry) => Object.assign(entry, { fullScanAt: 1e300 })],
    [
      'an item that nobody opened',
      poisonItem(150, { key: '#9999', url: 'https://a.example/9999' }),
    ],
    ['another title of the same time', poisonItem(150, { title: 'Bought' })],
  ])('counts for nothing: %s', async (_, poison) => {
    const { again, run, cache } = await staged();
    await again();
    poisonEntries(cache, poison);
    const after = await again({ mode: 'correct' });
    expect(after).toMatchObject({
      exitCode: 0,
      outputs: { complete: 'true', result: 'in-sync' },
    });
    expect(briefly(after)).toEqual([]);
    // The next run starts from what this one observed itself.
    expect((await again()).sent).toBeLessThanOrEqual(3);
    expect((await run({ mode: 'report' })).outputs.result).toBe('in-sync');
  });

  it('decides nothing, however like an item it is', async () => {
    const { again, cache, correction, records, commitRecords } = await staged();
    await again();
    poisonEntries(cache, (entry) => {
      poisonItem(150, {}, { base: 'evil', author: 'mallory' })(entry);
      poisonItem(151, {}, { assignees: ['mallory'] })(entry);
    });
    commitRecords((all) => all.map((one) => (one.number === 152 ? { ...one, title: 'Old' } : one)));
    const run = await again({ mode: 'correct' });
    expect(briefly(run)).toEqual(['#152 field title correct']);
    const proposed = records(correction().headRefName);
    expect(proposed.filter(({ author }) => author === 'mallory')).toEqual([]);
    expect(proposed.find(({ number }) => number === 152)?.title).toBe('Change 152');
  });

  it('of an interrupted run leads to no other result', async () => {
    const { again, run, github, cache } = await staged();
    const fault = { status: 401, body: { message: 'Bad credentials' }, times: 99 };
    let seen = 0;
    github.failNext({ ...fault, match: (request) => isLookUp(request) && ++seen > 4 });
    await again();
    expect(cache.entries.size).toBe(1);
    github.faults.clear();
    poisonEntries(cache, ({ streams }) => {
      for (const stream of streams) Object.assign(stream, { after: 'nowhere', ended: false });
    });
    const next = await again();
    expect(next.outputs).toMatchObject({ complete: 'true', result: 'in-sync' });
    expect(briefly(next)).toEqual(briefly(await run({ mode: 'report' })));
  });
});

describe('a label that was renamed', () => {
  const ui = async () => {
    const labels = [LABEL, 'ui'];
    const world = await staged({ pulls: pulls.map((pull) => ({ ...pull, labels })) });
    const rename = (to: string) =>
      world.commitRecords((all) =>
        all.map((one) => ({
          ...one,
          labels: one.labels.map((name) => (name === 'ui' ? to : name)),
        })),
      );
    return { ...world, rename };
  };

  it('is known by its new name, which takes no more than to read it', async () => {
    const { again, repository, rename } = await ui();
    await again();
    expect((await again()).sent).toBeLessThanOrEqual(3);
    repository.renameLabel('ui', 'interface');
    rename('interface');
    const run = await again();
    expect(run.outputs).toMatchObject({ result: 'in-sync', complete: 'true' });
    expect(run.sent).toBeLessThanOrEqual(4);
    expect((await again()).sent).toBeLessThanOrEqual(3);
  });

  it('is corrected where a record has its old name', async () => {
    const { again, repository } = await ui();
    await again();
    repository.renameLabel('ui', 'interface');
    const run = await again();
    expect(run.outputs).toMatchObject({ 'field-count': '400', complete: 'true' });
  });

  it('is told from one that was made under its name, and from one that was deleted', async () => {
    const { again, repository, run } = await ui();
    await again();
    repository.renameLabel('ui', 'interface');
    repository.label(300, 'ui');
    const renamed = await again();
    expect(briefly(renamed)).toEqual(briefly(await run({ mode: 'report' })));
    repository.deleteLabel('interface');
    const deleted = await again();
    expect(briefly(deleted)).toEqual(briefly(await run({ mode: 'report' })));
    expect(deleted.outputs['field-count']).toBe('399');
  });
});

describe('the programs that the cache runs', () => {
  it('are not given the token, which is masked', async () => {
    const { again } = await staged();
    const { path, told } = tellingTar(temporaryFolder());
    const job = ['GITHUB_TOKEN', 'GH_TOKEN', 'DEPLOY_SECRET', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    const env = {
      PATH: `${path}:${process.env.PATH}`,
      ...Object.fromEntries(job.map((name) => [name, 'a-token-of-the-job'])),
    };
    const run = await again({ token: 'a-secret-token' }, env);
    await again({ token: 'a-secret-token' }, env);
    const environment = readFileSync(told, 'utf8');
    expect(environment).toContain('RUNNER_TEMP=');
    expect(environment).not.toContain('a-secret-token');
    expect(environment).not.toContain('a-token-of-the-job');
    expect(run.log).toContain('::add-mask::a-secret-token');
    expect(run.log.replaceAll('::add-mask::a-secret-token', '')).not.toContain('a-secret-token');
  });
});
