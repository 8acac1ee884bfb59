import { describe, expect, it } from '@jest/globals';
import { NOW } from './served.js';
import { STATE, servePullRequest } from './served-pull-request.js';

describe('the branches of an open pull request', () => {
  it('move its head and its updatedAt when pushed to', async () => {
    const { repo, read, later } = await servePullRequest();
    const pushed = repo.commit({ branch: 'topic', files: { b: 'b' }, message: 'More' });
    expect(await read()).toMatchObject({ state: 'OPEN', headRefOid: pushed, updatedAt: later });
  });

  it('close it when the head is forced to a commit that the base has', async () => {
    const { repo, read } = await servePullRequest();
    repo.moveBranch('topic', 'main');
    expect(await read()).toMatchObject({ state: 'CLOSED', merged: false });
  });

  it('close it when the head is deleted', async () => {
    const { repo, read, pullRequest } = await servePullRequest();
    repo.deleteBranch('topic');
    const { headRef, ...state } = await read(`${STATE} headRef { name }`);
    expect([headRef, state]).toEqual([
      null,
      expect.objectContaining({ state: 'CLOSED', headRefOid: pullRequest.headRefOid }),
    ]);
  });

  it('mark it merged when the base receives its commits by a push', async () => {
    const { repo, read, pullRequest } = await servePullRequest();
    repo.moveBranch('main', pullRequest.headRefOid);
    expect(await read()).toMatchObject({ state: 'MERGED' });
  });

  it('leave a closed one as it was', async () => {
    const { repo, read, pullRequest } = await servePullRequest();
    repo.closePullRequest(1);
    repo.commit({ branch: 'topic', files: { b: 'b' }, message: 'Later' });
    expect((await read()).headRefOid).toBe(pullRequest.headRefOid);
  });
});

describe('updatedAt', () => {
  it.each([
    [
      'a label is added',
      (s: Awaited<ReturnType<typeof servePullRequest>>) => s.repo.label(1, 'new'),
    ],
    [
      'a label is removed',
      (s: Awaited<ReturnType<typeof servePullRequest>>) => s.repo.unlabel(1, 'BUG'),
    ],
    [
      'it is edited',
      (s: Awaited<ReturnType<typeof servePullRequest>>) =>
        s.repo.editPullRequest(1, { title: 'New' }),
    ],
    [
      'it is closed',
      (s: Awaited<ReturnType<typeof servePullRequest>>) => s.repo.closePullRequest(1),
    ],
    [
      'it is merged',
      (s: Awaited<ReturnType<typeof servePullRequest>>) => s.repo.mergePullRequest(1),
    ],
    [
      'it is reviewed',
      (s: Awaited<ReturnType<typeof servePullRequest>>) => s.repo.review(1, 'ann'),
    ],
    [
      'someone comments',
      (s: Awaited<ReturnType<typeof servePullRequest>>) => s.repo.comment(1, 'Hi'),
    ],
  ])('moves when %s', async (_name, act) => {
    const served = await servePullRequest();
    expect((await served.read('updatedAt')).updatedAt).toBe(NOW);
    act(served);
    expect((await served.read('updatedAt')).updatedAt).toBe(served.later);
  });

  it('stays when a label is added that is already there', async () => {
    const { repo, read } = await servePullRequest();
    repo.label(1, 'bug');
    expect((await read('updatedAt')).updatedAt).toBe(NOW);
  });
});
