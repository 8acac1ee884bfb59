import { afterEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { answering, data } from '../github/nocked.js';
import { aNode, aPage, observe, page, refused } from './served.js';

afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});

describe('an item of a listing', () => {
  const itemFrom = async (changes: Readonly<Record<string, unknown>>) => {
    answering(page([aNode(7, changes)]));
    const observation = await observe();
    expect(observation.complete).toBe(true);
    return observation.items[0];
  };

  it('says what the pull request says', async () => {
    expect(
      await itemFrom({
        state: 'MERGED',
        mergedAt: '2026-01-06T09:30:00Z',
        mergedBy: { login: 'monalisa' },
        mergeCommit: { oid: 'abc' },
      }),
    ).toMatchObject({
      key: '#7',
      number: 7,
      status: 'merged',
      mergedBy: 'monalisa',
      mergeCommit: 'abc',
      author: 'octocat',
      labels: ['tracked'],
      assignees: [],
      reviewers: ['monalisa'],
      fromFork: false,
    });
  });

  it.each([
    ['OPEN', 'open'],
    ['CLOSED', 'closed'],
    ['MERGED', 'merged'],
  ])('is %s: %s', async (state, status) => {
    expect((await itemFrom({ state }))?.status).toBe(status);
  });

  it('has not the lists that did not come, which is not the same as empty ones', async () => {
    const item = await itemFrom({ labels: null, assignees: null, latestReviews: null });
    expect(item).toMatchObject({ labels: undefined, assignees: undefined, reviewers: undefined });
  });

  it('has no author when the account is gone', async () => {
    expect((await itemFrom({ author: null, mergedBy: null }))?.author).toBeNull();
  });

  it('has those as reviewers who reviewed or are asked to, and no teams', async () => {
    const item = await itemFrom({
      latestReviews: { totalCount: 2, nodes: [{ author: { login: 'b' } }, { author: null }] },
      reviewRequests: {
        totalCount: 3,
        nodes: [
          { requestedReviewer: { login: 'a' } },
          { requestedReviewer: { __typename: 'Team' } },
          { requestedReviewer: { login: 'b' } },
        ],
      },
    });
    expect(item?.reviewers).toEqual(['a', 'b']);
  });

  it('is whole although a requested team may not be seen', async () => {
    const reviewRequests = { totalCount: 1, nodes: [{ requestedReviewer: null }] };
    answering(
      data(
        { p0_page: aPage([aNode(7, { reviewRequests })]) },
        refused(['nodes', 0, 'reviewRequests', 'nodes', 0, 'requestedReviewer']),
      ),
    );
    expect(await observe()).toMatchObject({ complete: true, items: [{ reviewers: ['monalisa'] }] });
  });
});
