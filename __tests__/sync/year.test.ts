import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub, type Repository, type RequestLog } from '../../src/emulator/index.js';
import { historyPath } from '../../src/model/history.js';
import { serviceOn } from '../helpers/in-process.js';
import { edit, LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';
import { STATE } from '../helpers/world.js';

const INPUTS = { label: LABEL, metadata: LEDGER, deliver: 'commit' };
const THREE_DAYS = 3 * 24 * 60 * 60_000;
/** Runs in three days; one of them is really made. */
const RUNS = 60;
const TURNS = 121;
const HALF_A_YEAR = 6;

/** The other runs of three days, as they leave their lines after a run of ours. */
const othersLeaveLines = (repository: Repository, startedAt: Date): void => {
  const path = historyPath(startedAt.toISOString());
  const text = repository.readFile(STATE, path) ?? '';
  const last = text.split('\n').at(-2) ?? '';
  const others = Array.from({ length: RUNS - 1 }, (_, index) =>
    last.replace(/"id":"(\d+)-1".*"commit":[^,]*/, (entry, turn) =>
      entry.replace(`${turn}-1`, `${turn}-${index + 2}`),
    ),
  );
  repository.commit({ branch: STATE, files: { [path]: `${text}${others.join('\n')}\n` } });
};

interface Cost {
  readonly requests: number;
  readonly bytes: number;
}

const costOf = (requests: readonly RequestLog[]): Cost => ({
  requests: requests.length,
  bytes: requests.reduce((sum, { body }) => sum + JSON.stringify(body ?? '').length, 0),
});

/** A run every three days; the first in a month corrects something, and one half a year old is planned to be undone. */
const year = async () => {
  const github = new EmbeddedGitHub({ now: '2026-01-01T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  for (const number of [1, 2]) repository.openPullRequest(labelled(number));
  const wrong = render(edit(2, { status: 'merged' })(repository.pullRequests().map(recordOf)));
  const { run, service, asked, identity } = serviceOn(github, repository);
  const measured = async (act: () => Promise<unknown>): Promise<Cost> => {
    github.requests.length = 0;
    await act();
    return costOf(github.requests);
  };
  const nights: Cost[] = [];
  const restores: Cost[] = [];
  const corrected: string[] = [];
  let month = -1;
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const now = github.clock.now();
    const id = `${turn}-1`;
    if (now.getUTCMonth() !== month) {
      month = now.getUTCMonth();
      corrected.push(id);
      repository.commit({ files: { [LEDGER]: wrong } });
      await run(id, INPUTS);
      const old = corrected.at(-1 - HALF_A_YEAR);
      const request = { ...asked(INPUTS), identity: identity(`${turn}-0`) };
      if (old !== undefined)
        restores.push(await measured(() => service.restore(request, { run: old })));
    } else {
      nights.push(await measured(() => run(id, INPUTS)));
    }
    othersLeaveLines(repository, now);
    github.clock.advance(THREE_DAYS);
  }
  const newest = async (count: number): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let cursor: string | undefined; ids.length < count; ) {
      const page = await service.history(asked(INPUTS), { cursor, limit: 50 });
      ids.push(...page.runs.map((entry) => entry.id));
      cursor = page.next ?? undefined;
    }
    return ids;
  };
  return { nights, restores, newest };
};

describe('a year of twenty runs a day', () => {
  it('costs each run and each restore at its end what it did at its beginning', async () => {
    const { nights, restores, newest } = await year();
    const most = (costs: readonly Cost[], name: keyof Cost): number =>
      Math.max(...costs.map((cost) => cost[name]));
    expect(most(nights, 'bytes')).toBeLessThan(220_000);
    expect(most(nights, 'requests')).toBeLessThanOrEqual(4);
    expect(restores).toHaveLength(12 - HALF_A_YEAR);
    expect(most(restores, 'requests')).toBeLessThanOrEqual(16);
    const ids = await newest(250);
    expect(ids.slice(0, RUNS + 1)).toEqual([
      ...Array.from({ length: RUNS }, (_, index) => `${TURNS}-${RUNS - index}`),
      `${TURNS - 1}-${RUNS}`,
    ]);
    expect(new Set(ids).size).toBe(250);
  }, 120_000);
});
