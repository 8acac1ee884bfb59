import { describe, expect, it } from '@jest/globals';
import type { RequestLog } from '../../../src/emulator/index.js';
import { serve } from './served.js';

const VIEWER = { query: 'query Who { viewer { login } }' };
const isQuery = (request: RequestLog) => request.query !== undefined;

describe('a fault', () => {
  it('answers in the place of GitHub, once', async () => {
    const { github, post } = await serve();
    github.failNext({ status: 502, headers: { 'retry-after': '1' }, body: { message: 'Nope' } });
    const failed = await post(VIEWER);
    expect([failed.status, failed.headers.get('retry-after'), JSON.parse(failed.text)]).toEqual([
      502,
      '1',
      { message: 'Nope' },
    ]);
    expect((await post(VIEWER)).status).toBe(200);
  });

  it('strikes only what it matches, and as often as it says', async () => {
    const { github, post, rest } = await serve();
    github.failNext({ match: isQuery, times: 2, status: 500 });
    const statuses = [
      await rest('GET', '/user'),
      await post(VIEWER),
      await post(VIEWER),
      await post(VIEWER),
    ];
    expect(statuses.map((reply) => reply.status)).toEqual([200, 500, 500, 200]);
  });

  it('can be an error of GraphQL without data', async () => {
    const { github, post } = await serve();
    const error = {
      type: 'RESOURCE_LIMITS_EXCEEDED',
      message: 'Resource limits for this query exceeded.',
    };
    github.failNext({ graphqlErrors: [error] });
    expect(JSON.parse((await post(VIEWER)).text)).toEqual({ errors: [error] });
  });

  it('with a path spoils one node of the true answer', async () => {
    const { github, repo, ask } = await serve();
    repo.openPullRequest({ title: 'A', head: 'a' });
    repo.openPullRequest({ title: 'B', head: 'b' });
    const path = ['repository', 'pullRequests', 'nodes', 1];
    github.failNext({ graphqlErrors: [{ type: 'FORBIDDEN', message: 'No', path }] });
    const { data, errors } = await ask('pullRequests(first: 5) { nodes { title } }');
    expect(data.pullRequests.nodes).toEqual([{ title: 'A' }, null]);
    expect(errors).toMatchObject([{ type: 'FORBIDDEN', path }]);
  });

  it('can leave a node out without a word', async () => {
    const { github, repo, ask } = await serve();
    repo.openPullRequest({ title: 'A', head: 'a' });
    github.failNext({ nullNodes: [['repository', 'pullRequests', 'nodes', 0]] });
    const { data, errors } = await ask('pullRequests(first: 5) { totalCount nodes { title } }');
    expect([data.pullRequests, errors]).toEqual([{ totalCount: 1, nodes: [null] }, []]);
  });

  it('can be a page that is not JSON', async () => {
    const { github, post } = await serve();
    github.failNext({ kind: 'not-json' });
    const { status, headers, text } = await post(VIEWER);
    expect([status, headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(text).toContain('502 Bad Gateway');
  });

  it.each(['drop-connection', 'cut-body'] as const)(
    'can be a connection that breaks: %s',
    async (kind) => {
      const { github, post } = await serve();
      github.failNext({ kind });
      await expect(post(VIEWER)).rejects.toThrow();
      expect((await post(VIEWER)).status).toBe(200);
    },
  );

  it('does not let a write take effect, unless only its answer is lost', async () => {
    const { github, repo, rest } = await serve();
    const ref = { ref: 'refs/heads/x', sha: repo.head('main') };
    github.failNext({ status: 502 });
    await rest('POST', '/repos/octo/app/git/refs', ref);
    expect(repo.head('x')).toBeUndefined();
    github.failNext({ status: 502, executed: true });
    expect((await rest('POST', '/repos/octo/app/git/refs', ref)).status).toBe(502);
    expect(repo.head('x')).toBe(repo.head('main'));
  });
});

describe('a hook', () => {
  it('runs once, just before a matching request', async () => {
    const { github, repo, ask } = await serve({ files: { f: 'before' } });
    github.before(
      (request) => request.query?.includes('object') ?? false,
      () => {
        repo.commit({ files: { f: 'hooked' }, message: 'Moved' });
      },
    );
    expect((await ask('name')).data.name).toBe('app');
    expect(repo.readFile('main', 'f')).toBe('before');
    const read = 'object(expression: "HEAD:f") { ... on Blob { text } }';
    expect((await ask(read)).data.object.text).toBe('hooked');
    repo.commit({ files: { f: 'after' }, message: 'Again' });
    expect((await ask(read)).data.object.text).toBe('after');
  });
});

describe('the request log', () => {
  it('tells reads from writes, in order', async () => {
    const { github, graphql, rest, mutate, repositoryId } = await serve();
    const id = await repositoryId();
    github.requests.length = 0;
    await graphql('query Name($n: String!) { repository(owner: "octo", name: $n) { name } }', {
      n: 'app',
    });
    await mutate('createLabel', { repositoryId: id, name: 'x', color: 'ffffff' }, 'label { name }');
    await rest('GET', '/api/v3/repos/octo/app/pulls?state=all');
    await rest('POST', '/repos/octo/app/git/refs', {});
    const seen = github.requests.map(({ method, path, operationName, isWrite, status }) => ({
      method,
      path,
      operationName,
      isWrite,
      status,
    }));
    expect(seen).toEqual([
      { method: 'POST', path: '/graphql', operationName: 'Name', isWrite: false, status: 200 },
      { method: 'POST', path: '/graphql', operationName: undefined, isWrite: true, status: 200 },
      {
        method: 'GET',
        path: '/repos/octo/app/pulls?state=all',
        operationName: undefined,
        isWrite: false,
        status: 200,
      },
      {
        method: 'POST',
        path: '/repos/octo/app/git/refs',
        operationName: undefined,
        isWrite: true,
        status: 422,
      },
    ]);
    expect(github.requests[0]).toMatchObject({
      variables: { n: 'app' },
      query: expect.stringContaining('query Name'),
    });
    expect(github.requests[0]?.response).toContain('"app"');
  });
});
