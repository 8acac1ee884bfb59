import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../../src/emulator/index.js';
import { serve } from './served.js';

describe('git objects', () => {
  it('have the ids that git gives them', async () => {
    const { repo, ask } = await serve({ files: { 'hello.txt': 'hello\n' } });
    repo.commit({ files: { 'hello.txt': null }, message: 'Empty it' });
    const { data } = await ask(
      'blob: object(expression: "main~1:hello.txt") { oid } tree: object(expression: "main:") { oid }',
    );
    expect(data.blob.oid).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
    expect(data.tree.oid).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
  });

  it('make a commit id that git itself computes for the same commit', () => {
    const github = new EmbeddedGitHub({ now: '2026-01-05T03:00:00Z' });
    const repo = github.createRepository({
      owner: 'octo',
      name: 'app',
      files: { 'a.txt': 'a\n', 'a/b.txt': 'b\n', 'a-b': 'c\n', 'z/y/x': 'd' },
    });
    const commit = repo.commitAt(repo.head('main') ?? '');
    expect(commit.tree).toBe('196d46d6861aa4131a154995db43762b566a04fe');
    expect(commit.oid).toBe('1bc38e08e710faa00bb2d4d0b97e4d7db4d948d3');
  });

  it('keep a directory and a file of similar names in git order', async () => {
    const { ask } = await serve({ files: { 'a.txt': '1', 'a/b': '2', 'a-b': '3' } });
    const { data } = await ask(
      'object(expression: "HEAD:") { ... on Tree { entries { name type mode path } } }',
    );
    expect(data.object.entries).toEqual([
      { name: 'a-b', type: 'blob', mode: 0o100644, path: 'a-b' },
      { name: 'a.txt', type: 'blob', mode: 0o100644, path: 'a.txt' },
      { name: 'a', type: 'tree', mode: 0o40000, path: 'a' },
    ]);
  });
});

describe('an expression', () => {
  const files = { 'docs/a.md': 'A', 'b.md': 'B' };

  it.each([
    ['HEAD:docs/a.md', 'Blob'],
    ['main:docs/a.md', 'Blob'],
    ['refs/heads/main:docs/a.md', 'Blob'],
    ['main:docs', 'Tree'],
    ['main:', 'Tree'],
    ['main', 'Commit'],
    ['main~1', null],
    ['main:docs/b.md', null],
    ['main:b.md/c', null],
    ['nowhere:b.md', null],
    ['', null],
    ['0123456789012345678901234567890123456789', null],
  ])('%j stands for %s', async (expression, type) => {
    const { ask } = await serve({ files });
    const { data, errors } = await ask(
      'object(expression: $e) { __typename }',
      { e: expression },
      '$e: String!',
    );
    expect(data.object?.__typename ?? null).toBe(type);
    expect(errors).toEqual([]);
  });

  it('with a commit id reads the file as it was then', async () => {
    const { repo, ask } = await serve({ files: { 'b.md': 'old' } });
    const before = repo.head('main');
    repo.commit({ files: { 'b.md': 'new' }, message: 'Change' });
    const { data } = await ask(
      'object(expression: $e) { ... on Blob { text } }',
      { e: `${before}:b.md` },
      '$e: String!',
    );
    expect(data.object.text).toBe('old');
  });

  it('of a pull request ref stands for its head', async () => {
    const { repo, ask } = await serve();
    const { number, headRefOid } = repo.openPullRequest({ title: 'One', head: 'one' });
    const { data } = await ask(`object(expression: "refs/pull/${number}/head") { oid }`);
    expect(data.object.oid).toBe(headRefOid);
  });
});

describe('the text of a blob', () => {
  const text =
    'object(expression: "main:f") { ... on Blob { byteSize isBinary isTruncated text } }';

  it('is whole at 512,000 bytes', async () => {
    const { ask } = await serve({ files: { f: 'x'.repeat(512_000) } });
    const { object } = (await ask(text)).data;
    expect(object).toMatchObject({ byteSize: 512_000, isTruncated: false });
    expect(object.text).toHaveLength(512_000);
  });

  it('is cut at 512,000 bytes, and says so only in isTruncated', async () => {
    const { ask } = await serve({ files: { f: 'x'.repeat(512_001) } });
    const { object } = (await ask(text)).data;
    expect(object).toMatchObject({ byteSize: 512_001, isTruncated: true });
    expect(object.text).toHaveLength(512_000);
  });

  it('is null for a binary file', async () => {
    const { ask } = await serve({ files: { f: Buffer.from([1, 0, 2]) } });
    expect((await ask(text)).data.object).toEqual({
      byteSize: 3,
      isBinary: true,
      isTruncated: false,
      text: null,
    });
  });

  it('keeps a byte-order mark and carriage returns', async () => {
    const { ask } = await serve({ files: { f: '\ufeffa\r\nb' } });
    expect((await ask(text)).data.object.text).toBe('\ufeffa\r\nb');
  });
});

describe('a ref', () => {
  it.each(['main', 'refs/heads/main'])('is found as %s', async (name) => {
    const { repo, ask } = await serve();
    const { data } = await ask(
      'ref(qualifiedName: $n) { name prefix target { oid } }',
      { n: name },
      '$n: String!',
    );
    expect(data.ref).toEqual({
      name: 'main',
      prefix: 'refs/heads/',
      target: { oid: repo.head('main') },
    });
  });

  it('that is missing is null without an error', async () => {
    const { ask } = await serve();
    const { data, errors } = await ask('ref(qualifiedName: "gone") { name }');
    expect([data.ref, errors]).toEqual([null, []]);
  });

  it('lists with its prefix', async () => {
    const { repo, ask } = await serve();
    repo.createBranch('team/a');
    const { data } = await ask(
      'refs(refPrefix: "refs/heads/", first: 10) { totalCount nodes { name } }',
    );
    expect(data.refs).toEqual({ totalCount: 2, nodes: [{ name: 'main' }, { name: 'team/a' }] });
  });
});

describe('history', () => {
  const history = (filter = '') =>
    `defaultBranchRef { target { ... on Commit { history(first: 10 ${filter}) { totalCount nodes { message } } } } }`;

  it('lists the commits of a branch, the newest first', async () => {
    const { github, repo, ask } = await serve();
    github.clock.advance(60_000);
    repo.commit({ files: { a: '1' }, message: 'Second' });
    const { data } = await ask(history());
    expect(data.defaultBranchRef.target.history.nodes).toEqual([
      { message: 'Second' },
      { message: 'Initial commit' },
    ]);
  });

  it('of a path has only the commits that changed it', async () => {
    const { repo, ask } = await serve({ files: { a: '1' } });
    repo.commit({ files: { b: '1' }, message: 'Other' });
    repo.commit({ files: { a: '2' }, message: 'Mine' });
    const { nodes } = (await ask(history(', path: "a"'))).data.defaultBranchRef.target.history;
    expect(nodes).toEqual([{ message: 'Mine' }, { message: 'Initial commit' }]);
  });

  it('of an empty repository is nothing', async () => {
    const { ask } = await serve({ empty: true });
    const { data } = await ask(
      'isEmpty defaultBranchRef { name } object(expression: "HEAD:x") { oid }',
    );
    expect(data).toEqual({ isEmpty: true, defaultBranchRef: null, object: null });
  });
});

describe('what is no file of its own', () => {
  const there = async () => {
    const served = await serve({ files: { 'data/real.json': '{}' } });
    served.repo.commit({
      files: {},
      symlinks: { 'link.json': 'data/real.json', linked: 'data' },
      submodules: { sub: '4c1f0d6a9a7f0b7f3b0e5a1c2d3e4f5061728394' },
    });
    return served;
  };

  it('stands in its tree with its mode, a submodule as a commit that is not here', async () => {
    const { ask } = await there();
    const { data } = await ask(
      'object(expression: "HEAD:") { ... on Tree { entries { name type mode object { __typename } } } }',
    );
    expect(data.object.entries).toEqual([
      { name: 'data', type: 'tree', mode: 0o40000, object: { __typename: 'Tree' } },
      { name: 'link.json', type: 'blob', mode: 0o120000, object: { __typename: 'Blob' } },
      { name: 'linked', type: 'blob', mode: 0o120000, object: { __typename: 'Blob' } },
      { name: 'sub', type: 'commit', mode: 0o160000, object: null },
    ]);
  });

  it('is not looked through: a link is its target as text, and nothing is behind it', async () => {
    const { ask } = await there();
    const { data } = await ask(
      'link: object(expression: "HEAD:link.json") { ... on Blob { text } } behind: object(expression: "HEAD:linked/real.json") { oid } sub: object(expression: "HEAD:sub") { oid }',
    );
    expect(data).toEqual({ link: { text: 'data/real.json' }, behind: null, sub: null });
  });
});
