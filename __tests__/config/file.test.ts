import { describe, expect, it } from '@jest/globals';
import { parseConfigFile } from '../../src/config/index.js';
import { SyncError } from '../../src/model/problem.js';
import { TRACKERS } from '../../src/trackers/registry.js';

const PATH = '.github/metadata-sync.yml';
const parse = (text: string) => parseConfigFile(PATH, text, TRACKERS);

const refusal = async (text: string): Promise<SyncError> => {
  try {
    await parse(text);
  } catch (error) {
    if (error instanceof SyncError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

const WHOLE = `version: 1
base: claudestep-metadata            # branch of the metadata files
projects:
  e2e-test-project:
    metadata: projects/e2e-test-project.json
    format: claudestep
    pulls:
      labels: [claudestep]           # any of
      head: claude-step-e2e-test-project-*
  "{project}":                       # a template: one project per matching file
    metadata: projects/{project}.json
    pulls: { labels: [claudestep], head: "claude-step-{project}-*" }
    fields: { title: tracker, reviewer: fill, created_at: metadata }
    ignore:
      - { field: title, keys: ["#87"], reason: renamed by hand, until: 2026-12-31 }
corrections:
  deliver: pull-request              # or commit
  branch: metadata-sync/corrections
  labels: [metadata-sync]
  maxChanges: 50%                    # the brake, see below
history: { branch: metadata-sync/state }   # or false
cache: { ttl: 5m, fullScan: 7d }           # or false
limits: { maxWait: 15m, reserve: 10% }
`;

const ONE = `version: 1
projects:
  notes:
    metadata: notes.json
    pulls:
      labels: [tracked]
`;

describe('the config file', () => {
  it('of the reference is read whole', async () => {
    expect(await parse(WHOLE)).toMatchObject({
      version: 1,
      base: 'claudestep-metadata',
      projects: {
        'e2e-test-project': {
          format: 'claudestep',
          pulls: { labels: ['claudestep'], head: 'claude-step-e2e-test-project-*' },
        },
        '{project}': { ignore: [{ field: 'title', keys: ['#87'], until: '2026-12-31' }] },
      },
      history: { branch: 'metadata-sync/state' },
      limits: { maxWait: '15m', reserve: '10%' },
    });
  });

  it.each([
    [
      "a mapping of one's own",
      `${ONE}    format:\n      records: ""\n      key: pr\n      fields: { status: s }\n      status: { open: O, merged: M, closed: C }\n`,
    ],
    ['a whole number for the brake', `${ONE}corrections: { maxChanges: 20 }\n`],
    ['neither history nor cache', `${ONE}history: false\ncache: false\n`],
    ['keys by number', `${ONE}    ignore: [{ keys: [87] }]\n`],
    ['no project', 'version: 1\n'],
    ['a day in quotes', `${ONE}    ignore: [{ kind: phantom, until: "2026-12-31" }]\n`],
    [
      'an anchor',
      `version: 1\nprojects:\n  a: { metadata: a.json, pulls: &p { labels: [x] } }\n  b: { metadata: b.json, pulls: *p }\n`,
    ],
    ['JSON', '{"version": 1, "projects": {}}'],
  ])('may hold %s', async (_, text) => {
    await expect(parse(text)).resolves.toMatchObject({ version: 1 });
  });
});

describe('an unknown key in the config file', () => {
  it.each([
    ['at the top', `${ONE}histroy: false\n`, '7:1', 'histroy', 'history'],
    ['of a project', ONE.replace('metadata:', 'metadat:'), '4:5', 'metadat', 'metadata'],
    ['of the selection', ONE.replace('labels:', 'label:'), '6:7', 'label', 'labels'],
    [
      'of an ignore rule',
      `${ONE}    ignore:\n      - field: title\n        untill: 2026-12-31\n`,
      '9:9',
      'untill',
      'until',
    ],
    ['of the corrections', `${ONE}corrections:\n  brnch: x\n`, '8:3', 'brnch', 'branch'],
    ['of the limits', `${ONE}limits: { maxwait: 5m }\n`, '7:11', 'maxwait', 'maxWait'],
    ['of the cache', `${ONE}cache: { tll: 5m }\n`, '7:10', 'tll', 'ttl'],
    ['of the history', `${ONE}history: { brunch: x }\n`, '7:12', 'brunch', 'branch'],
  ])(
    '%s is refused with its place, the allowed ones and the near one',
    async (_, text, place, key, near) => {
      const error = await refusal(text);
      const all = [error, ...error.further];
      const one = all.find(({ message }) => message.includes(`\`${key}\``));
      expect(one?.code).toBe('config-invalid');
      expect(one?.message).toContain(`${PATH}:${place}:`);
      expect(one?.remedy).toContain(`Did you mean \`${near}\`?`);
    },
  );
});

describe('a wrong value in the config file', () => {
  it.each([
    ['another version', ONE.replace('version: 1', 'version: 2'), '1:1', '1'],
    ['no version', ONE.replace('version: 1\n', ''), PATH, 'version'],
    ['a misspelled format', `${ONE}    format: claudstep\n`, '7:5', 'Did you mean `claudestep`?'],
    [
      'a misspelled owner',
      `${ONE}    fields: { title: traker }\n`,
      '7:15',
      'Did you mean `tracker`?',
    ],
    ['a misspelled kind', `${ONE}    ignore: [{ kind: fantom }]\n`, '7:16', '`phantom`'],
    [
      'a misspelled delivery',
      `${ONE}corrections: { deliver: comit }\n`,
      '7:16',
      'Did you mean `commit`?',
    ],
    ['labels that are no list', ONE.replace('[tracked]', 'tracked'), '6:7', 'list'],
    ['labels that are empty', ONE.replace('[tracked]', '[]'), '6:7', 'label'],
    ['no labels', ONE.replace('labels: [tracked]', 'head: x'), ':', 'labels'],
    [
      'a path outside the repository',
      ONE.replace('notes.json', '../notes.json'),
      '4:5',
      '../notes.json',
    ],
    ['a span without a unit', `${ONE}limits: { maxWait: 15 }\n`, '7:11', 'maxWait'],
    ['a share that is none', `${ONE}limits: { reserve: much }\n`, '7:11', '50%'],
    ['a day that is none', `${ONE}    ignore: [{ until: tomorrow }]\n`, '7:16', '2026-12-31'],
    [
      'a day that does not exist',
      `${ONE}    ignore: [{ until: 2026-02-30 }]\n`,
      '7:16',
      '2026-12-31',
    ],
    ['a branch that cannot be', `${ONE}base: "a..b"\n`, '7:1', 'a..b'],
    ['a list for a file', '- version: 1\n', PATH, 'config'],
    ['history that is switched on', `${ONE}history: true\n`, '7:1', 'history'],
  ])('%s is refused with its place and the remedy', async (_, text, place, words) => {
    const error = await refusal(text);
    expect(error.code).toBe('config-invalid');
    expect(error.message).toContain(place);
    expect(`${error.message} ${error.remedy}`).toContain(words);
  });

  it('is refused together with all others', async () => {
    const error = await refusal(
      `${ONE}    format: x\n    fields: { a: b }\nlimits: { reserve: c }\n`,
    );
    expect(error.further.length).toBe(2);
  });
});

describe('a config file that is no YAML', () => {
  it.each([
    ['a broken list', 'version: 1\nprojects: [\n', '3:1'],
    ['a tab for indentation', 'version: 1\nprojects:\n\tnotes: {}\n', '3:1'],
    ['a key that stands twice', 'version: 1\nbase: a\nbase: b\n', '3:1'],
  ])('is refused with the place: %s', async (_, text, place) => {
    const error = await refusal(text);
    expect(error.code).toBe('config-invalid');
    expect(error.message).toContain(`${PATH}:${place}: `);
  });

  it('is refused when its aliases expand without end', async () => {
    const level = (name: string, below: string) =>
      `${name}: &${name} [${Array(10).fill(`*${below}`).join(', ')}]\n`;
    const bomb = `a: &a [x]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}${level('e', 'd')}`;
    expect((await refusal(bomb)).code).toBe('config-invalid');
  });

  it('may be empty, and then says what is missing', async () => {
    expect((await refusal('')).message).toContain('version');
  });
});
