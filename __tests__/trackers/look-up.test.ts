import { afterEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { RepositoryReader } from '../../src/github/index.js';
import { keyOf } from '../../src/trackers/github/keys.js';
import { PULL_REQUESTS } from '../../src/trackers/github/pull-requests/definition.js';
import { aClient, answering, data } from '../github/nocked.js';
import { aNode } from './served.js';

afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});

const FIELDS = ['labels'];

const lookUp = (numbers: readonly number[]) => {
  const reader = new RepositoryReader(aClient().client, { owner: 'octo-org', name: 'notes' });
  const tracker = PULL_REQUESTS.connect({ reader, checkBudget: async () => null });
  return tracker.lookUp(numbers.map(keyOf), FIELDS);
};
const error = (alias: string, type: string | null) => ({
  type,
  path: ['repository', alias],
  message: 'Could not resolve to an issue or pull request with the number of 999999.',
});

describe('looking up a number', () => {
  it('tells a pull request, an issue and nothing apart', async () => {
    answering(
      data(
        {
          p0_n0: aNode(12, { state: 'MERGED' }),
          p0_n1: { __typename: 'Issue' },
          p0_n2: null,
        },
        { errors: [error('p0_n2', 'NOT_FOUND')] },
      ),
    );
    expect(await lookUp([12, 7, 999999])).toEqual([
      {
        key: '#12',
        found: 'item',
        item: expect.objectContaining({ key: '#12', status: 'merged' }),
      },
      { key: '#7', found: 'absent', reason: 'is-issue' },
      { key: '#999999', found: 'absent', reason: 'not-found' },
    ]);
  });

  it.each([
    ['null without a reason', { p0_n0: null }, {}],
    ['missing from the answer', {}, {}],
    ['null for another reason', { p0_n0: null }, { errors: [error('p0_n0', 'FORBIDDEN')] }],
    ['null for an unnamed reason', { p0_n0: null }, { errors: [error('p0_n0', null)] }],
    [
      'null for one reason too many',
      { p0_n0: null },
      { errors: [error('p0_n0', 'NOT_FOUND'), error('p0_n0', 'FORBIDDEN')] },
    ],
    [
      'not whole',
      { p0_n0: aNode(12, { labels: { totalCount: 2, nodes: [null, { name: 'x' }] } }) },
      {},
    ],
    ['something new', { p0_n0: { __typename: 'Discussion' } }, {}],
  ])('never says that there is nothing when the answer is %s', async (_, repository, rest) => {
    answering(data(repository, rest));
    expect(await lookUp([12])).toEqual([
      {
        key: '#12',
        found: 'unreadable',
        problem: expect.objectContaining({ remedy: expect.any(String) }),
      },
    ]);
  });

  it('asks for fifty at a time', async () => {
    const issues = (count: number) =>
      data(
        Object.fromEntries(
          Array.from({ length: count }, (_, n) => [`p0_n${n}`, { __typename: 'Issue' }]),
        ),
      );
    const sent = answering(issues(50), issues(1), issues(50));
    const numbers = Array.from({ length: 101 }, (_, index) => index + 1);
    expect(await lookUp(numbers)).toHaveLength(101);
    expect(
      sent.map(({ variables }) => Object.values(variables).filter(Number.isInteger).length),
    ).toEqual(expect.arrayContaining([50, 50, 1]));
  });

  it('cannot read those whose request failed, and goes on with the others', async () => {
    answering(
      // The first batch waits for what else is asked for at its moment.
      data({ p0_n0: { __typename: 'Issue' } }),
      { status: 401, body: '{"message": "Bad credentials"}' },
    );
    const numbers = Array.from({ length: 51 }, (_, index) => index + 1);
    const found = await lookUp(numbers);
    expect(found.slice(0, 50).map((one) => one.found)).toEqual(Array(50).fill('unreadable'));
    expect(found[50]).toMatchObject({ found: 'absent', reason: 'is-issue' });
  });

  it('asks for fewer when the request was too large', async () => {
    const tooLarge = {
      errors: [
        {
          type: 'RESOURCE_LIMITS_EXCEEDED',
          path: ['repository', 'p0_n0'],
          message: 'Resource limits for this query exceeded.',
        },
      ],
    };
    answering(
      data({ p0_n0: null, p0_n1: { __typename: 'Issue' } }, tooLarge),
      data({ p0_n0: { __typename: 'Issue' } }),
    );
    const issue = { found: 'absent', reason: 'is-issue' };
    expect(await lookUp([1, 2])).toMatchObject([issue, issue]);
  });
});
