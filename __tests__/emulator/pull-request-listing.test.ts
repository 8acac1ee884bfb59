import { describe, expect, it } from '@jest/globals';
import { serve } from './served.js';

const LIST = `
  query ($args: Int!, $after: String, $labels: [String!], $states: [PullRequestState!],
         $head: String, $base: String, $order: IssueOrder) {
    repository(owner: "octo", name: "app") {
      pullRequests(first: $args, after: $after, labels: $labels, states: $states,
                   headRefName: $head, baseRefName: $base, orderBy: $order) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes { number }
        edges { cursor }
      }
    }
  }`;

async function serveWithPullRequests(count = 5) {
  const served = await serve();
  for (let i = 1; i <= count; i += 1) {
    served.github.clock.advance(60_000);
    served.repo.openPullRequest({ title: `Change ${i}`, head: `branch-${i}`, labels: [i % 2 === 0 ? 'Even' : 'odd'] });
  }
  const list = async (variables: Record<string, unknown> = {}) => {
    const { data } = await served.graphql(LIST, { args: 100, ...variables });
    const { nodes, ...rest } = data.repository.pullRequests;
    return { ...rest, numbers: nodes.map((node: { number: number }) => node.number) };
  };
  return { ...served, list };
}

describe('the labels of a listing', () => {
  it('select any of them, without regard to case', async () => {
    const { list } = await serveWithPullRequests();
    expect((await list({ labels: ['even'] })).numbers).toEqual([2, 4]);
    expect((await list({ labels: ['EVEN', 'odd'] })).numbers).toEqual([1, 2, 3, 4, 5]);
    expect((await list({ labels: ['none'] })).numbers).toEqual([]);
  });

  it('select everything when there are none', async () => {
    const { list } = await serveWithPullRequests();
    expect((await list({ labels: [] })).totalCount).toBe(5);
  });
});

describe('a listing', () => {
  it('selects by state, base and head, and counts what it selects', async () => {
    const { repo, list } = await serveWithPullRequests();
    repo.createBranch('release');
    repo.openPullRequest({ number: 9, title: 'Backport', head: 'nine', base: 'release' });
    repo.mergePullRequest(1);
    repo.closePullRequest(2);
    expect(await list({ states: ['MERGED', 'CLOSED'], args: 1 })).toMatchObject({ totalCount: 2, numbers: [1] });
    expect((await list({ base: 'release' })).numbers).toEqual([9]);
    expect((await list({ head: 'branch-3' })).numbers).toEqual([3]);
  });

  it('by head also finds a branch of that name in a fork', async () => {
    const { repo, list } = await serveWithPullRequests(1);
    repo.openPullRequest({ number: 7, title: 'Forked', head: 'branch-1', fork: 'someone' });
    expect((await list({ head: 'branch-1' })).numbers).toEqual([1, 7]);
  });

  it('keeps several pull requests that share a head branch over time', async () => {
    const { repo, list } = await serveWithPullRequests(0);
    for (const number of [3, 5, 8]) {
      repo.openPullRequest({ number, title: `Try ${number}`, head: 'again' });
      if (number === 3) repo.mergePullRequest(number);
      if (number === 5) repo.closePullRequest(number);
    }
    expect((await list({ head: 'again' })).numbers).toEqual([3, 5, 8]);
  });

  it.each([
    ['CREATED_AT', 'ASC', [1, 2, 3]],
    ['CREATED_AT', 'DESC', [3, 2, 1]],
    ['UPDATED_AT', 'DESC', [2, 3, 1]],
    ['UPDATED_AT', 'ASC', [1, 3, 2]],
    ['COMMENTS', 'DESC', [2, 3, 1]],
    ['COMMENTS', 'ASC', [1, 3, 2]],
  ])('sorts by %s %s', async (field, direction, numbers) => {
    const { github, repo, list } = await serveWithPullRequests(3);
    github.clock.advance(1000);
    repo.comment(2, 'Hello');
    expect((await list({ order: { field, direction } })).numbers).toEqual(numbers);
  });

  it('sorts equal times by number', async () => {
    const { repo, list } = await serveWithPullRequests(0);
    for (const number of [2, 11, 1]) repo.openPullRequest({ number, title: 'T', head: `h${number}` });
    expect((await list()).numbers).toEqual([1, 2, 11]);
    expect((await list({ order: { field: 'CREATED_AT', direction: 'DESC' } })).numbers).toEqual([11, 2, 1]);
  });
});

describe('paging', () => {
  it('goes through all rows once', async () => {
    const { list } = await serveWithPullRequests();
    const first = await list({ args: 2 });
    const second = await list({ args: 2, after: first.pageInfo.endCursor });
    const third = await list({ args: 2, after: second.pageInfo.endCursor });
    expect([first.numbers, second.numbers, third.numbers]).toEqual([[1, 2], [3, 4], [5]]);
    expect([first, second, third].map((page) => page.pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect(second.pageInfo).toMatchObject({ hasPreviousPage: true, startCursor: second.edges[0].cursor });
    expect(third.totalCount).toBe(5);
  });

  it('goes backwards with last and before', async () => {
    const { ask } = await serveWithPullRequests();
    const page = 'pageInfo { hasPreviousPage hasNextPage startCursor } nodes { number }';
    const end = (await ask(`pullRequests(last: 2) { ${page} }`)).data.pullRequests;
    expect(end).toMatchObject({ nodes: [{ number: 4 }, { number: 5 }], pageInfo: { hasPreviousPage: true, hasNextPage: false } });
    const before = await ask(`pullRequests(last: 2, before: "${end.pageInfo.startCursor}") { ${page} }`);
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
    expect((await ask('pullRequests { totalCount }')).data).toEqual({ pullRequests: { totalCount: 2 } });
    expect((await ask('pullRequests { nodes { number } }')).errors).toMatchObject([
      {
        type: 'MISSING_PAGINATION_BOUNDARIES',
        message: 'You must provide a `first` or `last` value to properly paginate the `pullRequests` connection.',
      },
    ]);
  });

  it.each([
    ['first: 101', 'Requesting 101 records on the `labels` connection exceeds the `first` limit of 100 records.'],
    ['last: 200', 'Requesting 200 records on the `labels` connection exceeds the `last` limit of 100 records.'],
    ['first: 0', '`first` on the `labels` connection cannot be less than 1.'],
  ])('refuses %s', async (size, message) => {
    const { ask } = await serve();
    const { data, errors } = await ask(`name labels(${size}) { nodes { name } }`);
    expect(errors).toMatchObject([{ type: 'EXCESSIVE_PAGINATION', path: ['repository', 'labels'], message }]);
    expect(data).toEqual({ name: 'app', labels: null });
  });
});

describe('issues', () => {
  it('are listed apart from pull requests and share their numbers', async () => {
    const { repo, ask } = await serveWithPullRequests(1);
    repo.openIssue({ title: 'Broken', labels: ['bug'] });
    repo.openIssue({ title: 'Done' });
    repo.closeIssue(3);
    const { data } = await ask('issues(first: 5, states: OPEN) { nodes { number title state } }');
    expect(data.issues.nodes).toEqual([{ number: 2, title: 'Broken', state: 'OPEN' }]);
    const since = await ask('issues(first: 5, filterBy: { since: "2027-01-01T00:00:00Z" }) { totalCount }');
    expect(since.data.issues.totalCount).toBe(0);
  });
});
