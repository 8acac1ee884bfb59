import { describe, expect, it } from '@jest/globals';
import { serve } from './served.js';

const VIEWER = { query: 'query Who { viewer { login } }' };

describe('the rate limit', () => {
  const nested = `{ rateLimit { cost remaining used limit resetAt nodeCount } repository(owner: "octo", name: "app") {
    pullRequests(first: 100) { nodes { a: labels(first: 20) { totalCount } b: assignees(first: 20) { totalCount }
      c: reviews(first: 20) { totalCount } d: reviewRequests(first: 10) { totalCount } } } } }`;

  it('takes the points of a query as GitHub counts them', async () => {
    const { graphql } = await serve();
    const { data, headers } = await graphql(nested);
    expect(data.rateLimit).toEqual({
      cost: 4,
      remaining: 4996,
      used: 4,
      limit: 5000,
      resetAt: '2026-01-05T04:00:00Z',
      nodeCount: 7100,
    });
    expect(headers.get('x-ratelimit-remaining')).toBe('4996');
    expect(headers.get('x-ratelimit-reset')).toBe(
      String(Date.parse('2026-01-05T04:00:00Z') / 1000),
    );
    expect(headers.get('x-ratelimit-resource')).toBe('graphql');
  });

  it('counts the page size of a variable and of a fragment', async () => {
    const { graphql } = await serve();
    const query = `query ($n: Int!) { rateLimit { cost } repository(owner: "octo", name: "app") { ...Pulls } }
      fragment Pulls on Repository { pullRequests(first: $n) { nodes { ... on PullRequest { labels(first: 1) { totalCount } reviews(first: 1) { totalCount } } } } }`;
    expect((await graphql(query, { n: 100 })).data.rateLimit.cost).toBe(2);
    expect((await graphql(query, { n: 10 })).data.rateLimit.cost).toBe(1);
  });

  it.each([
    [
      'RATE_LIMITED',
      { type: 'RATE_LIMITED', message: 'API rate limit exceeded for installation ID 1234567.' },
    ],
    [
      'RATE_LIMIT',
      {
        type: 'RATE_LIMIT',
        code: 'graphql_rate_limit',
        message: 'API rate limit already exceeded for user ID 1234567.',
      },
    ],
  ] as const)('answers 200 and %s when it is exhausted', async (errorType, error) => {
    const { github, post } = await serve();
    Object.assign(github.rateLimit, { errorType, remaining: 1 });
    const last = await post(VIEWER);
    expect([JSON.parse(last.text).errors, last.headers.get('x-ratelimit-remaining')]).toEqual([
      undefined,
      '0',
    ]);
    const refused = await post(VIEWER);
    expect([refused.status, JSON.parse(refused.text)]).toEqual([200, { errors: [error] }]);
  });

  it('is full again when its time has come', async () => {
    const { github, post } = await serve();
    github.rateLimit.remaining = 0;
    github.clock.advance(3_600_000);
    const { text, headers } = await post(VIEWER);
    expect(JSON.parse(text).errors).toBeUndefined();
    expect(headers.get('x-ratelimit-remaining')).toBe('4999');
  });

  it('of REST is a budget of its own, and answers 403', async () => {
    const { github, rest } = await serve();
    github.restRateLimit.remaining = 0;
    const refused = await rest('GET', '/user');
    expect([refused.status, refused.json.message]).toEqual([
      403,
      'API rate limit exceeded for installation ID 1234567.',
    ]);
    const { json } = await rest('GET', '/rate_limit');
    expect([json.resources.core.remaining, json.resources.graphql.remaining]).toEqual([0, 5000]);
  });

  it('refuses a query that could return more than 500,000 nodes', async () => {
    const { graphql } = await serve();
    const query = `{ repository(owner: "octo", name: "app") { pullRequests(first: 100) { nodes {
      reviews(first: 100) { nodes { pullRequest { labels(first: 100) { totalCount } } } } } } } }`;
    expect((await graphql(query)).errors).toMatchObject([{ type: 'MAX_NODE_LIMIT_EXCEEDED' }]);
  });
});
