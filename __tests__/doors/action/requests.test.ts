import { describe, expect, it } from '@jest/globals';
import { INCIDENT } from '../../../src/doors/cli/demo/incident.js';
import { INCIDENT_CONFIG, incident, WITHOUT_HISTORY } from '../../helpers/incident-world.js';
import { CONFIG } from '../../helpers/ledger-world.js';
import { objectionsTo } from '../../helpers/published-schema.js';
import type { ActionEvent, ActionRun } from '../../helpers/run-action.js';
import { pullRequestEvent, type World } from '../../helpers/world.js';

type Way = 'inputs' | 'config file';

const stage = (way: Way): Promise<World> =>
  incident({
    [CONFIG]: way === 'inputs' ? WITHOUT_HISTORY : `${INCIDENT_CONFIG}history: false\n`,
  });

/** Every GraphQL operation that was seen. */
const operations = new Set<string>();

/** Runs the action and tells how many requests it took, by its own word too. */
const count = async (
  world: World,
  inputs: Record<string, string> = {},
  event?: ActionEvent,
): Promise<ActionRun & { readonly sent: number }> => {
  const run = await world.run(inputs, event);
  expect(run.exitCode).toBe(0);
  for (const { query } of world.github.requests) if (query !== undefined) operations.add(query);
  const sent = world.github.requests.length;
  expect(run.outputs.requests).toBe(String(sent));
  expect(run.report.run.requests).toBe(sent);
  return { ...run, sent };
};

/** The incident, corrected and merged. */
const inSync = async (way: Way): Promise<World> => {
  const world = await stage(way);
  await world.run();
  world.repository.mergePullRequest(world.correction().number);
  return world;
};

describe.each<[Way, number]>([
  ['inputs', 1],
  ['config file', 2],
])('with the project described by the %s', (way, reading) => {
  it('a report takes no more than it takes to read', async () => {
    const { sent, outputs } = await count(await stage(way), { mode: 'report' });
    expect(outputs.result).toBe('drift');
    expect(sent).toBe(reading);
  });

  it('a dry run takes no more than it takes to read', async () => {
    expect((await count(await stage(way), { 'dry-run': 'true' })).sent).toBe(reading);
  });

  it('a run in sync takes no more than it takes to read', async () => {
    const { sent, outputs } = await count(await inSync(way));
    expect(outputs.result).toBe('in-sync');
    expect(sent).toBe(reading);
  });

  it('a correction takes at most 8 requests', async () => {
    const { sent, outputs } = await count(await stage(way));
    expect(outputs['pull-request-operation']).toBe('created');
    expect(sent).toBeLessThanOrEqual(8);
  });

  it('an update takes at most 8 requests', async () => {
    const world = await stage(way);
    await world.run();
    world.repository.closePullRequest(105);
    const { sent, outputs } = await count(world);
    expect(outputs['pull-request-operation']).toBe('updated');
    expect(sent).toBeLessThanOrEqual(8);
  });

  it('an unchanged correction takes at most 3 requests', async () => {
    const world = await stage(way);
    await world.run();
    const { sent, outputs } = await count(world);
    expect(outputs['pull-request-operation']).toBe('unchanged');
    expect(sent).toBeLessThanOrEqual(3);
    expect(world.writes()).toEqual([]);
  });

  it('closing what is no longer needed takes at most 8 requests', async () => {
    const world = await stage(way);
    await world.run();
    const { repository } = world;
    const proposed = repository.readFile('metadata-sync/corrections', INCIDENT.metadata) ?? '';
    repository.commit({ branch: INCIDENT.base, files: { [INCIDENT.metadata]: proposed } });
    const { sent, outputs } = await count(world);
    expect(outputs['pull-request-operation']).toBe('closed');
    expect(sent).toBeLessThanOrEqual(8);
  });

  it('a closed event in sync takes no more than it takes to read', async () => {
    const world = await inSync(way);
    const event = pullRequestEvent('closed', world.repository.pullRequest(101));
    const { sent, outputs } = await count(world, {}, event);
    expect(outputs.result).toBe('in-sync');
    expect(sent).toBe(reading);
  });

  it('a closed event that is corrected takes at most 8 requests', async () => {
    const world = await stage(way);
    const event = pullRequestEvent('closed', world.repository.pullRequest(87));
    expect((await count(world, {}, event)).sent).toBeLessThanOrEqual(8);
    world.repository.closePullRequest(103);
    const next = pullRequestEvent('closed', world.repository.pullRequest(103));
    const { sent, outputs } = await count(world, {}, next);
    expect(outputs['pull-request-operation']).toBe('updated');
    expect(sent).toBeLessThanOrEqual(8);
  });
});

describe('the history', () => {
  it('adds one request to a run once its branch is there', async () => {
    const world = await incident();
    await count(world);
    expect(world.recording().length).toBeGreaterThan(1);
    const { sent } = await count(world);
    expect(world.writes()).toEqual([]);
    expect(world.recording()).toHaveLength(1);
    expect(sent).toBe(2);
    world.repository.closePullRequest(105);
    await count(world);
    expect(world.recording()).toHaveLength(1);
  });
});

describe('a run that writes nothing', () => {
  it.each([
    [{ mode: 'report' }],
    [{ 'dry-run': 'true' }],
    [{ mode: 'report', force: 'true', prune: 'true', backfill: 'true' }],
  ])('sends nothing that could write, whatever is open: %j', async (inputs) => {
    const world = await incident();
    await world.run();
    world.repository.closePullRequest(105);
    world.repository.commit({ branch: INCIDENT.base, files: { 'other.md': 'moved' } });
    const before = world.contents();
    for (const event of [undefined, pullRequestEvent('closed', world.correction())]) {
      await count(world, inputs, event);
      expect(world.github.requests.length).toBeGreaterThan(0);
      expect(world.github.requests.filter(({ isWrite }) => isWrite)).toEqual([]);
    }
    expect(world.contents()).toEqual(before);
  });
});

describe('what is sent', () => {
  it('carries the token, the name of the tool and nothing to another host', async () => {
    const world = await stage('config file');
    await count(world, { token: 'a-secret' });
    for (const { headers } of world.github.requests) {
      expect(headers.authorization).toMatch(/^(bearer|token) a-secret$/i);
      expect(headers['user-agent']).toContain('metadata-sync');
    }
  });

  it('is valid by the whole schema that GitHub published', async () => {
    const world = await stage('config file');
    world.repository.commit({
      branch: INCIDENT.base,
      files: { [INCIDENT.metadata]: incidentWithPhantom(world) },
    });
    await count(world, { prune: 'true' });
    await count(world, { prune: 'true', force: 'true' });
    const all = [...operations];
    const kinds = ['issueOrPullRequest', 'createCommitOnBranch', 'updateRefs', 'createPullRequest'];
    for (const kind of [...kinds, 'updatePullRequest', 'closePullRequest']) {
      expect(all.filter((query) => query.includes(kind)).length).toBeGreaterThan(0);
    }
    expect(all.flatMap((query) => objectionsTo(query))).toEqual([]);
  });
});

const incidentWithPhantom = ({ repository }: World): string =>
  (repository.readFile(INCIDENT.base, INCIDENT.metadata) ?? '').replace(
    '"pr_number": 105',
    '"pr_number": 1050',
  );

describe('the log of each request', () => {
  const lines = ({ log }: ActionRun): readonly string[] =>
    log.split('\n').filter((line) => line.startsWith('::debug::'));

  it('stands in the log with the runner\u2019s debug flag only, and without the token', async () => {
    const world = await stage('inputs');
    expect(lines(await count(world, { mode: 'report' }))).toEqual([]);
    const told = await world.run({ mode: 'report' }, undefined, { RUNNER_DEBUG: '1' });
    expect(lines(told)).toHaveLength(world.github.requests.length);
    for (const line of lines(told)) {
      expect(line).toMatch(
        /^::debug::query \w+ \{.*"name":"claude-step".* -> 200, cost \d+, \d+ left in \d+ ms$/,
      );
    }
    expect(told.log.replace(/^::add-mask::.*$/gm, '')).not.toContain('test-token');
  });
});
