import { afterEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import nock from 'nock';
import { type GraphQLError, type QueryFragment, RepositoryReader } from '../../src/github/index.js';
import { aClient, answering, data } from './nocked.js';

afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});

const aReader = () => new RepositoryReader(aClient().client, { owner: 'octo-org', name: 'notes' });

interface Read {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: readonly GraphQLError[];
}

/** Asks for one number; both parts use the same names for field and variable. */
const part = (number: number): QueryFragment<Read> => ({
  fields: { found: 'issueOrPullRequest(number: $number) { __typename }' },
  variables: { number: { type: 'Int!', value: number } },
  parse: (values, errors) => ({ values, errors }),
});

describe('reading from a repository', () => {
  it('puts everything that is asked for at once into one request', async () => {
    const sent = answering(
      data({ p0_found: { __typename: 'Issue' }, p1_found: { __typename: 'PullRequest' } }),
    );
    const reader = aReader();
    const [first, second] = await Promise.all([reader.read(part(7)), reader.read(part(12))]);
    expect(first?.values).toEqual({ found: { __typename: 'Issue' } });
    expect(second?.values).toEqual({ found: { __typename: 'PullRequest' } });
    expect(sent).toHaveLength(1);
  });

  it('keeps the variables of the parts apart', async () => {
    const sent = answering(data({ p0_found: null, p1_found: null }));
    const reader = aReader();
    await Promise.all([reader.read(part(7)), reader.read(part(12))]);
    const [{ query = '', variables = {} } = {}] = sent;
    expect(() => parse(query)).not.toThrow();
    expect(variables).toMatchObject({ owner: 'octo-org', name: 'notes' });
    expect(Object.values(variables).filter(Number.isInteger)).toEqual([7, 12]);
    for (const name of Object.keys(variables))
      expect(query.match(new RegExp(`\\$${name}\\b`, 'g'))?.length).toBe(2);
  });

  it('gives each part its own errors, under its own names', async () => {
    answering(
      data(
        { p0_found: null, p1_found: { __typename: 'Issue' } },
        {
          errors: [
            {
              type: 'NOT_FOUND',
              path: ['repository', 'p0_found', 'x', 0],
              message: 'Could not resolve.',
            },
          ],
        },
      ),
    );
    const reader = aReader();
    const [first, second] = await Promise.all([reader.read(part(7)), reader.read(part(12))]);
    expect(first?.errors).toEqual([
      { type: 'NOT_FOUND', path: ['found', 'x', 0], message: 'Could not resolve.' },
    ]);
    expect(second?.errors).toEqual([]);
  });

  it('asks again for what was asked for before', async () => {
    const sent = answering(data({ p0_found: 1 }), data({ p0_found: 2 }));
    const reader = aReader();
    await reader.read(part(7));
    expect((await reader.read(part(7))).values).toEqual({ found: 2 });
    expect(sent).toHaveLength(2);
  });

  it('serves what was read ahead once, and to the same question only', async () => {
    const sent = answering(data({ p0_found: 1, p1_found: 2, p2_found: 3 }), data({ p0_found: 4 }));
    const reader = aReader();
    reader.readAhead([part(7), part(12)]);
    const [other, ahead] = await Promise.all([reader.read(part(8)), reader.read(part(7))]);
    expect(ahead?.values).toEqual({ found: 1 });
    expect(other?.values).toEqual({ found: 3 });
    expect((await reader.read(part(7))).values).toEqual({ found: 4 });
    expect(sent).toHaveLength(2);
  });

  it('lets one part fail without the others', async () => {
    answering(data({ p0_found: 1, p1_found: 2 }));
    const reader = aReader();
    const failing: QueryFragment<never> = {
      ...part(7),
      parse: () => {
        throw new Error('It does not fit.');
      },
    };
    const [first, second] = await Promise.allSettled([reader.read(failing), reader.read(part(12))]);
    expect(first?.status).toBe('rejected');
    expect(second).toMatchObject({ status: 'fulfilled', value: { values: { found: 2 } } });
  });

  it('lets nobody see an error of what was read ahead in vain', async () => {
    answering({ status: 401, body: '{"message": "Bad credentials"}' });
    const reader = aReader();
    reader.readAhead([part(7)]);
    await expect(reader.read(part(8))).rejects.toMatchObject({ code: 'token-refused' });
  });
});

describe('a repository that cannot be read', () => {
  it('does not exist, or the token may not see it', async () => {
    answering(
      data(null, {
        errors: [
          {
            type: 'NOT_FOUND',
            path: ['repository'],
            message: "Could not resolve to a Repository with the name 'octo-org/notes'.",
          },
        ],
      }),
    );
    const error = await aReader()
      .read(part(7))
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'repository-not-found' });
    expect(error).toHaveProperty('message', expect.stringContaining('octo-org/notes'));
    expect(error).toHaveProperty('remedy', expect.stringContaining('contents: read'));
  });

  it('is refused to every part that was asked for', async () => {
    answering(
      data(null, {
        errors: [
          {
            type: 'FORBIDDEN',
            path: ['repository'],
            message: 'Resource not accessible by integration',
          },
        ],
      }),
    );
    const reader = aReader();
    const all = await Promise.allSettled([reader.read(part(7)), reader.read(part(12))]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
