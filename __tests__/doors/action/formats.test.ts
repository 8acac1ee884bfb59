import { describe, expect, it } from '@jest/globals';
import type { Fault, PullRequestOptions, Repository } from '../../../src/emulator/index.js';
import { claudestepRecord, claudestepTask } from '../../builders/claudestep.js';
import { CONFIG, LABEL } from '../../helpers/ledger-world.js';
import { objectionsTo } from '../../helpers/published-schema.js';
import { briefly, CORRECTIONS, problemsText, serve, type World } from '../../helpers/world.js';

type Files = Readonly<Record<string, string>>;

/** Branch by number of an open pull request; they are titled `Change 7` and so on. */
const pulls = (heads: Readonly<Record<number, string>>): readonly PullRequestOptions[] =>
  Object.entries(heads).map(([number, head]) => ({
    number: Number(number),
    title: `Change ${number}`,
    head,
    labels: [LABEL],
    createdAt: '2026-01-05T08:00:00Z',
  }));

const staged = (
  heads: Readonly<Record<number, string>>,
  config: string,
  files: Files,
  happen: (repository: Repository) => void = () => {},
): Promise<World> =>
  serve(
    '2026-01-10T03:00:00Z',
    (github) => {
      const repository = github.createRepository({ owner: 'octo-org', name: 'formats' });
      for (const pull of pulls(heads)) repository.openPullRequest(pull);
      happen(repository);
      repository.commit({ files: { [CONFIG]: config, ...files } });
      return repository;
    },
    {},
  );

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** The lines that the correction takes out and puts in, file by file. */
const changedLines = ({ repository, correction }: World): readonly string[] =>
  repository
    .diff(correction().number)
    .split('\n')
    .filter((line) => /^[+-]/.test(line) && !line.startsWith('---'));

describe('a file of a format of its own', () => {
  const config = `version: 1
projects:
  board:
    metadata: data/board.json
    format:
      records: data.pull_requests
      key: pr
      fields: { status: state, title: name, mergedAt: merged_at }
      status: { open: OPEN, merged: DONE, closed: DROPPED }
    pulls: { labels: [${LABEL}] }
    fields: { name: metadata }
`;
  const board = `{
\t"owner": "Ann",
\t"data": {
\t\t"pull_requests": [
\t\t\t{ "name": "Mine", "state": "OPEN", "cost": 0.10, "merged_at": null, "pr": 1 },
\t\t\t{ "name": "Yours", "state": "WAITING", "cost": 1e3, "merged_at": null, "pr": 2 }
\t\t]
\t}
}`;
  const stage = () =>
    staged({ 1: 'one', 2: 'two', 3: 'three' }, config, { 'data/board.json': board }, (repository) =>
      repository.mergePullRequest(1, { at: '2026-01-06T09:00:00Z' }),
    );

  it('is corrected in its own words, and in nothing else', async () => {
    const world = await stage();
    const result = await world.run();
    expect(result.outputs.result).toBe('corrected');
    expect(result.report.projects[0]?.format).toBe('mapped');
    expect(briefly(result)).toEqual([
      '#1 status status correct',
      '#1 field mergedAt correct',
      '#2 invalid status correct',
      '#3 missing correct',
    ]);
    expect(world.repository.readFile(CORRECTIONS, 'data/board.json')).toBe(
      board
        .replace(
          '"OPEN", "cost": 0.10, "merged_at": null',
          '"DONE", "cost": 0.10, "merged_at": "2026-01-06T09:00:00Z"',
        )
        .replace('WAITING', 'OPEN')
        .replace(
          '"pr": 2 }',
          '"pr": 2 },\n\t\t\t{ "name": "Change 3", "state": "OPEN", "merged_at": null, "pr": 3 }',
        ),
    );
  });

  it('is in sync once the correction is merged', async () => {
    const world = await stage();
    await world.run();
    world.repository.mergePullRequest(world.correction().number);
    const { outputs } = await world.run();
    expect(outputs).toMatchObject({ result: 'in-sync', 'drift-count': '0' });
    expect(world.writes()).toEqual([]);
  });

  it('may be narrowed to fields by its own names of them', async () => {
    const world = await stage();
    expect(briefly(await world.run({ fields: 'state' }))).toEqual([
      '#1 status status correct',
      '#1 field mergedAt report',
      '#2 invalid status correct',
      '#3 missing report',
    ]);
  });

  it('is refused with the key that does not fit', async () => {
    const world = await staged({ 1: 'one' }, config, { 'data/board.json': '{"data": []}' });
    const result = await world.run();
    expect(result.exitCode).toBe(1);
    expect(problemsText(result)).toContain('`data.pull_requests` should be a list of records');
  });

  it('is refused when its mapping names a field that there is not', async () => {
    const wrong = config.replace('mergedAt:', 'mergdAt:');
    const world = await staged({ 1: 'one' }, wrong, { 'data/board.json': board });
    const result = await world.run();
    expect(result.exitCode).toBe(1);
    expect(problemsText(result)).toMatch(/`mergdAt`.*`mergedAt`/s);
    expect(world.writes()).toEqual([]);
  });
});

/** The next listing of a folder is refused, and nothing else in its answer. */
const listingFails: Fault = {
  match: ({ query = '' }) => query.includes('... on Tree'),
  get graphqlErrors() {
    const path = ['repository', 'p0_tree'];
    return [{ type: 'FORBIDDEN', path, message: 'Resource not accessible by integration' }];
  },
};

describe('projects of a template', () => {
  const config = `version: 1
projects:
  "{project}":
    metadata: projects/{project}.json
    pulls: { labels: [${LABEL}], head: "claude-step-{project}-*" }
`;
  const heads = {
    1: 'claude-step-api-1',
    2: 'claude-step-api-2',
    3: 'claude-step-api-v2-1',
    4: 'claude-step-api-v2-2',
  };
  const record = (pr_number: number, project: string, task_index: number) =>
    claudestepRecord({
      pr_number,
      task_index,
      branch_name: `claude-step-${project}-${task_index}`,
      title: `Change ${pr_number}`,
    });
  const file = (project: string, numbers: readonly [number, number]): string =>
    json({
      schema_version: '2.0',
      project,
      last_updated: '2026-01-05T20:50:53.126062',
      tasks: [1, 2].map((index) => claudestepTask(index, 'in_progress')),
      pull_requests: numbers.map((number, index) => record(number, project, index + 1)),
    });
  const files = {
    'projects/api.json': file('api', [1, 2]),
    'projects/api-v2.json': file('api-v2', [3, 4]),
    'projects/README.md': 'No project.',
    'projects/old/web.json': file('web', [3, 4]),
  };
  const moved = (repository: Repository): void => {
    repository.mergePullRequest(2, { at: '2026-01-06T09:00:00Z' });
    repository.closePullRequest(3, { at: '2026-01-06T09:00:00Z' });
  };
  const stage = (happen?: (repository: Repository) => void, text = config) =>
    staged(heads, text, files, happen);

  it('are one for each file that fits, and each takes the pull requests of its own pattern', async () => {
    const { outputs, report } = await (await stage()).run();
    expect(outputs).toMatchObject({ result: 'in-sync', 'phantom-count': '0' });
    expect(
      report.projects.map(({ project, metadata, totals }) => [project, metadata, totals.items]),
    ).toEqual([
      ['api-v2', 'projects/api-v2.json', 2],
      ['api', 'projects/api.json', 2],
    ]);
  });

  it('are corrected in one pull request', async () => {
    const world = await stage(moved);
    const result = await world.run();
    expect(result.outputs.result).toBe('corrected');
    expect(briefly(result)).toEqual(['#3 status status correct', '#2 status status correct']);
    expect(changedLines(world).filter((line) => !line.includes('last_updated'))).toEqual([
      '+++ b/projects/api-v2.json',
      '-      "pr_state": "open",',
      '+      "pr_state": "closed",',
      '+++ b/projects/api.json',
      '-      "status": "in_progress"',
      '+      "status": "completed"',
      '-      "pr_state": "open",',
      '+      "pr_state": "merged",',
    ]);
    expect((await world.run()).outputs['pull-request-operation']).toBe('unchanged');
  });

  it('take one request more than projects that are named, however many they are', async () => {
    const named = config.replaceAll('{project}', 'api');
    const own = await stage(undefined, named);
    await own.run({ mode: 'report' });
    const more = `${config}  "v-{project}":\n${config
      .split('\n')
      .slice(3)
      .join('\n')
      .replaceAll('{project}', 'v-{project}')}`;
    for (const text of [config, more]) {
      const world = await stage(undefined, text);
      const { outputs } = await world.run({ mode: 'report' });
      expect(outputs.result).toBe('in-sync');
      expect(world.github.requests).toHaveLength(own.github.requests.length + 1);
      const queries = world.github.requests.flatMap(({ query }) => query ?? []);
      expect(queries.flatMap((query) => objectionsTo(query))).toEqual([]);
    }
  });

  it('leave its file and its pull requests to a project that is named', async () => {
    const named = `${config}  legacy:
    metadata: projects/api.json
    pulls: { labels: [${LABEL}], head: "claude-step-api-*" }
`;
    const { outputs, report } = await (await stage(undefined, named)).run();
    // A named project comes before one of a template, whatever the patterns.
    expect(report.projects.map(({ project, totals }) => [project, totals.items])).toEqual([
      ['legacy', 4],
      ['api-v2', 0],
    ]);
    expect(outputs).toMatchObject({ 'missing-count': '2', 'phantom-count': '2' });
  });

  it('may be asked for by the names that the template makes', async () => {
    const world = await stage(moved);
    const { report } = await world.run({ project: 'api' });
    expect(report.projects.map(({ project }) => project)).toEqual(['api']);
    const unknown = await world.run({ project: 'apj' });
    expect(unknown.exitCode).toBe(1);
    expect(problemsText(unknown)).toMatch(/no project `apj`.*`api`/s);
  });

  it('are an error when there is no file', async () => {
    const world = await stage(undefined, config.replace('projects/{', 'none/{'));
    const result = await world.run();
    expect(result.exitCode).toBe(1);
    expect(result.report.errors).toMatchObject([{ code: 'no-project' }]);
    expect(problemsText(result)).toContain('none/{project}.json');
  });

  it('take nothing out of the open correction when the folder cannot be listed', async () => {
    const named = `${config}  legacy:
    metadata: projects/old/web.json
    pulls: { labels: [${LABEL}], head: "web-*" }
`;
    const world = await stage(moved, named);
    await world.run();
    const proposed = world.contents();
    world.github.failNext(listingFails);
    expect((await world.run()).exitCode).toBe(1);
    expect(world.contents()).toEqual(proposed);
  });
});

describe('several projects in one file', () => {
  const path = '.claudestep/metadata.json';
  const config = `version: 1
projects:
  "{project}":
    metadata: ${path}
    pulls: { labels: [${LABEL}], head: "claude-step-{project}-*" }
`;
  const project = (name: string, number: number) => ({
    last_updated: '2026-01-05T20:50:53.126062',
    tasks: [claudestepTask(1, 'in_progress')],
    pull_requests: [
      claudestepRecord({
        pr_number: number,
        branch_name: `claude-step-${name}-1`,
        title: `Change ${number}`,
      }),
    ],
  });
  const text = json({
    schema_version: '2.0',
    projects: { api: project('api', 1), web: project('web', 2), docs: project('docs', 3) },
  });
  const heads = { 1: 'claude-step-api-1', 2: 'claude-step-web-1', 3: 'claude-step-docs-1' };
  const stage = (own = config) =>
    staged(heads, own, { [path]: text }, (repository) => {
      repository.mergePullRequest(1, { at: '2026-01-06T09:00:00Z' });
      repository.closePullRequest(2, { at: '2026-01-06T09:00:00Z' });
    });

  it('are corrected in one pull request, and the one in sync keeps its stamp', async () => {
    const world = await stage();
    const result = await world.run();
    expect(result.report.projects.map(({ project: name }) => name)).toEqual(['api', 'web', 'docs']);
    expect(briefly(result)).toEqual(['#1 status status correct', '#2 status status correct']);
    const proposed = JSON.parse(world.repository.readFile(CORRECTIONS, path) ?? '');
    expect(proposed.projects).toMatchObject({
      api: { tasks: [{ status: 'completed' }], pull_requests: [{ pr_state: 'merged' }] },
      web: { tasks: [{ status: 'in_progress' }], pull_requests: [{ pr_state: 'closed' }] },
    });
    expect(proposed.projects.api.last_updated).not.toBe('2026-01-05T20:50:53.126062');
    expect(proposed.projects.docs).toEqual(project('docs', 3));
    expect((await world.run()).outputs['pull-request-operation']).toBe('unchanged');
  });

  it('keep what a run on one of them does not look at', async () => {
    const world = await stage();
    await world.run();
    const proposed = world.repository.readFile(CORRECTIONS, path);
    for (const project of ['web', 'docs']) {
      expect((await world.run({ project })).outputs.result).toBe('corrected');
      expect(world.repository.readFile(CORRECTIONS, path)).toBe(proposed);
    }
    world.repository.mergePullRequest(3, { at: '2026-01-07T09:00:00Z' });
    await world.run({ project: 'docs' });
    const { projects } = JSON.parse(world.repository.readFile(CORRECTIONS, path) ?? '');
    const states = Object.values(projects).map((one) => (one as typeof projects).pull_requests);
    expect(states.flat().map(({ pr_state }) => pr_state)).toEqual(['merged', 'closed', 'merged']);
  });

  it('may be named one by one', async () => {
    const named = ['api', 'web']
      .map((name) => config.split('\n').slice(2).join('\n').replaceAll('{project}', name))
      .join('');
    const world = await stage(`version: 1\nprojects:\n${named}`);
    const result = await world.run();
    expect(briefly(result)).toEqual(['#1 status status correct', '#2 status status correct']);
    expect(changedLines(world).filter((line) => line.startsWith('+++'))).toEqual([`+++ b/${path}`]);
  });

  it('name the key of a project that the file does not hold', async () => {
    const named = config
      .replaceAll('{project}', 'mobile')
      .replace('    pulls', '    format: claudestep\n    pulls');
    const result = await (await stage(named)).run();
    expect(result.exitCode).toBe(1);
    expect(problemsText(result)).toContain('`projects.mobile` should be an object');
  });
});
