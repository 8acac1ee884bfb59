import { describe, expect, it } from '@jest/globals';
import { applyChanges } from '../../../src/metadata/index.js';
import type { Correction } from '../../../src/model/correction.js';
import type { Json, JsonObject } from '../../../src/model/json.js';
import { claudestepRecord, claudestepTask } from '../../builders/claudestep.js';
import { insertRecord, setValue } from '../../builders/correction.js';
import { anItem } from '../../builders/item.js';
import { openFile } from '../../builders/metadata-file.js';

const PATH = '.claudestep/metadata.json';
const YESTERDAY = new Date('2026-01-31T03:00:00.5Z');
const NOW = new Date('2026-02-01T03:00:00.5Z');
const STAMP = '2026-01-05T20:50:53.126062';
const NOW_STAMP = '2026-02-01T03:00:00.500000';
const TASK_STATUS = 'tasks[].status';

/** One entry of `projects`. */
const section = (changes: JsonObject = {}): JsonObject => ({
  last_updated: STAMP,
  tasks: [claudestepTask(1, 'in_progress')],
  pull_requests: [claudestepRecord()],
  ...changes,
});

const web = { pull_requests: [claudestepRecord({ pr_number: 90, branch_name: 'web-1' })] };

const several = (
  projects: Json = { api: section(), web: section(web) },
  changes: JsonObject = {},
): string => JSON.stringify({ schema_version: '2.0', projects, ...changes }, null, 2);

const open = (text: string, project: string, format: 'claudestep' | null = null) =>
  openFile(PATH, text, format, project);

/** The text with the corrections of each project made. */
const corrected = (
  text: string,
  corrections: Readonly<Record<string, readonly Correction[]>>,
  now = NOW,
  proposed: string | null = null,
): string =>
  applyChanges(
    text,
    Object.entries(corrections).map(([project, own]) => {
      const file = open(text, project);
      return { file, corrections: own, owned: file.fields };
    }),
    now,
    proposed,
  );

const { last_updated: _, ...withoutStamp } = section();

describe('reading a ClaudeStep file of several projects', () => {
  it('is detected, and gives each project its own records and tasks', () => {
    const text = several();
    const [api, other] = ['api', 'web'].map((project) => open(text, project));
    expect([api?.format, api?.part, other?.part]).toEqual([
      'claudestep',
      'projects.api',
      'projects.web',
    ]);
    expect(api?.records.map(({ key }) => key)).toEqual(['#87']);
    expect(other?.records.map(({ key }) => key)).toEqual(['#90']);
    expect(other?.records[0]?.values.get(TASK_STATUS)).toBe('in_progress');
  });

  it('takes the schema version from the project where it stands there', () => {
    const text = JSON.stringify({ schema_version: '1.0', projects: { api: section() } });
    expect(() => open(text, 'api')).toThrow(/schema_version/);
    const own = { api: section({ schema_version: '2.0' }) };
    expect(open(several(own, { schema_version: '1.0' }), 'api').records).toHaveLength(1);
  });

  it('is detected when the schema version stands only in the projects', () => {
    const api = section({ schema_version: '2.0' });
    const projects = { note: 'by hand', api, web: section({ ...web, schema_version: '2.0' }) };
    const file = open(JSON.stringify({ projects }), 'web');
    expect(file).toMatchObject({ format: 'claudestep', records: [{ key: '#90' }] });
  });

  it.each([
    ['no project has a version', { projects: { api: section() } }],
    ['the versioned part has no records', { projects: { api: { schema_version: '2.0' } } }],
    ['the projects are a list', { projects: [section({ schema_version: '2.0' })] }],
  ])('is not detected without a version for all when %s', (_, file) => {
    expect(() => open(JSON.stringify(file), 'api')).toThrow(
      expect.objectContaining({ code: 'format-unknown' }),
    );
  });

  it.each([
    ['is missing', several(), 'mobile', 'projects.mobile', 'missing'],
    ['is a list', several({ api: [] }), 'api', 'projects.api', 'a list'],
    ['is null', several({ api: null }), 'api', 'projects.api', 'null'],
    ['is only inherited', several(), 'constructor', 'projects.constructor', 'missing'],
    ['has no records', several({ api: {} }), 'api', 'projects.api.pull_requests', 'missing'],
    [
      'has tasks that are no list',
      several({ api: section({ tasks: {} }) }),
      'api',
      'projects.api.tasks',
      'an object',
    ],
    [
      'has a record that is none',
      several({ api: section({ pull_requests: [87] }) }),
      'api',
      'projects.api.pull_requests[0]',
      '87',
    ],
  ])('names the key when the project %s', (_, text, project, key, found) => {
    expect(() => open(text, project, 'claudestep')).toThrow(
      expect.objectContaining({
        code: 'metadata-not-the-format',
        message: expect.stringContaining(`\`${key}\` should be`),
      }),
    );
    expect(() => open(text, project, 'claudestep')).toThrow(new RegExp(`is ${found}\\.`));
  });

  it('reads one project where the records stand in the file itself', () => {
    const text = several({ api: section() }, { pull_requests: [claudestepRecord()] });
    expect(open(text, 'mobile')).toMatchObject({ part: '', records: [{ key: '#87' }] });
  });
});

describe('correcting one project of several', () => {
  it('changes its record, its task and its stamp, and nothing of the others', () => {
    const text = several();
    const [before = '', behind = ''] = text.split('"web"');
    expect(corrected(text, { api: [setValue('status', 'merged')] })).toBe(
      `${before
        .replace('"pr_state": "open"', '"pr_state": "merged"')
        .replace('"status": "in_progress"', '"status": "completed"')
        .replace(STAMP, NOW_STAMP)}"web"${behind}`,
    );
  });

  it('stamps the file where the project has no stamp of its own', () => {
    const text = several({ api: withoutStamp, web: section(web) }, { last_updated: STAMP });
    const edited = JSON.parse(corrected(text, { api: [setValue('status', 'closed')] }));
    expect(edited.last_updated).toBe(NOW_STAMP);
    expect(edited.projects.api).not.toHaveProperty('last_updated');
    expect(edited.projects.web.last_updated).toBe(STAMP);
  });

  it('leaves the stamp of the file where the project has its own', () => {
    const text = several(undefined, { last_updated: STAMP });
    const edited = JSON.parse(corrected(text, { api: [setValue('status', 'closed')] }));
    expect([edited.last_updated, edited.projects.api.last_updated]).toEqual([STAMP, NOW_STAMP]);
  });

  it('stamps nothing where there is no stamp', () => {
    const text = several({ api: withoutStamp });
    expect(corrected(text, { api: [setValue('status', 'closed')] })).toBe(
      text.replace('"open"', '"closed"'),
    );
  });

  it('inserts into its own list, in the spelling of its own times', () => {
    const times = { pull_requests: [claudestepRecord({ created_at: '2026-01-05T08:00:05Z' })] };
    const text = several({ api: section(), web: section(times) });
    const item = anItem({ number: 91, head: 'claude-step-web-2' });
    const { projects } = JSON.parse(corrected(text, { web: [insertRecord(item)] }));
    expect(projects.api).toEqual(section());
    expect(projects.web.pull_requests[1]).toMatchObject({
      pr_number: 91,
      task_index: 2,
      created_at: '2026-01-05T08:00:00Z',
    });
  });

  it.each(['a.b', '__proto__', ''])('edits a project of the name `%s`', (name) => {
    const text = `{"schema_version": "2.0", "projects": {${JSON.stringify(name)}: ${JSON.stringify(section())}}}`;
    const file = open(text, name);
    const change = { file, corrections: [setValue('status', 'closed')], owned: file.fields };
    expect(applyChanges(text, [change], NOW, null)).toBe(
      text.replace('"open"', '"closed"').replace(STAMP, NOW_STAMP),
    );
  });
});

describe('correcting several projects of one file', () => {
  const both = {
    api: [setValue('status', 'merged')],
    web: [setValue('status', 'closed'), setValue('title', 'Second')],
  };

  it('makes all corrections in one text', () => {
    const { projects } = JSON.parse(corrected(several(), both));
    expect(projects.api).toMatchObject({
      last_updated: NOW_STAMP,
      tasks: [{ status: 'completed' }],
      pull_requests: [{ pr_number: 87, pr_state: 'merged' }],
    });
    expect(projects.web).toMatchObject({
      last_updated: NOW_STAMP,
      tasks: [{ status: 'in_progress' }],
      pull_requests: [{ pr_number: 90, pr_state: 'closed', title: 'Second' }],
    });
  });

  it('gives the same text in whatever order the projects come', () => {
    const { api, web } = both;
    expect(corrected(several(), { web, api })).toBe(corrected(several(), { api, web }));
  });

  it('leaves a project without corrections to the byte, and its stamp', () => {
    const text = several();
    expect(corrected(text, { api: both.api, web: [] })).toBe(corrected(text, { api: both.api }));
    expect(corrected(text, { api: [], web: [] })).toBe(text);
  });

  it.each([
    ['projects that have a stamp each', several()],
    [
      'a stamp that they share',
      several({ api: withoutStamp, web: { ...withoutStamp, ...web } }, { last_updated: STAMP }),
    ],
    [
      'one stamp of its own and one of the file',
      several({ api: section(), web: { ...withoutStamp, ...web } }, { last_updated: STAMP }),
    ],
  ])('keeps the stamps of the open correction while it says the same: %s', (_, text) => {
    const proposed = corrected(text, both, YESTERDAY);
    expect(corrected(text, both, NOW, proposed)).toBe(proposed);
  });

  it('stamps anew when one of them has more to correct', () => {
    const proposed = corrected(several(), both, YESTERDAY);
    const more = { ...both, api: [...both.api, setValue('title', 'First')] };
    const { projects } = JSON.parse(corrected(several(), more, NOW, proposed));
    expect([projects.api.last_updated, projects.web.last_updated]).toEqual([NOW_STAMP, NOW_STAMP]);
  });

  it('stamps anew when the open correction lacks one of them', () => {
    const proposed = corrected(several(), { api: both.api }, YESTERDAY);
    const { projects } = JSON.parse(corrected(several(), both, NOW, proposed));
    expect([projects.api.last_updated, projects.web.last_updated]).toEqual([NOW_STAMP, NOW_STAMP]);
  });
});
