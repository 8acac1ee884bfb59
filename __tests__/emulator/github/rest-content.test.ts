import { describe, expect, it } from '@jest/globals';
import { serve } from './served.js';

const RAW = { accept: 'application/vnd.github.raw+json' };
const MEGABYTE = 1024 * 1024;

describe('REST contents', () => {
  it('come as base64, or raw', async () => {
    const { rest, repo } = await serve({ files: { 'a/b.txt': 'hello\n' } });
    const object = await rest('GET', '/repos/octo/app/contents/a/b.txt?ref=main');
    expect(object.json).toMatchObject({
      type: 'file',
      path: 'a/b.txt',
      size: 6,
      encoding: 'base64',
      sha: 'ce013625030ba8dba906f756967f9e9ca394464a',
    });
    expect(Buffer.from(object.json.content, 'base64').toString()).toBe('hello\n');
    expect(
      (
        await rest(
          'GET',
          `/repos/octo/app/contents/a/b.txt?ref=${repo.head('main')}`,
          undefined,
          RAW,
        )
      ).text,
    ).toBe('hello\n');
  });

  it('above a megabyte come only raw', async () => {
    const { rest } = await serve({
      files: { big: 'x'.repeat(MEGABYTE + 1), fits: 'x'.repeat(MEGABYTE) },
    });
    expect((await rest('GET', '/repos/octo/app/contents/big')).json).toMatchObject({
      content: '',
      encoding: 'none',
      size: MEGABYTE + 1,
    });
    expect((await rest('GET', '/repos/octo/app/contents/big', undefined, RAW)).text).toHaveLength(
      MEGABYTE + 1,
    );
    expect((await rest('GET', '/repos/octo/app/contents/fits')).json.encoding).toBe('base64');
  });

  it('of a directory list it', async () => {
    const { rest } = await serve({ files: { 'a/b.txt': '1', 'a/c/d.txt': '2' } });
    const { json } = await rest('GET', '/repos/octo/app/contents/a');
    expect(json.map((it: { path: string; type: string }) => [it.path, it.type])).toEqual([
      ['a/b.txt', 'file'],
      ['a/c', 'dir'],
    ]);
  });

  it.each([
    ['a missing file', '/repos/octo/app/contents/no', 'Not Found'],
    ['a missing ref', '/repos/octo/app/contents/f?ref=no', 'Not Found'],
    ['a missing blob', '/repos/octo/app/git/blobs/no', 'Not Found'],
    ['a missing repository', '/repos/octo/no/contents/f', 'Not Found'],
    ['an unknown route', '/nothing', 'Not Found'],
  ])('answer 404 for %s', async (_name, path, message) => {
    const { rest } = await serve({ files: { f: 'f' } });
    const { status, json } = await rest('GET', path);
    expect([status, json]).toEqual([404, expect.objectContaining({ message, status: '404' })]);
  });

  it('of a path with spaces and signs are found', async () => {
    const { rest } = await serve({ files: { 'a b/ü#?.txt': 'odd' } });
    const path = ['a b', 'ü#?.txt'].map(encodeURIComponent).join('/');
    expect((await rest('GET', `/repos/octo/app/contents/${path}`, undefined, RAW)).text).toBe(
      'odd',
    );
  });

  it('are read by blob and tree id too', async () => {
    const { rest } = await serve({ files: { 'a/b.txt': 'hello\n' } });
    const { json } = await rest('GET', '/repos/octo/app/git/trees/main?recursive=1');
    expect(
      json.tree.map((it: { path: string; mode: string; type: string }) => [
        it.path,
        it.mode,
        it.type,
      ]),
    ).toEqual([
      ['a', '040000', 'tree'],
      ['a/b.txt', '100644', 'blob'],
    ]);
    const blob = await rest('GET', `/repos/octo/app/git/blobs/${json.tree[1].sha}`, undefined, RAW);
    expect(blob.text).toBe('hello\n');
  });
});

describe('REST refs', () => {
  it('are created, read, moved and deleted', async () => {
    const { rest, repo } = await serve();
    const sha = repo.head('main');
    expect(
      (await rest('POST', '/repos/octo/app/git/refs', { ref: 'refs/heads/a/b', sha })).status,
    ).toBe(201);
    expect((await rest('GET', '/repos/octo/app/git/ref/heads/a/b')).json).toMatchObject({
      ref: 'refs/heads/a/b',
      object: { sha },
    });
    const next = repo.commit({ files: { x: 'x' }, message: 'X' });
    expect(
      (await rest('PATCH', '/repos/octo/app/git/refs/heads/a/b', { sha: next })).json.object.sha,
    ).toBe(next);
    const back = await rest('PATCH', '/repos/octo/app/git/refs/heads/a/b', { sha });
    expect([back.status, back.json.message]).toEqual([422, 'Update is not a fast forward']);
    expect((await rest('DELETE', '/repos/octo/app/git/refs/heads/a/b')).status).toBe(204);
    expect((await rest('GET', '/repos/octo/app/git/ref/heads/a/b')).status).toBe(404);
  });

  it.each([
    ['a ref that exists', { ref: 'refs/heads/main' }, 'Reference already exists'],
    [
      'an object that does not',
      { ref: 'refs/heads/x', sha: '1'.repeat(40) },
      'Object does not exist',
    ],
    ['a clash of names', { ref: 'refs/heads/main/x' }, 'Reference update failed'],
    [
      'no sha',
      { ref: 'refs/heads/x', sha: undefined },
      'Invalid request.\n\n"sha" wasn\'t supplied.',
    ],
  ])('refuse %s', async (_name, body, message) => {
    const { rest, repo } = await serve();
    const { status, json } = await rest('POST', '/repos/octo/app/git/refs', {
      sha: repo.head('main'),
      ...body,
    });
    expect([status, json]).toEqual([
      422,
      { message, documentation_url: expect.any(String), status: '422' },
    ]);
  });

  it('of an empty repository answer 409', async () => {
    const { rest } = await serve({ empty: true });
    expect(
      (await rest('POST', '/repos/octo/app/git/refs', { ref: 'refs/heads/x', sha: 'x' })).status,
    ).toBe(409);
  });
});

describe('REST repositories', () => {
  it('are found under the prefix of an enterprise server too', async () => {
    const { rest, send } = await serve();
    expect((await rest('GET', '/repos/octo/app')).json).toMatchObject({
      full_name: 'octo/app',
      default_branch: 'main',
      private: false,
    });
    expect((await rest('GET', '/api/v3/repos/octo/app')).status).toBe(200);
    const body = JSON.stringify({ query: '{ viewer { login } }' });
    expect((await send('/api/graphql', { method: 'POST', body }, 'a')).status).toBe(200);
  });
});
