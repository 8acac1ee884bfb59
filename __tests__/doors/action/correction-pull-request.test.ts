import { afterEach, describe, expect, it } from '@jest/globals';
import { INCIDENT, incidentFile } from '../../../src/doors/cli/demo/incident.js';
import { decodeCorrections } from '../../../src/model/correction-manifest.js';
import { incident } from '../../helpers/incident-world.js';
import { edit, ledger } from '../../helpers/ledger-world.js';
import type { ActionRun } from '../../helpers/run-action.js';
import { CORRECTIONS, leftovers, type World } from '../../helpers/world.js';

let world: World;

/** No temporary branch stays behind, whatever happens. */
afterEach(() => expect(leftovers(world.repository)).toEqual([]));

/** A ledger in which #3 is recorded as merged. */
const oneDrift = async () => {
  const staged = await ledger({ change: edit(3, { status: 'merged' }) });
  world = staged;
  return staged;
};

const corrected = ({ report }: ActionRun) =>
  report.projects.flatMap(({ project, drifts }) =>
    drifts
      .filter(({ resolution }) => resolution === 'correct')
      .map(({ key, kind, field, fingerprint }) => ({ project, key, kind, field, fingerprint })),
  );

describe('the correction pull request', () => {
  it('is one, however often the action runs', async () => {
    const { run, repository, correction, contents } = await oneDrift();
    expect((await run()).outputs['pull-request-operation']).toBe('created');
    const before = contents();
    const again = await run({}, undefined, { GITHUB_RUN_ID: '4712' });
    expect(again.outputs).toMatchObject({
      result: 'corrected',
      'pull-request-operation': 'unchanged',
      'pull-request-number': String(correction().number),
      'commit-sha': repository.head(CORRECTIONS),
    });
    expect(contents()).toEqual(before);
    expect(world.writes()).toEqual([]);
  });

  it('is one commit on the head of the base that changes the metadata file alone', async () => {
    const { run, repository, correction } = await oneDrift();
    await run();
    const commit = repository.commitAt(repository.head(CORRECTIONS) ?? '');
    expect(commit.parents).toEqual([repository.head('main')]);
    expect(repository.diff(correction().number).match(/^[-+](?![-+]).*/gm)).toEqual([
      '-      "status": "merged",',
      '+      "status": "open",',
    ]);
  });

  it('follows new drift in place', async () => {
    const { run, repository, correction, records } = await oneDrift();
    await run();
    const { number } = correction();
    repository.closePullRequest(4);
    const { outputs } = await run();
    expect(outputs).toMatchObject({
      result: 'corrected',
      'pull-request-operation': 'updated',
      'pull-request-number': String(number),
      'commit-sha': repository.head(CORRECTIONS),
    });
    expect(correction().number).toBe(number);
    expect(records(CORRECTIONS).map(({ status }) => status)).toEqual([
      'merged',
      'closed',
      'open',
      'closed',
    ]);
    expect(repository.commitAt(repository.head(CORRECTIONS) ?? '').parents).toEqual([
      repository.head('main'),
    ]);
  });

  it('is closed with its branch when the drift is gone', async () => {
    const { run, repository, correction, commitRecords } = await oneDrift();
    await run();
    const { number } = correction();
    commitRecords(edit(3, { status: 'open' }));
    const { outputs, exitCode } = await run();
    expect({ exitCode, ...outputs }).toMatchObject({
      exitCode: 0,
      result: 'in-sync',
      'pull-request-operation': 'closed',
      'pull-request-number': String(number),
      'commit-sha': '',
    });
    expect(repository.pullRequest(number).state).toBe('CLOSED');
    expect(repository.pullRequest(number).comments).toHaveLength(1);
    expect(repository.head(CORRECTIONS)).toBeUndefined();
    expect((await run()).outputs['pull-request-operation']).toBe('none');
    expect(world.writes()).toEqual([]);
  });

  it('is rebuilt on the new head when the base has moved', async () => {
    const { run, repository, correction } = await oneDrift();
    await run();
    const { number } = correction();
    repository.commit({ files: { 'unrelated.md': 'new' } });
    const { outputs } = await run();
    expect(outputs).toMatchObject({
      'pull-request-operation': 'updated',
      'pull-request-number': String(number),
    });
    expect(repository.commitAt(repository.head(CORRECTIONS) ?? '').parents).toEqual([
      repository.head('main'),
    ]);
    expect(repository.readFile(CORRECTIONS, 'unrelated.md')).toBe('new');
  });

  it('is opened anew from its old branch after it was merged', async () => {
    const { run, repository, correction, text } = await oneDrift();
    await run();
    const { number } = correction();
    repository.mergePullRequest(number);
    repository.closePullRequest(4);
    const { outputs } = await run();
    expect(outputs['pull-request-operation']).toBe('created');
    expect(correction().number).not.toBe(number);
    repository.mergePullRequest(correction().number);
    expect(JSON.parse(text()).pulls.map(({ status }: { status: string }) => status)).toEqual([
      'merged',
      'closed',
      'open',
      'closed',
    ]);
  });

  it.each([
    ['body', { body: 'Looks wrong to me.' }],
    ['title', { title: 'WIP' }],
    ['labels', { labels: ['question'] }],
  ])('is described anew when somebody edited its %s', async (_, change) => {
    const { run, repository, correction } = await oneDrift();
    await run();
    const { number, body, title } = correction();
    const head = repository.head(CORRECTIONS);
    repository.editPullRequest(number, change);
    const { outputs } = await run();
    expect(outputs).toMatchObject({ result: 'corrected', 'pull-request-operation': 'updated' });
    expect(correction()).toMatchObject({ number, body, title });
    expect(correction().labels.map(({ name }) => name)).toContain('metadata-sync');
    expect(repository.head(CORRECTIONS)).toBe(head);
    await run();
    expect(world.writes()).toEqual([]);
  });

  it('keeps the labels that people gave it', async () => {
    const { run, repository, correction } = await oneDrift();
    await run();
    repository.label(correction().number, 'urgent');
    repository.closePullRequest(4);
    await run();
    const labels = correction().labels.map(({ name }) => name);
    expect(labels.sort()).toEqual(['metadata-sync', 'urgent']);
  });

  it('carries in a hidden block what it corrects', async () => {
    const { run, repository, correction } = await oneDrift();
    const first = await run();
    expect(corrected(first)).toHaveLength(1);
    expect(decodeCorrections([correction().body])).toEqual(corrected(first));
    repository.closePullRequest(4);
    const second = await run();
    expect(corrected(second)).toHaveLength(3);
    expect(decodeCorrections([correction().body])).toEqual(corrected(second));
  });

  it('keeps the stamp of the file while it proposes the same', async () => {
    const staged = await incident();
    world = staged;
    const { repository, run } = staged;
    await run();
    const proposed = repository.readFile(CORRECTIONS, INCIDENT.metadata);
    repository.commit({ branch: INCIDENT.base, files: { 'unrelated.md': 'new' } });
    const { outputs } = await run();
    expect(outputs['pull-request-operation']).toBe('updated');
    expect(repository.readFile(CORRECTIONS, INCIDENT.metadata)).toBe(proposed);
    expect(proposed).not.toBe(incidentFile());
  });
});
