import { describe, expect, it } from '@jest/globals';
import type { FileContents } from '../../../src/emulator/index.js';
import { expectRefused } from '../../helpers/bad-input.js';
import { CONFIG, edit, LEDGER, type LedgerWorld, ledger } from '../../helpers/ledger-world.js';
import { CORRECTIONS, warningsOf } from '../../helpers/world.js';

type Row = readonly [string, FileContents, readonly string[]];

const FILES: readonly Row[] = [
  ['missing', { [LEDGER]: null }, [LEDGER, 'default branch', '`base`']],
  ['not JSON', { [LEDGER]: '{\n  "version": 1,\n  "pulls" []\n}\n' }, [`${LEDGER}:3:11`, 'JSON']],
  ['cut off', { [LEDGER]: '{\n  "version": 1,\n' }, [`${LEDGER}:`, 'JSON']],
  ['empty', { [LEDGER]: '' }, [LEDGER, 'empty']],
  [
    'of an unknown shape',
    { [LEDGER]: '{"rows": []}' },
    [LEDGER, 'ledger', 'claudestep', '`format`'],
  ],
  ['a list', { [LEDGER]: '[]' }, [LEDGER, 'ledger', '`format`']],
  ['a newer ledger', { [LEDGER]: '{"version": 2, "pulls": []}' }, [LEDGER, 'ledger']],
  ['a folder', { [LEDGER]: null, [`${LEDGER}/a.json`]: '{}' }, [LEDGER, 'folder', 'path']],
  ['binary', { [LEDGER]: Buffer.from([1, 0, 2, 255]) }, [LEDGER, 'UTF-8']],
  ['not UTF-8', { [LEDGER]: Buffer.from('{"a": "\xe9"}', 'latin1') }, [LEDGER, 'UTF-8']],
];

describe('a metadata file that cannot be read', () => {
  it.each(FILES)('is named with what to do: %s', async (_, files, pieces) => {
    const world = await ledger();
    world.repository.commit({ files });
    expectRefused(world, await world.run(), pieces);
  });

  it.each([
    [
      'a ledger is asked for',
      'ledger',
      '{"schema_version": "2.0", "pull_requests": []}',
      'version',
    ],
    ['claudestep is asked for', 'claudestep', '{"version": 1, "pulls": []}', 'schema_version'],
    ['its list is none', 'ledger', '{"version": 1, "pulls": {}}', 'pulls'],
    ['a record is none', 'ledger', '{"version": 1, "pulls": [7]}', 'pulls[0]'],
  ])('is told where it departs from its format: %s', async (_, format, text, key) => {
    const world = await ledger();
    world.repository.commit({ files: { [LEDGER]: text } });
    expectRefused(world, await world.run({ format }), [LEDGER, format, key, '`format`']);
  });

  it('is told that the config file is a folder, not the metadata file', async () => {
    const world = await ledger();
    world.repository.commit({ files: { [`${CONFIG}/a.yml`]: 'version: 1' } });
    const run = await world.run({ label: '', metadata: '' });
    expectRefused(world, run, [CONFIG, 'folder']);
    expect(run.report.errors[0]?.remedy).not.toContain('metadata file');
  });

  it('keeps the corrections of no other file from being delivered', async () => {
    const world = await ledger({
      change: (records) => records.map((record) => ({ ...record, title: 'old' })),
      config: `version: 1
projects:
  broken: { metadata: broken.json, pulls: { labels: [tracked] } }
  pulls: { metadata: ${LEDGER}, pulls: { labels: [tracked] } }
`,
    });
    world.repository.commit({ files: { 'broken.json': '{' } });
    const run = await world.run();
    expect(run.exitCode).toBe(1);
    expect(run.report.totals.field).toBe(4);
    expect(run.report.projects.map(({ errors }) => errors.length)).toEqual([1, 0]);
    expect(run.report.projects.map(({ complete }) => complete)).toEqual([false, true]);
    expect(run.outputs).toMatchObject({ result: 'incomplete', 'correction-count': '4' });
    expect(world.records(CORRECTIONS)[0]?.title).toBe('Change 1');
    expect(run.log).toContain(`For the other projects: correction opened as #`);
  });
});

describe('a project of which an open correction carries something', () => {
  const OTHER = 'other.json';
  const PROJECTS = `version: 1
projects:
  pulls: { metadata: ${LEDGER}, pulls: { labels: [tracked] } }
  other: { metadata: ${OTHER}, pulls: { labels: [tracked] } }
`;

  it('keeps it while its file cannot be read, and no correction is closed', async () => {
    const world = await ledger({ config: PROJECTS, change: edit(3, { title: 'Old' }) });
    const wrong = world.text();
    world.repository.commit({ files: { [OTHER]: wrong } });
    expect((await world.run()).outputs.result).toBe('corrected');
    const carried = world.repository.readFile(CORRECTIONS, OTHER);
    world.repository.commit({ files: { [OTHER]: '{' } });
    world.commitRecords(edit(4, { title: 'Older' }));
    const more = await world.run();
    expect(more.exitCode).toBe(1);
    expect(warningsOf(more)).toContain('left-to-full-run');
    world.commitRecords((all) =>
      edit(3, { title: 'Change 3' })(edit(4, { title: 'Change 4' })(all)),
    );
    const none = await world.run();
    expect(none.outputs).toMatchObject({ 'correction-count': '0', result: 'incomplete' });
    expect(world.correction().state).toBe('OPEN');
    expect(world.repository.readFile(CORRECTIONS, OTHER)).toBe(carried);
    world.repository.commit({ files: { [OTHER]: world.text() } });
    expect((await world.run()).outputs).toMatchObject({
      result: 'in-sync',
      'pull-request-operation': 'closed',
    });
  });

  it('is not corrected where another names the same file, and nor is that', async () => {
    const config = PROJECTS.replace(OTHER, LEDGER);
    const world = await ledger({ config, change: edit(3, { title: 'Old' }) });
    const { report } = await world.run();
    expect(report.errors.map(({ code }) => code)).toEqual(['metadata-shared', 'metadata-shared']);
    expect(world.writes()).toEqual([]);
  });
});

const PLACES: readonly (readonly [
  string,
  (world: LedgerWorld) => ReturnType<LedgerWorld['run']>,
  readonly string[],
])[] = [
  ['the base branch is missing', (world) => world.run({ base: 'data' }), ['`data`', '`base`']],
  [
    'the repository does not exist',
    (world) => world.run({}, undefined, { GITHUB_REPOSITORY: 'octo-org/lodger' }),
    ['octo-org/lodger', 'contents: read', 'pull-requests: read'],
  ],
  [
    'the repository is private and closed to the token',
    (world) => {
      world.repository.settings.private = true;
      world.github.addToken('elsewhere', { repositories: ['octo-org/other'] });
      return world.run({ token: 'elsewhere' });
    },
    ['octo-org/ledger', 'contents: read', 'pull-requests: read'],
  ],
  [
    'the repository has no name',
    (world) => world.run({}, undefined, { GITHUB_REPOSITORY: 'ledger' }),
    ['`ledger`', 'owner/name'],
  ],
  [
    'the repository is empty',
    (world) => {
      world.github.createRepository({ owner: 'octo-org', name: 'void', empty: true });
      return world.run({}, undefined, { GITHUB_REPOSITORY: 'octo-org/void' });
    },
    ['octo-org/void', 'empty'],
  ],
  [
    'the token is refused',
    (world) => {
      world.github.refuseUnknownTokens = true;
      return world.run({ token: 'expired' });
    },
    ['Bad credentials', '`token`'],
  ],
  [
    'the token may not read contents',
    (world) => {
      world.github.addToken('blind', { permissions: { contents: 'none' } });
      return world.run({ token: 'blind' });
    },
    ['contents: read'],
  ],
  [
    'the token may not read pull requests',
    (world) => {
      world.github.addToken('blind', { permissions: { pullRequests: 'none', issues: 'none' } });
      return world.run({ token: 'blind' });
    },
    ['pull-requests: read'],
  ],
];

describe('a repository that cannot be read', () => {
  it.each(PLACES)('is told with what to do: %s', async (_, act, pieces) => {
    const world = await ledger();
    expectRefused(world, await act(world), pieces);
  });

  it('says the mode that was asked for although nothing could be read', async () => {
    const world = await ledger();
    const { report } = await world.run({ mode: 'report', base: 'data' });
    expect(report.run.mode).toBe('report');
    world.github.refuseUnknownTokens = true;
    const refused = await world.run({ mode: 'report' });
    expect(refused.report.run.mode).toBe('report');
  });
});
