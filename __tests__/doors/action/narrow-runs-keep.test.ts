import { describe, expect, it } from '@jest/globals';
import { INCIDENT } from '../../../src/doors/cli/demo/incident.js';
import { decodeCorrections } from '../../../src/model/correction-manifest.js';
import { incident } from '../../helpers/incident-world.js';
import { CONFIG, edit, LABEL, LEDGER, ledger, render } from '../../helpers/ledger-world.js';
import {
  briefly,
  CORRECTIONS,
  pullRequestEvent,
  type World,
  warningsOf,
} from '../../helpers/world.js';

const carriedKeys = (world: World): readonly string[] =>
  (decodeCorrections([world.correction().body]) ?? []).map(({ key, kind }) => `${key} ${kind}`);

describe('a narrower run with a correction open', () => {
  it('keeps fourteen statuses and adds the one that the event is about', async () => {
    const world = await incident();
    const { run, repository } = world;
    await run();
    const before = carriedKeys(world);
    expect(before).toHaveLength(31);
    repository.closePullRequest(103);

    const { outputs } = await run({}, pullRequestEvent('closed', repository.pullRequest(103)));
    expect(outputs).toMatchObject({
      result: 'corrected',
      'pull-request-operation': 'updated',
      'status-count': '15',
    });
    expect(carriedKeys(world)).toEqual(expect.arrayContaining([...before, '#103 status']));
    const file = JSON.parse(repository.readFile(CORRECTIONS, INCIDENT.metadata) ?? '');
    const states: [number, string][] = file.pull_requests.map(
      ({ pr_number, pr_state }: { pr_number: number; pr_state: string }) => [pr_number, pr_state],
    );
    expect(states.filter(([, state]) => state === 'merged')).toEqual([
      [87, 'merged'],
      [88, 'merged'],
    ]);
    expect(states.filter(([, state]) => state === 'open').map(([number]) => number)).toEqual([
      102, 104, 105,
    ]);
  });

  it('leaves it untouched when the event brings nothing new', async () => {
    const world = await incident();
    await world.run();
    const before = world.contents();
    for (const number of [87, 105]) {
      const event = pullRequestEvent('edited', world.repository.pullRequest(number));
      const { outputs } = await world.run({}, event);
      expect(outputs).toMatchObject({
        result: 'corrected',
        'pull-request-operation': 'unchanged',
      });
    }
    expect(world.contents()).toEqual(before);
  });

  it('keeps what it carries though somebody rewrote the body', async () => {
    const world = await incident();
    await world.run();
    const carried = carriedKeys(world);
    const { number } = world.correction();
    world.repository.editPullRequest(number, { body: 'I tidied this up.' });
    world.repository.closePullRequest(103);
    const event = pullRequestEvent('closed', world.repository.pullRequest(103));
    expect((await world.run({}, event)).outputs).toMatchObject({
      result: 'corrected',
      'pull-request-operation': 'updated',
    });
    expect(carriedKeys(world)).toEqual(expect.arrayContaining([...carried, '#103 status']));
  });

  it('takes nothing out and closes nothing when what it carries is gone', async () => {
    const { run, repository, correction, commitRecords } = await ledger({
      change: edit(3, { status: 'merged' }),
    });
    await run();
    commitRecords(edit(3, { status: 'open' }));
    const { number } = correction();
    for (const inputs of [{ fields: 'title' }, { since: '2020-01-01' }]) {
      const { exitCode } = await run(inputs);
      expect(exitCode).toBe(0);
    }
    await run({}, pullRequestEvent('edited', repository.pullRequest(3)));
    expect(correction().number).toBe(number);
    expect((await run()).outputs['pull-request-operation']).toBe('closed');
  });
});

describe('a run of an event, with a correction open of which somebody put a part right in the file', () => {
  const carried = async () => {
    const staged = await ledger({
      change: (records) => edit(1, { title: 'Old' })(edit(3, { status: 'merged' })(records)),
    });
    await staged.run();
    staged.repository.closePullRequest(4);
    return { ...staged, event: pullRequestEvent('closed', staged.repository.pullRequest(4)) };
  };

  it.each([
    ['as the correction has it', { status: 'open' }],
    ['to something else that is wrong', { status: 'closed' }],
  ])('adds its own and keeps the rest: %s', async (_, mend) => {
    const world = await carried();
    world.commitRecords(edit(3, mend));
    const result = await world.run({}, world.event);
    expect(result.outputs).toMatchObject({
      result: 'corrected',
      'pull-request-operation': 'updated',
    });
    expect(warningsOf(result)).toEqual([]);
    expect(world.records(CORRECTIONS)[0]).toMatchObject({ title: 'Change 1' });
    expect(world.records(CORRECTIONS).slice(2)).toMatchObject([
      { status: 'open' },
      { status: 'closed' },
    ]);
    expect(carriedKeys(world)).toEqual(expect.arrayContaining(['#1 field', '#4 status']));
    expect((await world.run()).outputs).toMatchObject({ 'pull-request-operation': 'unchanged' });
  });

  it('adds its own where the record was taken out', async () => {
    const world = await carried();
    world.commitRecords((records) => records.filter(({ number }) => number !== 3));
    expect((await world.run({}, world.event)).outputs['pull-request-operation']).toBe('updated');
    expect(carriedKeys(world)).toEqual(expect.arrayContaining(['#1 field', '#4 status']));
  });

  it('leaves it to a full run where the file is as it was, and GitHub is not', async () => {
    const world = await carried();
    await world.run({}, world.event);
    world.repository.reopenPullRequest(4);
    world.repository.closePullRequest(3);
    const event = pullRequestEvent('closed', world.repository.pullRequest(3));
    const result = await world.run({}, event);
    expect(warningsOf(result)).toEqual(['left-to-full-run']);
    expect(carriedKeys(world)).toContain('#4 status');
  });
});

describe('a run on some fields', () => {
  const world = () =>
    ledger({
      change: (records) => edit(4, { title: 'Old' })(edit(3, { status: 'merged' })(records)),
    });

  it('compares all and corrects only these', async () => {
    const { run, records } = await world();
    const result = await run({ fields: 'title' });
    expect(briefly(result)).toEqual(['#3 status status report', '#4 field title correct']);
    expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'merged' });
    expect(records(CORRECTIONS)[3]).toMatchObject({ title: 'Change 4' });
  });

  it('keeps the other fields that an open correction carries', async () => {
    const { run, records } = await world();
    await run();
    const { outputs } = await run({ fields: 'title' });
    expect(outputs['pull-request-operation']).toBe('unchanged');
    expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'open' });
  });
});

describe('a run on what was updated since a day', () => {
  const world = () =>
    ledger({
      change: (records) => edit(4, { title: 'Old' })(edit(1, { title: 'Older' })(records)),
    });

  it('compares only that, and expects no count', async () => {
    const { run } = await world();
    const result = await run({ since: '2026-01-04' });
    expect(briefly(result)).toEqual(['#4 field title correct']);
    expect(result.report.projects[0]?.receipt.expected).toBeNull();
  });

  it('finds no phantom', async () => {
    const { run, repository } = await world();
    repository.deletePullRequest(2);
    const result = await run({ since: '2026-01-04', prune: 'true' });
    expect(result.report.totals.phantom).toBe(0);
    expect(result.outputs.complete).toBe('true');
  });

  it('keeps what an open correction carries from before', async () => {
    const { run, records, repository } = await world();
    await run();
    repository.closePullRequest(3);
    const { outputs } = await run({ since: '2026-01-05' });
    expect(outputs['pull-request-operation']).toBe('updated');
    expect(records(CORRECTIONS).map(({ title }) => title)).toEqual(
      [1, 2, 3, 4].map((number) => `Change ${number}`),
    );
    expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'closed' });
  });
});

describe('a run on one project', () => {
  const world = async () => {
    const staged = await ledger({
      change: edit(3, { status: 'merged' }),
      config: `version: 1
projects:
  one: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } }
  two: { metadata: two.json, pulls: { labels: [${LABEL}] } }
`,
    });
    const wrong = edit(4, { title: 'Old' })(edit(3, { status: 'open' })(staged.records()));
    staged.repository.commit({ files: { 'two.json': render(wrong) } });
    return staged;
  };

  it('corrects that one alone', async () => {
    const { run, repository, text } = await world();
    const result = await run({ project: 'two' });
    expect(briefly(result)).toEqual(['#4 field title correct']);
    expect(text(CORRECTIONS)).toBe(text());
    expect(repository.readFile(CORRECTIONS, 'two.json')).toContain('"Change 4"');
  });

  it('keeps what an open correction carries of another', async () => {
    const { run, repository, records, correction } = await world();
    await run({ project: 'one' });
    const { number } = correction();
    const { outputs } = await run({ project: 'two' });
    expect(outputs).toMatchObject({
      'pull-request-operation': 'updated',
      'pull-request-number': String(number),
    });
    expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'open' });
    expect(repository.readFile(CORRECTIONS, 'two.json')).toContain('"Change 4"');
    expect(repository.readFile(CORRECTIONS, CONFIG)).toBe(repository.readFile('main', CONFIG));
  });
});
