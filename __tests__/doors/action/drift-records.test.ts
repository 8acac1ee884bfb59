import { describe, expect, it } from '@jest/globals';
import {
  edit,
  LABEL,
  LEDGER,
  type LedgerRecord,
  ledger,
  recordOf,
  render,
} from '../../helpers/ledger-world.js';
import {
  briefly,
  CORRECTIONS,
  problemsText,
  pullRequestEvent,
  warningsOf,
} from '../../helpers/world.js';

const project = (more: string): string => `version: 1
projects:
  pulls:
    metadata: ${LEDGER}
    pulls: { labels: [${LABEL}] }
    ${more}
`;

describe('two records of one pull request', () => {
  it('are folded into one when they say the same', async () => {
    const { run, repository, text } = await ledger({
      change: (records) => [...records, records[1] as LedgerRecord],
    });
    expect(text()).not.toBe(render([1, 2, 3, 4].map((it) => recordOf(repository.pullRequest(it)))));
    const result = await run();
    expect(briefly(result)).toEqual(['#2 duplicate correct']);
    expect(result.outputs).toMatchObject({ 'conflict-count': '0', 'drift-count': '1' });
    expect(text(CORRECTIONS)).toBe(
      render([1, 2, 3, 4].map((it) => recordOf(repository.pullRequest(it)))),
    );
  });

  it('are a conflict that only people can decide when they differ', async () => {
    const { run, repository, text } = await ledger({
      change: (records) => [
        ...edit(3, { title: 'Old' })(records),
        { ...(records[1] as LedgerRecord), title: 'Another' },
      ],
    });
    const result = await run();
    expect(briefly(result)).toEqual(['#2 duplicate report', '#3 field title correct']);
    expect(result.outputs).toMatchObject({ 'conflict-count': '1', 'drift-count': '2' });
    expect(result.report.projects[0]?.skipped.map(({ key }) => key)).toEqual(['#2']);
    const proposed: { number: number; title: string }[] = JSON.parse(text(CORRECTIONS)).pulls;
    expect(proposed.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Change 1',
      '2 Change 2',
      `3 ${repository.pullRequest(3).title}`,
      '4 Change 4',
      '2 Another',
    ]);
  });
});

describe('a record that cannot be right', () => {
  it('gets the status that GitHub has when its own is unknown', async () => {
    const { run, records } = await ledger({ change: edit(3, { status: 'done' }) });
    const result = await run();
    expect(briefly(result)).toEqual(['#3 invalid status correct']);
    expect(result.outputs).toMatchObject({ 'status-count': '0', 'drift-count': '1' });
    expect(result.report.totals.invalid).toBe(1);
    expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'open' });
  });

  it('gets the time that GitHub has when it was merged before it was created', async () => {
    const { run, records, repository } = await ledger({
      change: edit(1, { mergedAt: '2025-01-01T00:00:00Z' }),
    });
    expect(briefly(await run())).toEqual(['#1 invalid mergedAt correct']);
    expect(records(CORRECTIONS)[0]).toEqual(recordOf(repository.pullRequest(1)));
  });

  it('is named by its position when it has no number, and stops no other', async () => {
    const { run, records } = await ledger({
      change: (truth) => {
        const { number, ...nameless } = truth[0] as LedgerRecord;
        return [...edit(4, { title: 'Old' })(truth), { ...nameless, title: `once ${number}` }];
      },
    });
    const result = await run();
    expect(result.report.projects[0]?.drifts).toMatchObject([
      { key: '#4', kind: 'field', resolution: 'correct' },
      { key: '@5', number: null, kind: 'invalid', severity: 'critical', resolution: 'report' },
    ]);
    expect(records(CORRECTIONS)[3]).toMatchObject({ title: 'Change 4' });
    expect(records(CORRECTIONS)[4]).toEqual(records()[4]);
  });

  it.each([
    [2_147_483_647, 'phantom', '#2147483647'],
    [2_147_483_648, 'invalid', '@5'],
    [1e300, 'invalid', '@5'],
  ])('stops no other when its number is as large as %s', async (number, kind, key) => {
    const { run, records } = await ledger({
      change: (truth) => [
        ...edit(4, { title: 'Old' })(truth),
        { ...(truth[0] as LedgerRecord), number, title: 'Too far' },
      ],
    });
    const result = await run();
    expect(result.outputs).toMatchObject({ result: 'corrected', complete: 'true' });
    expect(result.report.projects[0]?.drifts).toMatchObject([
      { key: '#4', kind: 'field', resolution: 'correct' },
      { key, kind, recorded: kind === 'invalid' ? number : 'merged', resolution: 'report' },
    ]);
    expect(records(CORRECTIONS)[3]).toMatchObject({ title: 'Change 4' });
    expect(records(CORRECTIONS)[4]).toEqual(records()[4]);
  });
});

describe('the event of a pull request with an impossible number', () => {
  it('is a run that looks at everything', async () => {
    const { run, repository } = await ledger({ change: edit(4, { title: 'Old' }) });
    const event = pullRequestEvent('closed', repository.pullRequest(4), { number: 2 ** 31 });
    expect(briefly(await run({}, event))).toEqual(['#4 field title correct']);
  });
});

describe('what is equal', () => {
  it('is no drift in another spelling, and keeps it', async () => {
    const { run, writes, text } = await ledger({
      pulls: [],
      change: (records) =>
        records.map((record) => ({
          ...record,
          author: 'OctoCat',
          labels: record.labels.map((label) => label.toUpperCase()),
          createdAt: record.createdAt.replace('Z', '+00:00'),
          closedAt: record.closedAt ?? '',
          note: 'mine',
        })),
    });
    const before = text();
    expect((await run()).outputs).toMatchObject({ result: 'in-sync', 'drift-count': '0' });
    expect(writes()).toEqual([]);
    expect(text()).toBe(before);
  });

  it("leaves the keys that are the user's where and as they are", async () => {
    const { run, repository, text } = await ledger({
      change: (records) => records.map((record) => ({ cost: 0, ...record, 'x-notes': {} })),
    });
    const mine = text().replaceAll('"cost": 0', '"cost": 0.10').replaceAll('{}', '{ "a" : [1,2] }');
    repository.commit({ files: { [LEDGER]: mine.replace('"Change 3"', '"Old"') } });
    expect(briefly(await run())).toEqual(['#3 field title correct']);
    expect(text(CORRECTIONS)).toBe(mine);
  });
});

describe('a field', () => {
  const change = (records: LedgerRecord[]) =>
    edit(4, { title: '' })(edit(3, { title: 'Mine', status: 'merged' })(records));

  it.each([
    ['tracker', ['#3 status status correct', '#3 field title correct', '#4 field title correct']],
    ['fill', ['#3 status status correct', '#4 field title correct']],
    ['metadata', ['#3 status status correct']],
  ])('is corrected as its owner says: %s', async (owner, expected) => {
    const { run, records } = await ledger({
      change,
      config: project(`fields: { title: ${owner} }`),
    });
    expect(briefly(await run())).toEqual(expected);
    const titles = records(CORRECTIONS).map(({ title }) => title);
    expect(titles[2]).toBe(owner === 'tracker' ? 'Change 3' : 'Mine');
    expect(titles[3]).toBe(owner === 'metadata' ? '' : 'Change 4');
  });

  it('that the format does not have cannot be owned', async () => {
    const { run, writes } = await ledger({ config: project('fields: { cost: fill }') });
    const { exitCode, log } = await run();
    expect(exitCode).toBe(1);
    expect(log).toMatch(/^::error.*`cost`.*`title`/m);
    expect(writes()).toEqual([]);
  });
});

describe('an ignore rule', () => {
  const change = edit(4, { title: 'Mine' });
  const rule = (more: string): string =>
    project(`ignore: [{ field: title, keys: ["#4"], reason: by hand${more} }]`);

  it.each(['', ', until: 2999-12-31'])('leaves its drift alone{%s}', async (until) => {
    const { run, writes } = await ledger({ change, config: rule(until) });
    const result = await run();
    expect(briefly(result)).toEqual(['#4 field title ignored']);
    expect(result.outputs).toMatchObject({
      result: 'in-sync',
      'drift-count': '0',
      'field-count': '1',
    });
    expect(result.report.totals.ignored).toBe(1);
    expect(warningsOf(result)).toEqual([]);
    expect(writes()).toEqual([]);
  });

  it('ends on its day with a warning, and the drift is corrected', async () => {
    const { run } = await ledger({ change, config: rule(', until: 2026-01-01') });
    const result = await run();
    expect(briefly(result)).toEqual(['#4 field title correct']);
    expect(warningsOf(result)).toEqual(['ignore-rule-expired']);
    expect(problemsText(result)).toContain('2026-01-01');
  });

  it('that matches nothing is a warning', async () => {
    const { run } = await ledger({ config: rule('') });
    const result = await run();
    expect(warningsOf(result)).toEqual(['ignore-rule-without-effect']);
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'in-sync' } });
  });

  it('reaches no other record and no other field', async () => {
    const { run } = await ledger({
      change: (records) =>
        edit(4, { title: 'Mine', status: 'merged' })(edit(3, { title: 'Old' })(records)),
      config: rule(''),
    });
    expect(briefly(await run())).toEqual([
      '#3 field title correct',
      '#4 status status correct',
      '#4 field title ignored',
    ]);
  });
});
