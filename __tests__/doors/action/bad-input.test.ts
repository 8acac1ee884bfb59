import { describe, expect, it } from '@jest/globals';
import { expectRefused } from '../../helpers/bad-input.js';
import { CONFIG, LABEL, LEDGER, ledger } from '../../helpers/ledger-world.js';
import { BY_HAND } from '../../helpers/world.js';

/** A name, the inputs, and what the error has to say: which input, what is wrong, what to do. */
type Row = readonly [string, Readonly<Record<string, string>>, readonly string[]];

const INPUTS: readonly Row[] = [
  [
    'an unknown mode',
    { mode: 'repot' },
    ['`mode`', '`repot`', 'Did you mean `report`?', '`correct`'],
  ],
  ['an unknown fail-on', { 'fail-on': 'drfit' }, ['`fail-on`', 'Did you mean `drift`?', '`never`']],
  ['never among others', { 'fail-on': 'never, drift' }, ['`fail-on`', '`never`']],
  ['dry-run: maybe', { 'dry-run': 'maybe' }, ['`dry-run`', '`maybe`', '`true`', '`false`']],
  ['dry-run: ture', { 'dry-run': 'ture' }, ['`dry-run`', '`ture`', 'Did you mean `true`?']],
  ['backfill: 1', { backfill: '1' }, ['`backfill`', '`true`', '`false`']],
  ['since: gestern', { since: 'gestern' }, ['`since`', '`gestern`', '`36h`']],
  ['since: a day that is none', { since: '2026-02-31' }, ['`since`', '`2026-02-31`']],
  ['an unknown format', { format: 'leger' }, ['`format`', 'Did you mean `ledger`?']],
  ['an unknown delivery', { deliver: 'comit' }, ['`deliver`', 'Did you mean `commit`?']],
  ['an unknown field', { fields: 'tilte' }, ['`fields`', 'Did you mean `title`?']],
  ['a branch that is none', { base: 'a..b' }, ['`base`', '`a..b`']],
  ['metadata above the repository', { metadata: '../pulls.json' }, ['`metadata`', '..', 'root']],
  ['metadata hidden above it', { metadata: 'a/../../b.json' }, ['`metadata`', '..']],
  ['metadata at an absolute path', { metadata: '/etc/passwd' }, ['`metadata`', 'absolute', 'root']],
  ['metadata on a drive', { metadata: 'C:/pulls.json' }, ['`metadata`', 'absolute']],
  [
    'metadata among the workflows',
    { metadata: '.github/workflows/pulls.json' },
    ['`metadata`', '.github/workflows', 'elsewhere'],
  ],
  ['metadata in .git', { metadata: '.git/config' }, ['`metadata`', '.git']],
  ['metadata with a backslash', { metadata: 'data\\pulls.json' }, ['`metadata`', 'backslash', '/']],
  ['config above the repository', { config: '../sync.yml' }, ['`config`', '..']],
  ['label without metadata', { metadata: '' }, ['`metadata`', '`label`', 'path']],
  ['metadata without label', { label: '' }, ['`label`', '`metadata`']],
  ['an empty token', { token: '' }, ['`token`', 'empty', 'github.token']],
];

describe('an input that cannot be right', () => {
  it.each(INPUTS)('is refused before anything is asked for: %s', async (_, inputs, pieces) => {
    const world = await ledger();
    const run = await world.run(inputs);
    expectRefused(world, run, pieces);
    expect(world.github.requests).toEqual([]);
  });

  it('is named together with the others that are wrong', async () => {
    const world = await ledger();
    const { exitCode, report, log } = await world.run({ mode: 'x', 'dry-run': 'y', since: 'z' });
    expect(exitCode).toBe(1);
    for (const input of ['mode', 'dry-run', 'since']) expect(log).toContain(`\`${input}\``);
    expect(report.errors).toHaveLength(3);
  });

  it.each(['mode', 'dry-run', 'backfill', 'since', 'fail-on', 'deliver', 'config', 'report-path'])(
    'is not the empty one: %s',
    async (name) => {
      const world = await ledger();
      const { exitCode, outputs } = await world.run({ [name]: ' ' });
      expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 0, result: 'in-sync' });
    },
  );
});

const CONFIGS: readonly (readonly [string, string, readonly string[]])[] = [
  ['broken YAML', 'version: 1\nprojects:\n  pulls: [a\n', [`${CONFIG}:`]],
  [
    'an unknown key',
    'version: 1\nprojets: {}\n',
    [`${CONFIG}:2:1`, '`projets`', 'Did you mean `projects`?', '`corrections`'],
  ],
  [
    'an unknown key deep within',
    `version: 1\nprojects:\n  pulls:\n    metadata: ${LEDGER}\n    pulls:\n      label: [x]\n      labels: [x]\n`,
    [`${CONFIG}:6:7`, '`label`', 'Did you mean `labels`?'],
  ],
  [
    'no labels',
    `version: 1\nprojects:\n  pulls:\n    metadata: ${LEDGER}\n    pulls: { head: "x-*" }\n`,
    [`${CONFIG}:5:`, 'pulls.labels', 'missing'],
  ],
  [
    'a value of the wrong type',
    `version: 1\nprojects:\n  pulls:\n    metadata: ${LEDGER}\n    pulls: { labels: tracked }\n`,
    [`${CONFIG}:5:`, 'pulls.labels', '`"tracked"`', 'list'],
  ],
  [
    'an owner that is unknown',
    `version: 1\nprojects:\n  pulls:\n    metadata: ${LEDGER}\n    pulls: { labels: [x] }\n    fields: { title: trakcer }\n`,
    [`${CONFIG}:6:`, 'title', 'Did you mean `tracker`?'],
  ],
  [
    'a path that leads out',
    'version: 1\nprojects:\n  pulls:\n    metadata: ../x.json\n    pulls: { labels: [x] }\n',
    [`${CONFIG}:4:`, '../x.json', 'root'],
  ],
  ['another version', 'version: 2\n', [`${CONFIG}:1:`, 'version', '`1`']],
  ['no project', 'version: 1\n', ['projects', 'label']],
];

describe('a config file that cannot be right', () => {
  it.each(CONFIGS)('is refused with line and column: %s', async (_, config, pieces) => {
    const world = await ledger({ config });
    expectRefused(world, await world.run(), pieces);
  });

  it('says at which line and column the YAML breaks', async () => {
    const world = await ledger({ config: 'version: 1\nprojects: {\n  a: }\n  b' });
    const run = await world.run();
    expectRefused(world, run, [CONFIG, 'YAML']);
    expect(run.report.errors[0]?.message).toMatch(/metadata-sync\.yml:[2-5]:\d+/);
  });

  it('is missed when it was named and is not there', async () => {
    const world = await ledger();
    const run = await world.run({ config: '.github/sync.yml' });
    expectRefused(world, run, ['`config`', '.github/sync.yml', 'default branch']);
  });

  it('is missed on the ref that a person chose to run', async () => {
    const world = await ledger();
    const run = await world.run({ config: '.github/sync.yml' }, BY_HAND);
    expectRefused(world, run, ['`config`', '.github/sync.yml', 'refs/heads/main']);
  });

  it('is missed when there is none and no input describes a project', async () => {
    const world = await ledger();
    const run = await world.run({ label: '', metadata: '' });
    expectRefused(world, run, [CONFIG, '`label`', '`metadata`']);
  });

  it('has no project of the name that was asked for', async () => {
    const world = await ledger({
      config: `version: 1\nprojects:\n  pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } }\n`,
    });
    const run = await world.run({ project: 'pull' });
    expectRefused(world, run, ['`project`', '`pull`', 'Did you mean `pulls`?']);
  });

  it.each([
    ['an owner', {}, 'fields: { titel: tracker }'],
    [
      'a mapping',
      {},
      'format: { records: "", key: number, fields: { titel: title }, status: { open: o, merged: m, closed: c } }',
    ],
    ['the input `fields`', { fields: 'titel' }, ''],
  ])('names the field that is nearest to an unknown one in %s', async (_, inputs, line) => {
    const world = await ledger({
      config: `version: 1\nprojects:\n  pulls:\n    metadata: ${LEDGER}\n    pulls: { labels: [${LABEL}] }\n    ${line}\n`,
    });
    const run = await world.run({ label: '', metadata: '', ...inputs });
    expectRefused(world, run, ['`titel`', 'Did you mean `title`?']);
  });
});
