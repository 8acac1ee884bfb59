import { describe, expect, it } from '@jest/globals';
import { INCIDENT, incidentFile } from '../../../src/doors/cli/demo/incident.js';
import { incident } from '../../helpers/incident-world.js';
import { DECLARED_OUTPUTS } from '../../helpers/run-action.js';
import {
  BY_HAND,
  briefly,
  CORRECTIONS,
  pullRequestEvent,
  SCHEDULE,
  WEB,
  type World,
} from '../../helpers/world.js';

const { base, metadata } = INCIDENT;
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const WRONG_STATUS = [87, ...range(89, 101)];
const NO_TITLE = range(87, 103);

const COUNTS = {
  'drift-count': '31',
  'missing-count': '0',
  'historical-count': '0',
  'phantom-count': '0',
  'status-count': '14',
  'field-count': '17',
  'conflict-count': '0',
  'correction-count': '31',
  complete: 'true',
};

const expectNothingWritten = async (world: World, act: () => Promise<unknown>): Promise<void> => {
  const before = world.contents();
  await act();
  expect(world.writes()).toEqual([]);
  expect(world.contents()).toEqual(before);
};

/** The lines that differ, each below the key of the record or task that it is in. */
const changedLines = (before: string, after: string): Record<string, string[]> => {
  const old = before.split('\n');
  const changed: Record<string, string[]> = {};
  let within = 'file';
  for (const [index, line] of after.split('\n').entries()) {
    const [, key, number] = /"(index|task_index|pr_number)": (\d+)/.exec(line) ?? [];
    if (key !== undefined) within = key === 'index' ? `task ${number}` : `#${number}`;
    if (line === old[index]) continue;
    changed[within] = [...(changed[within] ?? []), line.trim()];
  }
  return changed;
};

describe('the incident', () => {
  it.each([
    ['on a schedule', SCHEDULE],
    ['by hand', BY_HAND],
  ])('is reported, previewed, corrected, merged and then in sync, %s', async (_, event) => {
    const world = await incident();
    const { repository } = world;

    await expectNothingWritten(world, async () => {
      const { exitCode, outputs } = await world.run({ mode: 'report' }, event);
      expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 0, ...COUNTS, result: 'drift' });
      expect(outputs).toMatchObject({ 'pull-request-operation': 'none', 'commit-sha': '' });
    });
    await expectNothingWritten(world, async () => {
      const { exitCode, outputs } = await world.run({ 'dry-run': 'true' }, event);
      expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 0, ...COUNTS, result: 'drift' });
      expect(outputs).toMatchObject({ 'pull-request-operation': 'none', 'commit-sha': '' });
    });

    const corrected = await world.run({}, event);
    const { number } = world.correction();
    const delivered = {
      ...COUNTS,
      result: 'corrected',
      'pull-request-number': String(number),
      'pull-request-url': `${WEB}/octo-org/claude-step/pull/${number}`,
      'commit-sha': repository.head(CORRECTIONS),
    };
    expect(corrected.exitCode).toBe(0);
    expect(corrected.outputs).toMatchObject({ ...delivered, 'pull-request-operation': 'created' });
    expect(repository.readFile(base, metadata)).toBe(incidentFile());

    await expectNothingWritten(world, async () => {
      const { exitCode, outputs } = await world.run({}, event);
      expect(exitCode).toBe(0);
      expect(outputs).toMatchObject({ ...delivered, 'pull-request-operation': 'unchanged' });
    });

    repository.mergePullRequest(number);
    await expectNothingWritten(world, async () => {
      const { exitCode, outputs, report } = await world.run({}, event);
      expect({ exitCode, ...outputs }).toMatchObject({
        exitCode: 0,
        result: 'in-sync',
        'drift-count': '0',
        'correction-count': '0',
        'pull-request-number': '',
        'pull-request-operation': 'none',
      });
      expect(report.totals).toMatchObject({ records: 19, items: 19, inSync: 19 });
    });
  });

  it('shows on the closed event of one pull request only what is wrong with it', async () => {
    const world = await incident();
    const event = pullRequestEvent('closed', world.repository.pullRequest(87));

    const reported = await world.run({ mode: 'report' }, event);
    expect(briefly(reported)).toEqual(['#87 status status correct', '#87 field title correct']);
    expect(world.writes()).toEqual([]);

    const { outputs } = await world.run({}, event);
    expect(outputs).toMatchObject({ result: 'corrected', 'pull-request-operation': 'created' });
    const proposed = world.repository.readFile(CORRECTIONS, metadata) ?? '';
    expect(Object.keys(changedLines(incidentFile(), proposed))).toEqual(['file', 'task 1', '#87']);

    world.repository.mergePullRequest(world.correction().number);
    await expectNothingWritten(world, async () => {
      const merged = await world.run({}, event);
      expect(merged.outputs).toMatchObject({ result: 'in-sync', 'drift-count': '0' });
    });
  });

  it('consists of fourteen wrong states and seventeen titles that were never recorded', async () => {
    const world = await incident();
    const run = await world.run({ mode: 'report' });
    expect(briefly(run)).toEqual(
      range(87, 105).flatMap((number) => [
        ...(WRONG_STATUS.includes(number) ? [`#${number} status status correct`] : []),
        ...(NO_TITLE.includes(number) ? [`#${number} field title correct`] : []),
      ]),
    );
    const drifts = run.report.projects.flatMap((project) => project.drifts);
    expect(new Set(drifts.map(({ kind, severity }) => `${kind} ${severity}`))).toEqual(
      new Set(['status critical', 'field minor']),
    );
    expect(drifts.filter(({ kind }) => kind === 'field').map(({ recorded }) => recorded)).toEqual(
      NO_TITLE.map(() => null),
    );
  });

  it('is corrected in these lines and no others', async () => {
    const world = await incident();
    await world.run();
    const proposed = world.repository.readFile(CORRECTIONS, metadata) ?? '';
    expect(proposed.split('\n')).toHaveLength(incidentFile().split('\n').length);
    expect(changedLines(incidentFile(), proposed)).toEqual({
      file: [expect.stringMatching(/^"last_updated": "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}",$/)],
      'task 1': ['"status": "completed"'],
      '#87': ['"pr_state": "merged",', '"title": "ClaudeStep: Task 1",'],
      '#88': ['"title": "ClaudeStep: Task 2",'],
      ...Object.fromEntries(
        range(89, 101).map((number) => [
          `#${number}`,
          ['"pr_state": "closed",', '"title": "ClaudeStep: Task 3",'],
        ]),
      ),
      '#102': ['"title": "ClaudeStep: Task 3",'],
      '#103': ['"title": "ClaudeStep: Task 4",'],
    });
    expect(proposed.endsWith('}')).toBe(true);
    const { files } = {
      files: world.repository.diff(world.correction().number).match(/^\+\+\+ .*/gm),
    };
    expect(files).toEqual([`+++ b/${metadata}`]);
  });

  it('keeps the fingerprint of every drift from run to run', async () => {
    const world = await incident();
    const first = await world.run({ mode: 'report' });
    const second = await world.run({}, BY_HAND, { GITHUB_RUN_ID: '4712' });
    const fingerprints = (run: typeof first): string[] =>
      run.report.projects.flatMap(({ drifts }) => drifts.map(({ fingerprint }) => fingerprint));
    expect(fingerprints(second)).toEqual(fingerprints(first));
    expect(new Set(fingerprints(first)).size).toBe(31);
  });

  it('sets every output that action.yml promises', async () => {
    const world = await incident();
    const { outputs } = await world.run();
    expect(Object.keys(outputs).sort()).toEqual([...DECLARED_OUTPUTS].sort());
    expect(DECLARED_OUTPUTS).toHaveLength(18);
    expect(Object.entries(outputs).filter(([, value]) => value === '')).toEqual([]);
  });
});
