import nock from 'nock';
import { GitHubClient } from '../../src/github/index.js';

const API = 'https://api.github.com';

/** What GitHub answers: a GraphQL body, or status, body and headers. */
export interface Reply {
  readonly status?: number;
  readonly body: nock.Body;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Sent {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A client whose time passes only while it waits. */
export const aClient = (maxWait = 900_000) => {
  let now = Date.parse('2026-02-01T03:00:00Z');
  const waits: number[] = [];
  const notes: string[] = [];
  const clock = {
    now: () => new Date(now),
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
  const client = new GitHubClient({
    apiUrl: API,
    graphqlUrl: `${API}/graphql`,
    token: 'secret-token',
    clock,
    note: (message) => notes.push(message),
    jitter: () => 0.5,
  });
  return { client: client.withMaxWait(maxWait), clock, waits, notes };
};

/** Lets GitHub give these answers, one a request, and collects what was sent. */
export const answering = (...replies: readonly Reply[]): Sent[] => {
  const sent: Sent[] = [];
  for (const { status = 200, body, headers } of replies) {
    nock(API)
      .post('/graphql', (request: Sent) => {
        sent.push(request);
        return true;
      })
      .reply(status, body, { 'content-type': 'application/json; charset=utf-8', ...headers });
  }
  return sent;
};

export const data = (repository: object | null, rest: object = {}): Reply => ({
  body: JSON.stringify({
    data: {
      repository,
      rateLimit: { cost: 1, limit: 5000, remaining: 4990, resetAt: '2026-02-01T04:00:00Z' },
    },
    ...rest,
  }),
});
