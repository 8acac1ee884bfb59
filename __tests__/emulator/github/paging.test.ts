import { describe, expect, it } from '@jest/globals';
import { serve } from './served.js';
import { serveWithPullRequests } from './served-listing.js';

describe('paging', () => {
  it('goes through all rows once', async () => {
    const { list } = await serveWithPullRequests();
    const first = await list({ args: 2 });
    const second = await list({ args: 2, after: first.pageInfo.endCursor });
    const third = await list({ args: 2, after: second.pageInfo.endCursor });
    expect([first.numbers, second.numbers, third.numbers]).toEqual([[1, 2], [3, 4], [5]]);
    expect([first, second, third].map((page) => page.pageInfo.hasNextPage)).toEqual([
      true,
      true,
      false,
    ]);
    expect(second.pageInfo).toMatchObject({
      hasPreviousPage: true,
      startCursor: second.edges[0].cursor,
    });
    expect(third.totalCount).toBe(5);
  });

  it('goes backwards with last and before', async () => {
    const { ask } = await serveWithPullRequests();
    const page = 'pageInfo { hasPreviousPage hasNextPage startCursor } nodes { number }';
    const end = (await ask(`pullRequests(last: 2) { ${page} }`)).data.pullRequests;
    expect(end).toMatchObject({
      nodes: [{ number: 4 }, { number: 5 }],
      pageInfo: { hasPreviousPage: true, hasNextPage: false },
    });
    const before = await ask(
      `pullRequests(last: 2, before: "${end.pageInfo.startCursor}") { ${page} }`,
    );
    expect(before.data.pullRequests.nodes).toEqual([{ number: 2 }, { number: 3 }]);
  });

  it('has cursors that hold the value a row is sorted by', async () => {
    const { list } = await serveWithPullRequests(1);
    const { endCursor } = (await list()).pageInfo;
    const text = Buffer.from(endCursor, 'base64').toString();
    expect(text).toBe('cursor:v2:["2026-01-05T03:01:00Z",1]');
  });

  it('by UPDATED_AT never returns a row that is touched in the middle of the scan', async () => {
    const { github, repo, list } = await serveWithPullRequests();
    const order = { field: 'UPDATED_AT', direction: 'DESC' };
    const first = await list({ args: 2, order });
    github.clock.advance(1000);
    repo.label(1, 'touched');
    const second = await list({ args: 3, order, after: first.pageInfo.endCursor });
    expect([...first.numbers, ...second.numbers]).toEqual([5, 4, 3, 2]);
  });

  it('by CREATED_AT returns every row whatever happens to them', async () => {
    const { repo, list } = await serveWithPullRequests();
    const first = await list({ args: 2 });
    repo.label(1, 'touched');
    repo.deletePullRequest(2);
    const second = await list({ args: 3, after: first.pageInfo.endCursor });
    expect([...first.numbers, ...second.numbers]).toEqual([1, 2, 3, 4, 5]);
  });

  it('refuses a cursor that is none', async () => {
    const { ask } = await serve();
    const { errors } = await ask('pullRequests(first: 1, after: "nonsense") { nodes { number } }');
    expect(errors).toMatchObject([
      {
        type: 'INVALID_CURSOR_ARGUMENTS',
        path: ['repository', 'pullRequests'],
        message: '`nonsense` does not appear to be a valid cursor.',
      },
    ]);
  });

  it('needs a size, unless only the count is asked for', async () => {
    const { ask } = await serveWithPullRequests(2);
    expect((await ask('pullRequests { totalCount }')).data).toEqual({
      pullRequests: { totalCount: 2 },
    });
    expect((await ask('pullRequests { nodes { number } }')).errors).toMatchObject([
      {
        type: 'MISSING_PAGINATION_BOUNDARIES',
        message:
          'You must provide a `first` or `last` value to properly paginate the `pullRequests` connection.',
      },
    ]);
  });

  it.each([
    [
      'first: 101',
      'Requesting 101 records on the `labels` connection exceeds the `first` limit of 100 records.',
    ],
    [
      'last: 200',
      'Requesting 200 records on the `labels` connection exceeds the `last` limit of 100 records.',
    ],
    ['first: 0', '`first` on the `labels` connection cannot be less than 1.'],
  ])('refuses %s', async (size, message) => {
    const { ask } = await serve();
    const { data, errors } = await ask(`name labels(${size}) { nodes { name } }`);
    expect(errors).toMatchObject([
      { type: 'EXCESSIVE_PAGINATION', path: ['repository', 'labels'], message },
    ]);
    expect(data).toEqual({ name: 'app', labels: null });
  });
});
