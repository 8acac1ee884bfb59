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
      tracker: 'github-pull-requests',
      status: 'merged',
      statusSince: '2026-01-06T09:30:00Z',
      statusBy: 'monalisa',
      values: {
        mergedBy: 'monalisa',
        mergeCommit: 'abc',
        author: 'octocat',
        labels: ['tracked'],
        assignees: [],
        reviewers: ['monalisa'],
        fromFork: false,
      },
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
    expect(item?.values).toMatchObject({
      labels: undefined,
      assignees: undefined,
      reviewers: undefined,
    });
  });

  it.each(['MERGED', 'CLOSED'])(
    'does not know what GitHub has lost of one that is %s',
    async (state) => {
      const gone = { mergedAt: null, mergedBy: null, mergeCommit: null };
      const unknown = { mergedAt: undefined, mergedBy: undefined, mergeCommit: undefined };
      const item = await itemFrom({ state, author: null, closedAt: null, ...gone });
      expect(item?.values).toMatchObject({
        author: undefined,
        closedAt: undefined,
        ...(state === 'MERGED' ? unknown : gone),
      });
    },
  );

  it('knows that an open one has nothing of the kind', async () => {
    expect((await itemFrom({ state: 'OPEN' }))?.values).toMatchObject({
      mergedAt: null,
      closedAt: null,
      mergedBy: null,
      mergeCommit: null,
    });
  });

  const reviews = (...authors: readonly unknown[]) => ({
    totalCount: authors.length,
    nodes: authors.map((author) => ({ viewerDidAuthor: false, author })),
  });

  it('has those as reviewers who reviewed or are asked to, and no teams', async () => {
    const item = await itemFrom({
      latestReviews: reviews({ login: 'b' }),
      reviewRequests: {
        totalCount: 3,
        nodes: [
          { requestedReviewer: { login: 'a' } },
          { requestedReviewer: { __typename: 'Team' } },
          { requestedReviewer: { login: 'b' } },
        ],
      },
    });
    expect(item?.values.reviewers).toEqual(['a', 'b']);
  });

  it('does not know the reviewers when the account of one is gone', async () => {
    expect(
      (await itemFrom({ latestReviews: reviews({ login: 'b' }, null) }))?.values.reviewers,
    ).toBe(undefined);
  });

  it('has neither its author nor ourselves among the reviewers, but the person who asks', async () => {
    const item = await itemFrom({
      author: { login: 'Helper[bot]' },
      latestReviews: {
        totalCount: 5,
        nodes: [
          { viewerDidAuthor: false, author: { __typename: 'Bot', login: 'helper' } },
          { viewerDidAuthor: true, author: { __typename: 'Bot', login: 'our-app' } },
          { viewerDidAuthor: false, author: { __typename: 'Bot', login: 'github-actions' } },
          { viewerDidAuthor: false, author: { __typename: 'Bot', login: 'other-app' } },
          { viewerDidAuthor: true, author: { __typename: 'User', login: 'monalisa' } },
        ],
      },
    });
    expect(item?.values.reviewers).toEqual(['monalisa', 'other-app']);
  });

  it.each(['latestReviews', 'reviewRequests', 'assignees'])(
    'does not know a list that goes on: %s',
    async (list) => {
      const nodes = {
        assignees: [{ login: 'a' }],
        reviewRequests: [{ requestedReviewer: { login: 'a' } }],
      };
      const item = await itemFrom({
        [list]: {
          totalCount: 2,
          pageInfo: { hasNextPage: true },
          nodes: list === 'latestReviews' ? [{ author: { login: 'a' } }] : Reflect.get(nodes, list),
        },
      });
      expect(
        list === 'assignees' ? item?.values.assignees : item?.values.reviewers,
      ).toBeUndefined();
    },
  );

  it('is whole although a requested team may not be seen', async () => {
    const reviewRequests = { totalCount: 1, nodes: [{ requestedReviewer: null }] };
    answering(
      data(
        { p0_page: aPage([aNode(7, { reviewRequests })]) },
        refused(['nodes', 0, 'reviewRequests', 'nodes', 0, 'requestedReviewer']),
      ),
    );
    expect(await observe()).toMatchObject({
      complete: true,
      items: [{ values: { reviewers: ['monalisa'] } }],
    });
  });
});
