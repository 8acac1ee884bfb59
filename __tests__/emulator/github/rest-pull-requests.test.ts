import { describe, expect, it } from '@jest/globals';
import { serve } from './served.js';

const DIFF = { accept: 'application/vnd.github.diff' };

describe('REST pull requests', () => {
  it('show what GraphQL shows, in their own spelling', async () => {
    const { rest, repo } = await serve();
    repo.openPullRequest({
      title: 'T',
      head: 'h',
      author: 'dependabot',
      labels: ['x'],
      requestedReviewers: ['ann', 'octo/core'],
    });
    repo.mergePullRequest(1, { by: 'ann', at: '2026-01-06T00:00:00Z' });
    const { json } = await rest('GET', '/repos/octo/app/pulls/1');
    expect(json).toMatchObject({
      number: 1,
      state: 'closed',
      merged: true,
      merged_at: '2026-01-06T00:00:00Z',
      merged_by: { login: 'ann' },
      merge_commit_sha: repo.head('main'),
      user: { login: 'dependabot[bot]', type: 'Bot' },
      body: null,
      head: { ref: 'h', label: 'octo:h', repo: { full_name: 'octo/app' } },
      base: { ref: 'main' },
      labels: [{ name: 'x' }],
      requested_reviewers: [{ login: 'ann' }],
      requested_teams: [{ slug: 'core' }],
      commits: 1,
      additions: 1,
      changed_files: 1,
    });
  });

  it('come as a diff, and as files', async () => {
    const { rest, repo } = await serve({ files: { 'a.txt': 'one\ntwo\n' } });
    repo.commit({ branch: 'h', files: { 'a.txt': 'one\nTWO\n' }, message: 'Change' });
    repo.openPullRequest({ title: 'T', head: 'h' });
    const { text } = await rest('GET', '/repos/octo/app/pulls/1', undefined, DIFF);
    expect(text).toBe(
      'diff --git a/a.txt b/a.txt\nindex 814f4a4..879de50 100644\n--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n one\n-two\n+TWO\n',
    );
    expect(repo.diff(1)).toBe(text);
    const { json } = await rest('GET', '/repos/octo/app/pulls/1/files');
    expect(json).toMatchObject([
      {
        filename: 'a.txt',
        status: 'modified',
        additions: 1,
        deletions: 1,
        patch: expect.stringContaining('+TWO'),
      },
    ]);
  });

  it('are listed by state, head and base, the newest first, in pages', async () => {
    const { rest, repo } = await serve();
    for (const head of ['a', 'b', 'c']) repo.openPullRequest({ title: head, head });
    repo.closePullRequest(2);
    const numbers = async (query: string) =>
      (await rest('GET', `/repos/octo/app/pulls${query}`)).json.map(
        (it: { number: number }) => it.number,
      );
    expect(await numbers('')).toEqual([3, 1]);
    expect(await numbers('?state=all')).toEqual([3, 2, 1]);
    expect(await numbers('?state=closed')).toEqual([2]);
    expect(await numbers('?head=octo:a&base=main')).toEqual([1]);
    expect(await numbers('?head=other:a')).toEqual([]);
    const { headers } = await rest('GET', '/repos/octo/app/pulls?state=all&per_page=2');
    expect(headers.get('link')).toContain('page=2>; rel="next"');
    expect(await numbers('?state=all&per_page=2&page=2')).toEqual([1]);
  });

  it('are created, edited and merged', async () => {
    const { rest, repo } = await serve();
    repo.commit({ branch: 'h', files: { x: 'x' }, message: 'X' });
    const created = await rest('POST', '/repos/octo/app/pulls', {
      title: 'T',
      head: 'h',
      base: 'main',
      body: 'B',
    });
    expect([created.status, created.json.number]).toEqual([201, 1]);
    const edited = await rest('PATCH', '/repos/octo/app/pulls/1', {
      title: 'New',
      state: 'closed',
    });
    expect(edited.json).toMatchObject({ title: 'New', body: 'B', state: 'closed', merged: false });
    await rest('PATCH', '/repos/octo/app/pulls/1', { state: 'open' });
    const merged = await rest('PUT', '/repos/octo/app/pulls/1/merge', { merge_method: 'squash' });
    expect([merged.status, merged.json.sha]).toEqual([200, repo.head('main')]);
    expect((await rest('PUT', '/repos/octo/app/pulls/1/merge', {})).status).toBe(405);
  });

  it.each([
    [
      'one that exists',
      { head: 'taken' },
      {
        resource: 'PullRequest',
        code: 'custom',
        message: 'A pull request already exists for octo:taken.',
      },
    ],
    [
      'one without commits',
      { head: 'same' },
      { resource: 'PullRequest', code: 'custom', message: 'No commits between main and same' },
    ],
    ['a missing head', { head: 'no' }, { resource: 'PullRequest', code: 'invalid', field: 'head' }],
    [
      'a long title',
      { title: 'x'.repeat(257) },
      {
        resource: 'Issue',
        code: 'custom',
        field: 'title',
        message: 'title is too long (maximum is 256 characters)',
      },
    ],
  ])('refuse %s', async (_name, body, error) => {
    const { rest, repo } = await serve();
    repo.openPullRequest({ title: 'Taken', head: 'taken' });
    repo.createBranch('same');
    repo.commit({ branch: 'fresh', files: { x: 'x' }, message: 'X' });
    const { status, json } = await rest('POST', '/repos/octo/app/pulls', {
      title: 'T',
      head: 'fresh',
      base: 'main',
      ...body,
    });
    expect([status, json]).toEqual([
      422,
      {
        message: 'Validation Failed',
        errors: [error],
        documentation_url: expect.any(String),
        status: '422',
      },
    ]);
  });

  it('are not merged when the head is another one', async () => {
    const { rest, repo } = await serve();
    repo.openPullRequest({ title: 'T', head: 'h' });
    const { status, json } = await rest('PUT', '/repos/octo/app/pulls/1/merge', {
      sha: repo.head('main'),
    });
    expect([status, json.message]).toEqual([
      409,
      'Head branch was modified. Review and try the merge again.',
    ]);
  });

  it('cannot be created by a workflow where the setting is off', async () => {
    const { rest, repo } = await serve();
    repo.settings.allowActionsToCreatePullRequests = false;
    repo.commit({ branch: 'h', files: { x: 'x' }, message: 'X' });
    const { status, json } = await rest('POST', '/repos/octo/app/pulls', {
      title: 'T',
      head: 'h',
      base: 'main',
    });
    expect([status, json.message]).toEqual([
      403,
      'GitHub Actions is not permitted to create or approve pull requests.',
    ]);
  });
});

describe('REST labels and comments', () => {
  it('create the labels that are unknown', async () => {
    const { rest, repo } = await serve();
    repo.openPullRequest({ title: 'T', head: 'h', labels: ['Bug'] });
    const { json } = await rest('POST', '/repos/octo/app/issues/1/labels', {
      labels: ['bug', 'new'],
    });
    expect(json.map((it: { name: string }) => it.name)).toEqual(['Bug', 'new']);
    await rest('DELETE', '/repos/octo/app/issues/1/labels/bug');
    expect((await rest('GET', '/repos/octo/app/issues/1/labels')).json).toMatchObject([
      { name: 'new' },
    ]);
  });

  it('hold a conversation', async () => {
    const { rest, repo } = await serve();
    repo.openIssue({ title: 'T' });
    await rest('POST', '/repos/octo/app/issues/1/comments', { body: 'Hello' });
    expect((await rest('GET', '/repos/octo/app/issues/1/comments')).json).toMatchObject([
      { body: 'Hello', user: { login: 'github-actions[bot]' } },
    ]);
  });
});
