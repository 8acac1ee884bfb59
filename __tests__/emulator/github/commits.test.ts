import { describe, expect, it } from '@jest/globals';
import { serve } from './served.js';

const base64 = (text: string) => Buffer.from(text).toString('base64');

async function serveForCommits() {
  const served = await serve({ files: { 'data.json': '{}', 'old.txt': 'old' } });
  const head = served.repo.head('main') ?? '';
  const commit = (changes: Record<string, unknown>, token?: string) => {
    const branch = { repositoryNameWithOwner: 'octo/app', branchName: 'main' };
    const message = { headline: 'Change' };
    const input = { branch, message, expectedHeadOid: head, ...changes };
    return served.mutate(
      'createCommitOnBranch',
      input,
      'commit { oid url } ref { name target { oid } }',
      token,
    );
  };
  return { ...served, head, commit };
}

describe('createCommitOnBranch', () => {
  it('adds and deletes files in one commit on the branch', async () => {
    const { repo, head, commit } = await serveForCommits();
    const fileChanges = {
      additions: [{ path: 'a/b.txt', contents: base64('new\n') }],
      deletions: [{ path: 'old.txt' }],
    };
    const message = { headline: 'Correct it', body: 'Because.' };
    const { data, errors } = await commit({ fileChanges, message });
    expect(errors).toEqual([]);
    expect(data.ref).toEqual({ name: 'main', target: { oid: data.commit.oid } });
    expect(repo.readFile('main', 'a/b.txt')).toBe('new\n');
    expect(repo.readFile('main', 'old.txt')).toBeUndefined();
    expect(repo.readFile('main', 'data.json')).toBe('{}');
    const made = repo.commitAt(data.commit.oid);
    expect(made).toMatchObject({ parents: [head], message: 'Correct it\n\nBecause.' });
    expect([made.author.name, made.committer.name]).toEqual(['github-actions[bot]', 'GitHub']);
  });

  it('takes the branch by its node id', async () => {
    const { ask, repo, commit } = await serveForCommits();
    const { id } = (await ask('ref(qualifiedName: "main") { id }')).data.ref;
    await commit({ branch: { id } });
    expect(repo.commitAt(repo.head('main') ?? '').message).toBe('Change');
  });

  it('keeps every byte of what it is given', async () => {
    const { repo, commit } = await serveForCommits();
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 13, 10, 0, 255]);
    await commit({
      fileChanges: { additions: [{ path: 'raw', contents: bytes.toString('base64') }] },
    });
    expect(repo.readBytes('main', 'raw')).toEqual(bytes);
  });

  it('makes an empty commit when nothing changes', async () => {
    const { repo, head, commit } = await serveForCommits();
    const { data } = await commit({});
    expect(data.commit.oid).not.toBe(head);
    expect(repo.commitAt(data.commit.oid).tree).toBe(repo.commitAt(head).tree);
  });

  it('refuses when the branch has moved', async () => {
    const { repo, head, commit } = await serveForCommits();
    const moved = repo.commit({ files: { x: 'x' }, message: 'Meanwhile' });
    const { status, data, errors } = await commit({});
    expect([status, data]).toEqual([200, null]);
    expect(errors).toMatchObject([
      {
        type: 'STALE_DATA',
        path: ['createCommitOnBranch'],
        message: `Expected branch to point to "${head}" but it did not. Pull and try again.`,
      },
    ]);
    expect(repo.head('main')).toBe(moved);
  });

  it.each([
    [
      'a missing branch',
      { branch: { repositoryNameWithOwner: 'octo/app', branchName: 'no' } },
      'Branch not found',
    ],
    [
      'a leading slash',
      { fileChanges: { additions: [{ path: '/a', contents: '' }] } },
      'A path is not valid: /a',
    ],
    [
      'the same path twice',
      {
        fileChanges: {
          additions: [{ path: 'old.txt', contents: '' }],
          deletions: [{ path: 'old.txt' }],
        },
      },
      'A path was specified more than once: old.txt',
    ],
    [
      'contents without padding',
      { fileChanges: { additions: [{ path: 'a', contents: 'YQ' }] } },
      'The contents of a are not valid Base64 (RFC 4648).',
    ],
  ])('refuses %s', async (_name, changes, message) => {
    const { repo, head, commit } = await serveForCommits();
    expect((await commit(changes)).errors[0]?.message).toBe(message);
    expect(repo.head('main')).toBe(head);
  });

  it('refuses to delete what is not there', async () => {
    const { head, commit } = await serveForCommits();
    const { errors } = await commit({ fileChanges: { deletions: [{ path: 'no.txt' }] } });
    expect(errors[0]?.message).toBe(
      `A path was requested for deletion which does not exist as of commit oid \`${head}\``,
    );
  });

  it('is refused by a classic protection', async () => {
    const { repo, commit } = await serveForCommits();
    repo.protect('main', 'classic');
    expect((await commit({})).errors[0]?.type).toBe('BRANCH_PROTECTION_RULE_VIOLATION');
  });

  it('is refused by a ruleset in other words', async () => {
    const { repo, commit } = await serveForCommits();
    repo.protect('main', 'ruleset');
    expect((await commit({})).errors[0]).toMatchObject({
      type: 'UNPROCESSABLE',
      message:
        'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
    });
  });

  it('runs the mutations of a request one after another', async () => {
    const { repo, head, graphql } = await serveForCommits();
    const one = (alias: string) => `${alias}: createCommitOnBranch(input: {
      branch: { repositoryNameWithOwner: "octo/app", branchName: "main" },
      message: { headline: "${alias}" }, expectedHeadOid: $head }) { commit { oid } }`;
    const query = `mutation ($head: GitObjectID!) { ${one('first')} ${one('second')} }`;
    const { data, errors } = await graphql(query, { head });
    expect(data).toEqual({ first: { commit: { oid: repo.head('main') } }, second: null });
    expect(errors).toMatchObject([{ type: 'STALE_DATA', path: ['second'] }]);
  });
});
