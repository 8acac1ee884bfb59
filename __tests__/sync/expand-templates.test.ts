import { afterEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { EmbeddedGitHub, type Listening } from '../../src/emulator/index.js';
import { GitHubClient, RepositoryReader } from '../../src/github/index.js';
import type { Project, Settings } from '../../src/model/settings.js';
import { expandTemplates } from '../../src/sync/settings/expand-templates.js';
import { TRACKERS } from '../../src/trackers/registry.js';
import { aProject, settings } from '../builders/settings.js';
import { aClient, answering, data } from '../github/nocked.js';
import { objectionsTo } from '../helpers/published-schema.js';

const open: Listening[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
  nock.cleanAll();
});

const aTemplate = (changes: Partial<Project> = {}): Project =>
  aProject({
    name: '{project}',
    section: '{project}',
    metadata: 'projects/{project}.json',
    fromTemplate: true,
    ...changes,
  });

const LEDGER = '{"version": 1, "pulls": []}';
const FILES = {
  'projects/api.json': LEDGER,
  'projects/web.json': LEDGER,
  'projects/notes.md': '',
  'projects/old/docs.json': LEDGER,
};

/** What becomes of the settings in a repository with these files. */
const expanding = async (
  files: Readonly<Record<string, string>>,
  changes: Partial<Settings> = {},
) => {
  const github = new EmbeddedGitHub();
  const repository = github.createRepository({ owner: 'octo-org', name: 'notes' });
  repository.commit({ files });
  const server = await github.listen();
  open.push(server);
  const client = new GitHubClient({
    ...server,
    token: 'test-token',
    clock: aClient().clock,
    note: () => {},
  });
  const reader = new RepositoryReader(client, { owner: 'octo-org', name: 'notes' });
  const told = settings({ projects: [], templates: [aTemplate()], ...changes });
  return {
    repository,
    requests: github.requests,
    expand: () => expandTemplates({ reader, client, trackers: TRACKERS }, told),
    told,
  };
};

const expanded = async (...given: Parameters<typeof expanding>): Promise<Settings> =>
  (await expanding(...given)).expand();

const places = ({ projects }: Settings) => projects.map(({ name, metadata }) => [name, metadata]);

describe('a template with its name in the path', () => {
  it('makes a project for each file that fits, and none for a template', async () => {
    const result = await expanded(FILES);
    expect(places(result)).toEqual([
      ['api', 'projects/api.json'],
      ['web', 'projects/web.json'],
    ]);
    expect(result.templates).toEqual([]);
  });

  it('gives each the name in its head pattern, and all else as it is', async () => {
    const template = aTemplate({
      name: 'steps-{project}',
      selection: { labels: ['claudestep'], head: 'claude-step-{project}-*' },
      owners: { title: 'fill' },
    });
    const { projects } = await expanded(FILES, { templates: [template] });
    expect(projects[0]).toEqual({
      ...template,
      name: 'steps-api',
      section: 'api',
      metadata: 'projects/api.json',
      selection: { labels: ['claudestep'], head: 'claude-step-api-*' },
    });
  });

  it('finds files in folders of that name', async () => {
    const files = {
      'data/api/pulls/api.json': LEDGER,
      'data/api/pulls/web.json': LEDGER,
      'data/web/pulls/deep/web.json': LEDGER,
      'data/web/web.json': LEDGER,
      'data/docs/pulls/docs.json': LEDGER,
    };
    const template = aTemplate({ metadata: 'data/{project}/pulls/{project}.json' });
    expect(places(await expanded(files, { templates: [template] }))).toEqual([
      ['api', 'data/api/pulls/api.json'],
      ['docs', 'data/docs/pulls/docs.json'],
    ]);
  });

  it('reads the base', async () => {
    const { expand, repository } = await expanding(
      { 'README.md': '' },
      { base: 'metadata', templates: [aTemplate({ metadata: '{project}.json' })] },
    );
    repository.commit({ branch: 'metadata', files: { 'api.json': LEDGER } });
    expect(places(await expand())).toEqual([['api', 'api.json']]);
  });
});

describe('a template with its names in the file', () => {
  const selection = (head: string) => ({ labels: ['tracked'], head });
  const template = aTemplate({
    metadata: '.claudestep/metadata.json',
    selection: selection('step-{project}-*'),
  });
  const file = (projects: unknown) => ({
    '.claudestep/metadata.json': JSON.stringify({ schema_version: '2.0', projects }),
  });

  it('makes a project for each that the file holds', async () => {
    const { projects } = await expanded(file({ api: {}, 'web app': {} }), {
      templates: [template],
    });
    expect(projects.map((one) => [one.name, one.section, one.selection])).toEqual([
      ['api', 'api', selection('step-api-*')],
      ['web app', 'web app', selection('step-web app-*')],
    ]);
  });

  it('reads the file behind a byte-order mark', async () => {
    const { '.claudestep/metadata.json': text } = file({ api: {} });
    const files = { '.claudestep/metadata.json': `\uFEFF${text}` };
    expect(places(await expanded(files, { templates: [template] }))).toHaveLength(1);
  });

  it('leaves what a project names itself to it', async () => {
    const api = aProject({ name: 'api', section: 'api', metadata: template.metadata });
    const result = await expanded(file({ api: {}, web: {} }), {
      projects: [api],
      templates: [template],
    });
    expect(result.projects.map(({ name, fromTemplate }) => [name, fromTemplate])).toEqual([
      ['api', false],
      ['web', true],
    ]);
  });

  it('leaves it that part of the file also where the template makes another name of it', async () => {
    const api = aProject({ name: 'api', section: 'api', metadata: template.metadata });
    const result = await expanded(file({ api: {}, web: {} }), {
      projects: [api],
      templates: [{ ...template, name: 'steps-{project}' }],
    });
    expect(result.projects.map(({ name }) => name)).toEqual(['api', 'steps-web']);
  });

  it('says where a file breaks that it cannot read', async () => {
    const files = { '.claudestep/metadata.json': '{\n  oops' };
    await expect(expanded(files, { templates: [template] })).rejects.toMatchObject({
      code: 'metadata-invalid',
      message: expect.stringContaining('.claudestep/metadata.json:2:3'),
    });
  });
});

describe('templates beside other projects', () => {
  it('leave a file to the project that names it', async () => {
    const legacy = aProject({ name: 'legacy', metadata: 'projects/api.json' });
    const result = await expanded(FILES, { projects: [legacy] });
    expect(places(result)).toEqual([
      ['legacy', 'projects/api.json'],
      ['web', 'projects/web.json'],
    ]);
  });

  it('leave a file to the template that comes first', async () => {
    const templates = [
      aTemplate({ name: 'first-{project}' }),
      aTemplate({ name: 'second-{project}', metadata: '{project}/web.json' }),
    ];
    const result = await expanded({ ...FILES, 'other/web.json': LEDGER }, { templates });
    expect(places(result)).toEqual([
      ['first-api', 'projects/api.json'],
      ['first-web', 'projects/web.json'],
      ['second-other', 'other/web.json'],
    ]);
  });

  it('are an error when two of them make one name of two files', async () => {
    const templates = [aTemplate(), aTemplate({ metadata: '{project}/web.json' })];
    await expect(
      expanded({ ...FILES, 'api/web.json': LEDGER }, { templates }),
    ).rejects.toMatchObject({
      code: 'project-ambiguous',
      message: expect.stringMatching(/`api`.*`projects\/api.json`.*`api\/web.json`/),
    });
  });

  it('are an error when a project that is named has the name, and another file', async () => {
    const api = aProject({ name: 'api', metadata: 'legacy/api.json' });
    await expect(expanded(FILES, { projects: [api] })).rejects.toMatchObject({
      code: 'project-ambiguous',
      message: expect.stringMatching(/`api`.*`legacy\/api.json`.*`projects\/api.json`/),
      remedy: expect.stringContaining('`second-{project}`'),
    });
  });

  it('leave the name and the file to the project that names both', async () => {
    const api = aProject({ name: 'api', metadata: 'projects/api.json' });
    const result = await expanded(FILES, { projects: [api] });
    expect(result.projects.map(({ name, fromTemplate }) => [name, fromTemplate])).toEqual([
      ['api', false],
      ['web', true],
    ]);
  });

  it('need no name for a file that another project names', async () => {
    const api = aProject({ name: 'api', metadata: 'legacy/api.json' });
    const legacy = aProject({ name: 'legacy', metadata: 'projects/api.json' });
    expect(places(await expanded(FILES, { projects: [api, legacy] }))).toEqual([
      ['api', 'legacy/api.json'],
      ['legacy', 'projects/api.json'],
      ['web', 'projects/web.json'],
    ]);
  });

  it('may fit no file as long as there is a project', async () => {
    const named = aProject();
    expect(await expanded({ 'README.md': '' }, { projects: [named] })).toMatchObject({
      projects: [named],
      templates: [],
    });
  });
});

describe('what templates ask of GitHub', () => {
  it('is nothing when there is none', async () => {
    const { expand, requests, told } = await expanding(FILES, {
      projects: [aProject()],
      templates: [],
    });
    expect(await expand()).toBe(told);
    expect(requests).toEqual([]);
  });

  it.each([
    [1, 1],
    [2, 2],
    [12, 2],
  ])(
    'is one valid request for %i of them, or %i where a folder is missing',
    async (count, expected) => {
      const templates = Array.from({ length: count }, (_, index) =>
        aTemplate({ name: `${index}-{project}`, metadata: `projects/${index}/{project}.json` }),
      );
      const inFile = aTemplate({ name: 'one-{project}', metadata: 'all.json' });
      const files = { 'projects/0/api.json': LEDGER, 'all.json': '{"projects": {"web": {}}}' };
      const { expand, requests } = await expanding(files, { templates: [...templates, inFile] });
      expect((await expand()).projects.map(({ name }) => name)).toEqual(['0-api', 'one-web']);
      expect(requests).toHaveLength(expected);
      expect(requests.flatMap(({ query }) => objectionsTo(query ?? ''))).toEqual([]);
    },
  );
});

describe('templates that cannot be filled in', () => {
  it.each([
    ['no file fits', 'none/{project}.json'],
    ['there is no such file', '.claudestep/metadata.json'],
  ])('are an error when %s', async (_, metadata) => {
    await expect(expanded(FILES, { templates: [aTemplate({ metadata })] })).rejects.toMatchObject({
      code: 'no-project',
      message: `No file fits \`${metadata}\`.`,
      remedy: expect.stringContaining('`base`'),
    });
  });

  it('tell a base that does not exist as such', async () => {
    await expect(expanded(FILES, { base: 'nowhere' })).rejects.toMatchObject({
      code: 'base-not-found',
    });
  });

  it('are an error, and never no projects, when GitHub does not give the folder', async () => {
    const error = (path: readonly string[]) => ({
      errors: [
        { type: 'FORBIDDEN', path: ['repository', ...path], message: 'Resource not accessible.' },
      ],
    });
    const branch = { name: 'main', target: { oid: '4c1f0d6a9a7f0b7f3b0e5a1c2d3e4f5061728394' } };
    answering(data({ p0_tree: null, p1_branch: branch }, error(['p0_tree'])));
    const { client } = aClient();
    const reader = new RepositoryReader(client, { owner: 'octo-org', name: 'notes' });
    const told = settings({ projects: [aProject()], templates: [aTemplate()] });
    await expect(
      expandTemplates({ reader, client, trackers: TRACKERS }, told),
    ).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });
});

describe('the names of a run', () => {
  it('may be those that a template makes', async () => {
    expect((await expanded(FILES, { only: ['web'] })).only).toEqual(['web']);
  });

  it('are refused when nothing makes them, with those that there are', async () => {
    await expect(expanded(FILES, { only: ['wep'] })).rejects.toMatchObject({
      code: 'project-unknown',
      remedy: expect.stringMatching(/`web`.*Known: .*`api`/s),
    });
  });
});
