import { describe, expect, it } from '@jest/globals';
import { INHERITED_NAMES as NAMES } from '../../helpers/inherited-names.js';
import { CONFIG, ledger, recordOf, render } from '../../helpers/ledger-world.js';
import { runCli, temporaryFolder } from '../../helpers/run-cli.js';
import {
  briefly,
  CORRECTIONS,
  problemsText,
  STATE,
  serve,
  type World,
} from '../../helpers/world.js';

const fileOf = (name: string): string => `projects/${name}.json`;

/** Projects of these names, each with one open pull request of its own, on a base of one of them. */
const named = (base: string, projects: string): Promise<World> =>
  serve(
    '2026-01-10T03:00:00Z',
    (github) => {
      const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
      const files = NAMES.map((name, index) => {
        const pull = repository.openPullRequest({
          number: index + 1,
          title: `Change ${name}`,
          head: `${name}-1`,
          labels: ['tracked'],
          createdAt: '2026-01-01T08:00:00Z',
        });
        return [fileOf(name), render([{ ...recordOf(pull), status: 'closed' }])] as const;
      });
      repository.commit({ files: { [CONFIG]: `version: 1\nbase: ${base}\n${projects}` } });
      repository.commit({ branch: base, files: Object.fromEntries(files) });
      return repository;
    },
    {},
  );

const EACH = `projects:\n${NAMES.map(
  (name) =>
    `  ${name}: { metadata: ${fileOf(name)}, pulls: { labels: [tracked], head: "${name}-*" } }\n`,
).join('')}`;

const TEMPLATE = `projects:
  "{project}": { metadata: "projects/{project}.json", pulls: { labels: [tracked], head: "{project}-*" } }
`;

const drifts = (title: string): readonly string[] =>
  NAMES.map((_, index) => `#${index + 1} ${title} correct`).sort();

describe('projects with names that objects inherit', () => {
  it.each([
    ['main', EACH],
    ['constructor', EACH],
    ['__proto__', EACH],
    ['main', TEMPLATE],
  ])(
    'are corrected, and the next run reads what this one left, on the base %s',
    async (base, projects) => {
      const { run, repository, correction } = await named(base, projects);
      const first = await run();
      expect([...briefly(first)].sort()).toEqual(drifts('status status'));
      expect(first.outputs).toMatchObject({ result: 'corrected', complete: 'true' });
      expect(first.report.warnings).toEqual([]);
      repository.mergePullRequest(correction().number);
      const second = await run();
      expect(second.outputs).toMatchObject({ result: 'in-sync' });
      const state = JSON.parse(repository.readFile(STATE, 'state.json') ?? '');
      expect(Object.keys(state.bases)).toEqual([base]);
      expect(Object.keys(Object.values<object>(state.bases)[0] ?? {}).sort()).toEqual(
        [...NAMES].sort(),
      );

      NAMES.forEach((name, index) => {
        repository.editPullRequest(index + 1, { title: `New ${name}` });
      });
      const third = await run();
      const found = third.report.projects.flatMap((project) => project.drifts);
      expect([...briefly(third)].sort()).toEqual(drifts('field title'));
      expect(found.map(({ origin, baseline }) => `${origin} ${baseline}`).sort()).toEqual(
        NAMES.map((name) => `tracker Change ${name}`).sort(),
      );
      for (const name of NAMES)
        expect(repository.readFile(CORRECTIONS, fileOf(name))).toContain(`"New ${name}"`);
    },
  );

  it('are known to the command line', async () => {
    const world = await named('__proto__', EACH);
    await world.run();
    const cli = (...args: readonly string[]) =>
      runCli([...args, '--repo', 'octo-org/ledger'], {
        cwd: temporaryFolder(),
        env: { GITHUB_API_URL: world.server.apiUrl, GH_TOKEN: 'x' },
      });
    const check = await cli('check', '--project', '__proto__,constructor');
    expect(check.status).toBe(2);
    expect(check.out).toContain('#1');
    expect(check.out).toContain('#3');
    const status = JSON.parse((await cli('status', '--json')).out);
    expect(status.verified.map(({ project }: { project: string }) => project).sort()).toEqual(
      [...NAMES].sort(),
    );
    expect(status.drift.open).toHaveLength(NAMES.length);
    for (const name of NAMES) {
      const { runs } = JSON.parse((await cli('history', '--project', name, '--json')).out);
      expect(runs[0].changes).toMatchObject([{ project: name, from: 'closed', to: 'open' }]);
    }
  });
});

describe('a file with keys that objects inherit', () => {
  const MAPPED = `version: 1
projects:
  mapped:
    metadata: mapped.json
    pulls: { labels: [tracked] }
    format:
      records: valueOf
      key: hasOwnProperty
      fields: { status: toString, title: constructor, author: __proto__ }
      status: { open: OPEN, merged: MERGED, closed: CLOSED }
`;

  it('is corrected and gets new records as the mapping says', async () => {
    const { run, repository } = await ledger({ config: MAPPED });
    const known =
      '{ "hasOwnProperty": 2, "toString": "OPEN", "constructor": "Change 2", "__proto__": "octocat" }';
    repository.commit({ files: { 'mapped.json': `{ "valueOf": [\n  ${known}\n] }\n` } });
    expect(briefly(await run())).toEqual([
      '#1 historical report',
      '#2 status status correct',
      '#3 missing correct',
      '#4 missing correct',
    ]);
    const added = [3, 4].map(
      (number) =>
        `,\n  { "hasOwnProperty": ${number}, "toString": "OPEN", "constructor": "Change ${number}", "__proto__": "octocat" }`,
    );
    expect(repository.readFile(CORRECTIONS, 'mapped.json')).toBe(
      `{ "valueOf": [\n  ${known.replace('OPEN', 'CLOSED')}${added.join('')}\n] }\n`,
    );
  });

  it.each(['__proto__', 'constructor'])(
    'has no field of the name %s where nobody mapped one',
    async (name) => {
      const owned = `version: 1\nprojects:\n  pulls: { metadata: pulls.json, pulls: { labels: [tracked] }, fields: { ${name}: tracker } }\n`;
      const { run } = await ledger({ config: owned });
      const result = await run();
      expect(result.exitCode).toBe(1);
      expect(problemsText(result)).toContain(`has no field \`${name}\``);
    },
  );

  it('has what is wrong with a project told by its name and place', async () => {
    const { run } = await ledger({
      config: 'version: 1\nprojects:\n  __proto__: { metadata: 5, pulls: { labels: [tracked] } }\n',
    });
    const result = await run();
    expect(problemsText(result)).toMatch(/yml:3:\d+: `projects\.__proto__\.metadata` is `5`/);
  });
});
