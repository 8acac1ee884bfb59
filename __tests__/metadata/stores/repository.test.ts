import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { EmbeddedGitHub, type Listening, type Repository } from '../../../src/emulator/index.js';
import { GitHubClient, RepositoryReader } from '../../../src/github/index.js';
import { RepositoryStore, revisionOf } from '../../../src/metadata/index.js';
import { aClient, answering, data } from '../../github/nocked.js';

const HEAD = revisionOf(null);
const LIMIT = 512_000;

let github: EmbeddedGitHub;
let repository: Repository;
let server: Listening;
let store: RepositoryStore;

beforeEach(async () => {
  github = new EmbeddedGitHub();
  repository = github.createRepository({ owner: 'octo-org', name: 'notes' });
  server = await github.listen();
  const client = new GitHubClient({
    ...server,
    token: 'test-token',
    clock: aClient().clock,
    note: () => {},
  });
  store = new RepositoryStore(
    new RepositoryReader(client, { owner: 'octo-org', name: 'notes' }),
    client,
  );
});

afterEach(async () => {
  await server.close();
  nock.cleanAll();
});

/** What is read of a file with these bytes, and how many requests it took. */
const reading = async (bytes: Buffer | string, path = 'data/pulls.json', branch = 'main') => {
  repository.commit({ branch, files: { [path]: bytes } });
  const file = await store.read(branch === 'main' ? HEAD : revisionOf(branch), path);
  return { file, requests: github.requests.length };
};

describe('reading a file of the repository', () => {
  it('gives its text and its blob in one request', async () => {
    const { file, requests } = await reading('{"é": "😀"}\r\n');
    expect(file).toEqual({
      path: 'data/pulls.json',
      text: '{"é": "😀"}\r\n',
      blob: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    expect(requests).toBe(1);
  });

  it('gives null where there is none', async () => {
    expect(await store.read(HEAD, 'none.json')).toBeNull();
    expect(await store.read(HEAD, 'README.md/none.json')).toBeNull();
    expect(await store.read(revisionOf('nowhere'), 'README.md')).toBeNull();
  });

  it('keeps a byte-order mark', async () => {
    expect((await reading('\uFEFF{}')).file?.text).toBe('\uFEFF{}');
  });

  it('reads a file of no byte', async () => {
    expect((await reading('')).file?.text).toBe('');
  });

  it.each([
    ['binary', Buffer.from([0x7b, 0x00, 0x7d])],
    ['not UTF-8', Buffer.from([0x22, 0xe9, 0x22])],
    ['binary and large', Buffer.alloc(LIMIT + 1)],
    ['not UTF-8 and large', Buffer.alloc(LIMIT + 1, 0xe9)],
  ])('refuses what is %s', async (_, bytes) => {
    await expect(reading(bytes)).rejects.toMatchObject({
      code: 'not-text',
      message: expect.stringContaining('`data/pulls.json`'),
    });
  });

  it('refuses a folder', async () => {
    repository.commit({ files: { 'data/pulls.json': '{}' } });
    await expect(store.read(HEAD, 'data')).rejects.toMatchObject({ code: 'not-a-file' });
  });

  it('refuses more than 100 MB by the size that GitHub gives', async () => {
    answering(
      data({
        p0_file: {
          __typename: 'Blob',
          oid: '4c1f0d6a9a7f0b7f3b0e5a1c2d3e4f5061728394',
          byteSize: 200 * 1024 * 1024,
          isBinary: false,
          isTruncated: true,
          text: '{',
        },
      }),
    );
    const { client } = aClient();
    const reader = new RepositoryReader(client, { owner: 'octo-org', name: 'notes' });
    await expect(
      new RepositoryStore(reader, client).read(HEAD, 'pulls.json'),
    ).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('is an error, and not a missing file, when GitHub does not give it', async () => {
    answering(
      data(
        { p0_file: null },
        { errors: [{ type: 'FORBIDDEN', path: ['repository', 'p0_file'], message: 'No.' }] },
      ),
    );
    const { client } = aClient();
    const reader = new RepositoryReader(client, { owner: 'octo-org', name: 'notes' });
    await expect(
      new RepositoryStore(reader, client).read(HEAD, 'pulls.json'),
    ).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('reading a large file of the repository', () => {
  it.each([
    ['as large as GraphQL gives', 'a'.repeat(LIMIT), 1],
    ['a byte larger', 'a'.repeat(LIMIT + 1), 2],
    ['with a character over the limit', `${'a'.repeat(LIMIT - 1)}é`, 2],
    ['with a byte-order mark', `\uFEFF${'é'.repeat(LIMIT)}`, 2],
  ])('is byte-exact: %s', async (_, text, expected) => {
    const { file, requests } = await reading(text);
    expect(file?.text === text).toBe(true);
    expect(requests).toBe(expected);
    expect(github.requests.some(({ isWrite }) => isWrite)).toBe(false);
  });

  it('finds it on any branch and under any name', async () => {
    const text = 'b'.repeat(LIMIT + 1);
    repository.commit({ files: { 'a b/ü#?%.json': 'c'.repeat(LIMIT + 1) } });
    const { file } = await reading(text, 'a b/ü#?%.json', 'claude/meta#1');
    expect(file?.text === text).toBe(true);
  });

  it('says so when it vanished meanwhile', async () => {
    repository.commit({ files: { 'pulls.json': 'a'.repeat(LIMIT + 1) } });
    github.before(
      ({ query }) => query === undefined,
      () => {
        repository.commit({ files: { 'pulls.json': null } });
      },
    );
    await expect(store.read(HEAD, 'pulls.json')).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('vanished'),
    });
  });

  it('never pairs the blob of one version with the text of another', async () => {
    repository.commit({ files: { 'pulls.json': 'a'.repeat(LIMIT + 1) } });
    github.before(
      ({ query }) => query === undefined,
      () => {
        repository.commit({ files: { 'pulls.json': 'b'.repeat(LIMIT + 1) } });
      },
    );
    const file = await store.read(HEAD, 'pulls.json');
    const bytes = repository.store.blob(file?.blob ?? '');
    expect(bytes.toString('utf8') === file?.text).toBe(true);
  });
});

describe('listing a folder of the repository', () => {
  const files = { 'data/a.json': '', 'data/deep/b.json': '', 'data/deep/deeper/c.json': '' };

  it.each([
    ['data', 1, ['data/a.json']],
    ['data', 2, ['data/a.json', 'data/deep/b.json']],
    ['', 2, ['README.md', 'data/a.json']],
    ['none', 2, []],
    ['README.md', 1, []],
  ])('gives the files of the folder "%s", %i deep', async (folder, depth, paths) => {
    repository.commit({ files });
    expect(await store.list(HEAD, folder, depth)).toEqual(paths);
  });
});
