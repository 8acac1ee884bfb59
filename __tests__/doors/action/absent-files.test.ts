import { describe, expect, it } from '@jest/globals';
import type { Repository } from '../../../src/emulator/index.js';
import { CONFIG, LABEL, LEDGER, ledger } from '../../helpers/ledger-world.js';
import { CORRECTIONS } from '../../helpers/world.js';

const COMMIT = '4c1f0d6a9a7f0b7f3b0e5a1c2d3e4f5061728394';

type Staged = Parameters<Repository['commit']>[0];

/** What stands in the way of `data/new.json`, what the run says of it, and the name that it gives. */
const IN_THE_WAY: readonly (readonly [string, Staged, string, string])[] = [
  [
    'the file is a symbolic link',
    { files: {}, symlinks: { 'data/new.json': '../pulls.json' } },
    'symbolic-link',
    '`data/new.json`',
  ],
  [
    'a folder above it is one',
    { files: { 'real/new.json': '{}' }, symlinks: { data: 'real' } },
    'symbolic-link',
    '`data`',
  ],
  [
    'the file is a submodule',
    { files: {}, submodules: { 'data/new.json': COMMIT } },
    'in-submodule',
    '`data/new.json`',
  ],
  [
    'a folder above it is one',
    { files: {}, submodules: { data: COMMIT } },
    'in-submodule',
    '`data`',
  ],
  ['a folder above it is a file', { files: { data: 'text' } }, 'not-a-folder', '`data`'],
  ['the file is a folder', { files: { 'data/new.json/a': '' } }, 'not-a-file', '`data/new.json`'],
  [
    'its name differs in case',
    { files: { 'data/New.json': '{}' } },
    'spelled-otherwise',
    '`data/New.json`',
  ],
  ['a folder differs in case', { files: { 'Data/new.json': '{}' } }, 'spelled-otherwise', '`Data`'],
];

const outcome = async (metadata: string, staged: Staged, inputs: Record<string, string> = {}) => {
  const world = await ledger();
  world.repository.commit(staged);
  const before = world.contents();
  const run = await world.run({ metadata, ...inputs });
  expect(world.writes()).toEqual([]);
  expect(world.contents()).toEqual(before);
  return { run, errors: run.report.projects.flatMap(({ errors }) => errors), world };
};

describe('a metadata file that one look does not find', () => {
  it.each(IN_THE_WAY)('is not created by a backfill when %s', async (_, staged, code, name) => {
    const { run, errors, world } = await outcome('data/new.json', staged, { backfill: 'true' });
    expect(run.exitCode).toBe(1);
    expect(errors).toMatchObject([{ code, message: expect.stringContaining(name) }]);
    expect(errors[0]?.remedy).not.toBe('');
    expect(world.repository.head(CORRECTIONS)).toBeUndefined();
  });

  it('is not created beside one whose name is the same to people, in another Unicode form', async () => {
    const { errors } = await outcome(
      'data/n\u00e9w.json',
      { files: { 'data/ne\u0301w.json': '{}' } },
      { backfill: 'true', deliver: 'commit' },
    );
    expect(errors).toMatchObject([
      { code: 'spelled-otherwise', message: expect.stringContaining('Unicode') },
    ]);
  });

  it('is not told to be created by a backfill either', async () => {
    const { errors } = await outcome('data/new.json', { files: {}, submodules: { data: COMMIT } });
    expect(errors.map(({ code }) => code)).toEqual(['in-submodule']);
    expect(errors[0]?.remedy).not.toContain('backfill');
  });

  it('is created where nothing stands, for one request more', async () => {
    const { run, repository, github } = await ledger();
    repository.commit({
      files: { 'data/news.json': '{}' },
      symlinks: { link: 'data' },
      submodules: { sub: COMMIT },
    });
    const inputs = { metadata: 'data/new.json', backfill: 'true', mode: 'report' };
    expect((await run(inputs)).outputs['historical-count']).toBe('4');
    expect(github.requests).toHaveLength(2);
    expect((await run({ ...inputs, mode: 'correct' })).outputs.result).toBe('corrected');
    expect(repository.readFile(CORRECTIONS, 'data/new.json')).toContain('"number": 1');
  });

  it('costs nothing while the file is there', async () => {
    const { run, github } = await ledger();
    await run({ mode: 'report' });
    expect(github.requests).toHaveLength(1);
  });

  it('leaves other projects alone, and is asked for together with them', async () => {
    const { run, repository, github } = await ledger({
      config: `version: 1\nprojects:\n${['a', 'b', 'c'].map((name) => `  ${name}: { metadata: sub/${name}.json, pulls: { labels: [${LABEL}] } }\n`).join('')}  pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } }\n`,
    });
    repository.commit({ files: {}, submodules: { sub: COMMIT } });
    const { report } = await run({ mode: 'report' });
    expect(report.projects.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
      ['in-submodule'],
      ['in-submodule'],
      ['in-submodule'],
      [],
    ]);
    expect(report.projects[3]?.totals.inSync).toBe(4);
    expect(github.requests).toHaveLength(3);
  });
});

describe('a config file that one look does not find', () => {
  it.each<[string, Staged, string]>([
    ['its folder is a link', { files: {}, symlinks: { '.github': 'x' } }, 'symbolic-link'],
    [
      'its name differs in case',
      { files: { '.github/Metadata-Sync.yml': 'version: 1' } },
      'spelled-otherwise',
    ],
    [
      'it is a link itself',
      { files: {}, symlinks: { [CONFIG]: '../config/sync.yml' } },
      'symbolic-link',
    ],
  ])('is named: %s', async (_, staged, code) => {
    const { run, repository } = await ledger();
    repository.commit(staged);
    for (const inputs of [{ label: '', metadata: '' }, {}]) {
      const { report } = await run(inputs);
      expect(report.errors.map((error) => error.code)).toEqual([code]);
    }
  });
});

describe('a template whose folder is not found', () => {
  const config = `version: 1\nprojects:\n  "{project}": { metadata: "projects/{project}.json", pulls: { labels: [${LABEL}] } }\n`;

  it.each<[string, Staged, string]>([
    ['a link', { files: { 'real/a.json': '{}' }, symlinks: { projects: 'real' } }, 'symbolic-link'],
    ['a submodule', { files: {}, submodules: { projects: COMMIT } }, 'in-submodule'],
    ['of another name', { files: { 'Projects/a.json': '{}' } }, 'spelled-otherwise'],
  ])('says that it is %s', async (_, staged, code) => {
    const { run, repository } = await ledger({ config });
    repository.commit(staged);
    const { report } = await run();
    expect(report.errors.map((error) => error.code)).toEqual([code]);
  });

  it('makes a project of a link, which fails', async () => {
    const { run, repository, text } = await ledger({ config });
    repository.commit({
      files: { 'projects/a.json': text() },
      symlinks: { 'projects/b.json': 'a.json' },
    });
    const { report } = await run();
    expect(report.projects.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
      [],
      ['symbolic-link'],
    ]);
  });
});
