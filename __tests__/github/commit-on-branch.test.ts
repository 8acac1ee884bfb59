import { afterEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import {
  commitOnBranch,
  commitOnNewBranch,
  createOrphanBranch,
  hasMoved,
  isNotPermitted,
  WriteRefused,
} from '../../src/github/index.js';
import { RemoteFault } from '../../src/http/index.js';
import { aClient, answering, type Reply } from './nocked.js';

afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});

const COMMIT = {
  branch: 'data',
  parent: 'a'.repeat(40),
  message: { headline: 'Correct the record', body: 'Of one pull request.' },
  files: [{ path: 'pulls.json', text: '{}\n' }],
};
const MADE = 'b'.repeat(40);
const made: Reply = {
  body: JSON.stringify({ data: { createCommitOnBranch: { commit: { oid: MADE } } } }),
};
const refusing = (
  message: string,
  type: string | null = null,
  mutation = 'createCommitOnBranch',
) => ({
  body: JSON.stringify({ data: null, errors: [{ type, message, path: [mutation] }] }),
});
const ports = () => ({
  client: aClient().client,
  reader: { repository: { owner: 'o', name: 'r' } },
});

const refusalOf = async (write: Promise<unknown>): Promise<WriteRefused> => {
  const error = await write.catch((reason: unknown) => reason);
  if (error instanceof WriteRefused) return error;
  throw new Error(`Not refused: ${String(error)}`);
};

describe('a commit on a branch', () => {
  it('names the head that it is made on, and gives the new one', async () => {
    const sent = answering(made);
    expect(await commitOnBranch(ports(), COMMIT)).toBe(MADE);
    expect(sent[0]?.variables).toEqual({
      commit: {
        branch: { repositoryNameWithOwner: 'o/r', branchName: 'data' },
        expectedHeadOid: COMMIT.parent,
        message: COMMIT.message,
        fileChanges: { additions: [{ path: 'pulls.json', contents: 'e30K' }] },
      },
    });
  });

  it('has moved where GitHub expected another head', async () => {
    answering(refusing('Expected branch to point to "x" but it did not.', 'STALE_DATA'));
    const refusal = await refusalOf(commitOnBranch(ports(), COMMIT));
    expect(hasMoved(refusal)).toBe(true);
    expect(refusal.cause).toBeUndefined();
  });

  it.each([
    ['the connection breaks', { status: 502, body: '' }],
    ['the answer has no data', { body: '{"data": null}' }],
    ['the answer is another one', { body: '{"data": {"createCommitOnBranch": 5}}' }],
  ])('may have been made where %s', async (_, reply) => {
    answering(reply);
    const refusal = await refusalOf(commitOnBranch(ports(), COMMIT));
    expect(hasMoved(refusal)).toBe(true);
    expect(refusal.cause).toBeInstanceOf(RemoteFault);
  });

  it('says which mutation the token may not make, and what GitHub said', async () => {
    answering(refusing('Resource not  accessible by integration', 'FORBIDDEN', 'createRef'));
    const refusal = await refusalOf(commitOnNewBranch(ports(), 'R_1', COMMIT));
    expect(isNotPermitted(refusal)).toBe(true);
    expect(refusal).toMatchObject({
      code: 'token-read-only',
      mutation: 'createRef',
      reason: 'Resource not accessible by integration',
    });
  });
});

describe('the first commit of a branch', () => {
  const api = () => nock('https://api.github.com');
  const objects = () => {
    api().post('/repos/o/r/git/trees').reply(201, { sha: 'tree' });
    api()
      .post('/repos/o/r/git/commits', { message: 'Correct the record', tree: 'tree', parents: [] })
      .reply(201, { sha: 'first' });
    return api().post('/repos/o/r/git/refs', { ref: 'refs/heads/data', sha: 'first' });
  };

  it('is put together of its objects', async () => {
    objects().reply(201, {});
    await createOrphanBranch(ports(), COMMIT);
  });

  it('has moved where somebody else made the branch', async () => {
    objects().reply(422, { message: 'Reference already exists' });
    expect(hasMoved(await refusalOf(createOrphanBranch(ports(), COMMIT)))).toBe(true);
  });
});
