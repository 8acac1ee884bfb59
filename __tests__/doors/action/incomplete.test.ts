import { describe, expect, it } from '@jest/globals';
import { isLaterPage, isLookUp, listingWithout } from '../../helpers/faults.js';
import {
  edit,
  LABEL,
  LEDGER,
  type LedgerRecord,
  labelled,
  ledger,
  recordOf,
  render,
} from '../../helpers/ledger-world.js';
import { briefly, CORRECTIONS, warningsOf } from '../../helpers/world.js';

const withPhantom = (records: LedgerRecord[]): LedgerRecord[] => [
  ...records,
  { ...(records[2] as LedgerRecord), number: 50 },
];

/** So many open pull requests beside the four that the listing needs another page. */
const hundredMore = Array.from({ length: 100 }, (_, index) => labelled(101 + index));

const INCOMPLETE = { exitCode: 0, outputs: { result: 'incomplete', complete: 'false' } };

describe('a listing that lacks an item', () => {
  it('makes the run incomplete', async () => {
    const { run, github } = await ledger();
    github.failNext(listingWithout(3));
    const result = await run({ mode: 'report' });
    expect(result).toMatchObject(INCOMPLETE);
    expect(result.report).toMatchObject({ complete: false, result: 'incomplete' });
    expect(result.report.projects[0]?.receipt).toMatchObject({ expected: 4, observed: 3 });
    expect(warningsOf(result).length).toBeGreaterThan(0);
  });

  it('lets nothing be called a phantom or be removed', async () => {
    const { run, github, writes } = await ledger({ change: withPhantom });
    github.failNext(listingWithout(3));
    const result = await run({ prune: 'true', force: 'true' });
    expect(result).toMatchObject(INCOMPLETE);
    expect(result.report.totals.phantom).toBe(0);
    expect(result.report.projects[0]?.skipped.map(({ key }) => key)).toEqual(['#50']);
    expect(writes()).toEqual([]);
  });

  it('still lets be corrected and inserted what was seen', async () => {
    const { run, github, records } = await ledger({
      change: (truth) => edit(4, { title: 'Old' })(truth.filter(({ number }) => number !== 2)),
    });
    github.failNext(listingWithout(1));
    const result = await run();
    expect(result).toMatchObject(INCOMPLETE);
    expect(result.outputs['pull-request-operation']).toBe('created');
    expect(briefly(result)).toEqual(['#2 missing correct', '#4 field title correct']);
    expect(records(CORRECTIONS)).toHaveLength(4);
  });

  it('takes nothing out of an open correction and does not close it', async () => {
    const { run, github, correction, commitRecords, contents } = await ledger({
      change: edit(3, { status: 'merged' }),
    });
    await run();
    commitRecords(edit(3, { status: 'open' }));
    const before = contents();
    github.failNext(listingWithout(1));
    const result = await run();
    expect(result).toMatchObject(INCOMPLETE);
    expect(result.outputs['pull-request-operation']).toBe('unchanged');
    expect(contents()).toEqual(before);
    expect(correction().state).toBe('OPEN');
  });

  it('fails the step only when fail-on names it', async () => {
    const { run, github } = await ledger();
    github.failNext(listingWithout(1));
    expect((await run({ 'fail-on': 'drift, critical, conflict' })).exitCode).toBe(0);
    github.failNext(listingWithout(1));
    expect((await run({ 'fail-on': 'incomplete' })).exitCode).toBe(1);
  });
});

describe('a look-up that fails', () => {
  it('proves nothing: no phantom, no removal, an incomplete run', async () => {
    const { run, github, writes } = await ledger({ change: withPhantom });
    github.failNext({ match: isLookUp, status: 403, times: 9 });
    const result = await run({ prune: 'true', force: 'true' });
    expect(result).toMatchObject(INCOMPLETE);
    expect(result.report.totals.phantom).toBe(0);
    expect(result.report.projects[0]?.skipped.map(({ key }) => key)).toEqual(['#50']);
    expect(writes()).toEqual([]);
  });

  it('of one number keeps the others, proven as they are, from being removed', async () => {
    const { run, github, writes } = await ledger({
      change: (records) => [
        ...withPhantom(records),
        { ...(records[2] as LedgerRecord), number: 51 },
      ],
    });
    github.before(isLookUp, () => {
      const { query = '' } = github.requests.at(-1) ?? {};
      const alias = /(\w+): issueOrPullRequest/.exec(query)?.[1] ?? '';
      github.failNext({
        graphqlErrors: [
          { type: 'FORBIDDEN', message: 'Resource not accessible', path: ['repository', alias] },
        ],
      });
    });
    const result = await run({ prune: 'true' });
    expect(result).toMatchObject(INCOMPLETE);
    expect(result.report.projects[0]?.skipped.map(({ key }) => key)).toEqual(['#50']);
    expect(briefly(result)).toEqual(['#51 phantom report']);
    expect(writes()).toEqual([]);
  });
});

describe('a project that is incomplete', () => {
  it('keeps the run from removing anything from another', async () => {
    const { run, github, repository, records, writes } = await ledger({
      config: `version: 1
projects:
  pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } }
  few: { metadata: few.json, pulls: { labels: [few] } }
`,
    });
    repository.label(4, 'few');
    const four = recordOf(repository.pullRequest(4));
    repository.commit({
      files: {
        [LEDGER]: render([...records().slice(0, 3), four]),
        'few.json': render([four, { ...four, number: 50 }]),
      },
    });
    const removal = '#50 phantom correct';
    expect(briefly(await run({ prune: 'true', mode: 'report' }))).toEqual([removal]);
    github.failNext(listingWithout(2));
    const result = await run({ prune: 'true' });
    expect(result).toMatchObject(INCOMPLETE);
    expect(briefly(result)).not.toContain(removal);
    expect(writes()).toEqual([]);
  });
});

describe('a listing of several pages', () => {
  const staged = () =>
    ledger({
      pulls: hundredMore,
      change: (records, repository) => [
        ...records,
        ...hundredMore.map(({ number = 0 }) => recordOf(repository.pullRequest(number))),
      ],
    });

  it('is complete when all of them came', async () => {
    const { run } = await staged();
    const { outputs, report } = await run();
    expect(outputs).toMatchObject({ result: 'in-sync', complete: 'true' });
    expect(report.projects[0]?.receipt).toEqual({
      expected: 104,
      observed: 104,
      lookedUp: 0,
      pages: 2,
    });
  });

  it('is incomplete when the second did not come', async () => {
    const { run, github, repository, writes } = await staged();
    repository.deletePullRequest(150);
    github.failNext({ match: isLaterPage, status: 403, times: 9 });
    const result = await run({ prune: 'true', force: 'true' });
    expect(result).toMatchObject(INCOMPLETE);
    expect(result.report.totals.phantom).toBe(0);
    expect(writes()).toEqual([]);
  });

  it('is told from one that changed meanwhile: what vanished is asked for again', async () => {
    const { run, github, repository } = await staged();
    github.before(isLaterPage, () => repository.deletePullRequest(1));
    const result = await run({ mode: 'report', prune: 'true' });
    expect(result.outputs).toMatchObject({ complete: 'true', 'phantom-count': '1' });
    expect(result.report.projects[0]?.receipt).toMatchObject({ expected: 103, observed: 103 });
    expect(briefly(result)).toEqual(['#1 phantom correct']);
  });
});
