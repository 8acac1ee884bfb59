import { describe, expect, it } from '@jest/globals';
import { serveWithPullRequests } from './served-listing.js';

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
    expect(await list({ states: ['MERGED', 'CLOSED'], args: 1 })).toMatchObject({
      totalCount: 2,
      numbers: [1],
    });
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
    for (const number of [2, 11, 1])
      repo.openPullRequest({ number, title: 'T', head: `h${number}` });
    expect((await list()).numbers).toEqual([1, 2, 11]);
    expect((await list({ order: { field: 'CREATED_AT', direction: 'DESC' } })).numbers).toEqual([
      11, 2, 1,
    ]);
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
    const since = await ask(
      'issues(first: 5, filterBy: { since: "2027-01-01T00:00:00Z" }) { totalCount }',
    );
    expect(since.data.issues.totalCount).toBe(0);
  });
});
