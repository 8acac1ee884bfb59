import { describe, expect, it } from '@jest/globals';
import { serve } from './served.js';
import { STATE, servePullRequest } from './served-pull-request.js';

describe('a pull request', () => {
  it('shows what it was opened with', async () => {
    const { repo, ask } = await serve();
    repo.openPullRequest({
      number: 87,
      title: 'Bump',
      body: 'Why',
      head: 'bump',
      author: 'dependabot[bot]',
      assignees: ['ann'],
      reviewers: ['bob'],
      requestedReviewers: ['cat'],
      labels: ['deps'],
      draft: true,
      createdAt: '2025-12-29T23:50:38.500Z',
    });
    const { data } = await ask(`pullRequest(number: 87) {
      title body state isDraft createdAt updatedAt headRefName baseRefName isCrossRepository url permalink
      author { __typename login } headRef { name } headRepositoryOwner { login } mergeCommit { oid } mergedBy { login }
      assignees(first: 5) { nodes { login } } labels(first: 5) { nodes { name } }
      latestReviews(first: 5) { nodes { author { login } state } }
      latestOpinionatedReviews(first: 5) { nodes { author { login } } }
      reviewRequests(first: 5) { nodes { requestedReviewer { ... on User { login } } } }
      reviewDecision milestone { title }
    }`);
    expect(data.pullRequest).toMatchObject({
      title: 'Bump',
      body: 'Why',
      state: 'OPEN',
      isDraft: true,
      createdAt: '2025-12-29T23:50:38Z',
      updatedAt: '2025-12-29T23:50:38Z',
      headRefName: 'bump',
      baseRefName: 'main',
      isCrossRepository: false,
      author: { __typename: 'Bot', login: 'dependabot' },
      headRef: { name: 'bump' },
      headRepositoryOwner: { login: 'octo' },
      mergeCommit: null,
      mergedBy: null,
      assignees: { nodes: [{ login: 'ann' }] },
      labels: { nodes: [{ name: 'deps' }] },
      latestReviews: { nodes: [{ author: { login: 'bob' }, state: 'APPROVED' }] },
      latestOpinionatedReviews: { nodes: [{ author: { login: 'bob' } }] },
      reviewRequests: { nodes: [{ requestedReviewer: { login: 'cat' } }] },
      reviewDecision: null,
      milestone: null,
    });
    expect(data.pullRequest.url).toMatch(/\/octo\/app\/pull\/87$/);
  });

  it('is merged with a real commit that has both parents', async () => {
    const { repo, read, pullRequest, later } = await servePullRequest();
    const base = repo.head('main');
    repo.mergePullRequest(1, { by: 'ann' });
    const { mergeCommit, mergedBy, ...state } = await read(
      `${STATE} mergeCommit { oid } mergedBy { login }`,
    );
    expect(state).toMatchObject({
      state: 'MERGED',
      merged: true,
      mergedAt: later,
      closedAt: later,
      updatedAt: later,
    });
    expect([mergeCommit.oid, mergedBy.login]).toEqual([repo.head('main'), 'ann']);
    expect(repo.commitAt(mergeCommit.oid).parents).toEqual([base, pullRequest.headRefOid]);
    expect(repo.readFile('main', 'changes/0/1.md')).toBe('# Change\n');
  });

  it('is squashed into one commit', async () => {
    const { repo, pullRequestId, mutate } = await servePullRequest();
    const base = repo.head('main');
    const input = { pullRequestId: await pullRequestId(1), mergeMethod: 'SQUASH' };
    await mutate('mergePullRequest', input, 'pullRequest { state }');
    expect(repo.commitAt(repo.head('main') ?? '')).toMatchObject({
      parents: [base],
      message: 'Change (#1)',
    });
  });

  it('reports the merge commit that a fixture names', async () => {
    const { repo, read } = await servePullRequest();
    const commitOid = 'c0ffee'.padEnd(40, '0');
    repo.mergePullRequest(1, { commitOid, at: '2025-12-30T00:00:00Z' });
    expect(await read('mergedAt mergeCommit { oid messageHeadline }')).toEqual({
      mergedAt: '2025-12-30T00:00:00Z',
      mergeCommit: { oid: commitOid, messageHeadline: 'Merge pull request #1 from octo/topic' },
    });
  });

  it('merges lines of one file that both sides changed apart', async () => {
    const { repo } = await servePullRequest();
    repo.commit({
      branch: 'topic',
      files: { 'a.txt': 'ONE\ntwo\nthree\nfour\nfive\nsix\n' },
      message: 'Top',
    });
    repo.commit({ files: { 'a.txt': 'one\ntwo\nthree\nfour\nfive\nSIX\n' }, message: 'Bottom' });
    repo.mergePullRequest(1);
    expect(repo.readFile('main', 'a.txt')).toBe('ONE\ntwo\nthree\nfour\nfive\nSIX\n');
  });

  it('does not merge a conflict', async () => {
    const { repo, read, pullRequestId, mutate } = await servePullRequest();
    repo.commit({ branch: 'topic', files: { 'a.txt': 'mine\n' }, message: 'Mine' });
    repo.commit({ files: { 'a.txt': 'theirs\n' }, message: 'Theirs' });
    expect((await read('mergeable')).mergeable).toBe('CONFLICTING');
    const { errors } = await mutate(
      'mergePullRequest',
      { pullRequestId: await pullRequestId(1) },
      'clientMutationId',
    );
    expect(errors).toMatchObject([
      { type: 'UNPROCESSABLE', message: 'Pull Request is not mergeable' },
    ]);
    expect(repo.pullRequest(1).state).toBe('OPEN');
  });

  it('does not merge a head that is not the expected one', async () => {
    const { repo, pullRequestId, mutate } = await servePullRequest();
    const input = { pullRequestId: await pullRequestId(1), expectedHeadOid: repo.head('main') };
    const { errors } = await mutate('mergePullRequest', input, 'clientMutationId');
    expect(errors[0]?.message).toBe('Head branch was modified. Review and try the merge again.');
  });

  it('is closed and reopened, and its timeline says by whom', async () => {
    const { github, repo, read, pullRequestId, mutate, later } = await servePullRequest();
    repo.closePullRequest(1, { by: 'ann' });
    expect(await read()).toMatchObject({ state: 'CLOSED', closedAt: later, mergedAt: null });
    github.clock.advance(1000);
    await mutate(
      'reopenPullRequest',
      { pullRequestId: await pullRequestId(1) },
      'pullRequest { state }',
    );
    expect(await read()).toMatchObject({ state: 'OPEN', closedAt: null });
    const { timelineItems } =
      await read(`timelineItems(last: 5, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
      nodes { __typename ... on ClosedEvent { actor { login } createdAt } ... on ReopenedEvent { actor { login } } } }`);
    expect(timelineItems.nodes).toEqual([
      { __typename: 'ClosedEvent', actor: { login: 'ann' }, createdAt: later },
      { __typename: 'ReopenedEvent', actor: { login: 'github-actions' } },
    ]);
  });

  it('cannot be reopened once its branch was forced elsewhere', async () => {
    const { repo, pullRequestId, mutate } = await servePullRequest();
    repo.closePullRequest(1);
    repo.moveBranch('topic', 'main');
    repo.commit({ branch: 'topic', files: { other: 'x' }, message: 'Other' });
    const { errors } = await mutate(
      'reopenPullRequest',
      { pullRequestId: await pullRequestId(1) },
      'clientMutationId',
    );
    expect(errors[0]?.message).toBe(
      'state cannot be changed. The topic branch was force-pushed or recreated.',
    );
  });

  it('has a ghost for an author whose account is gone', async () => {
    const { repo, read } = await servePullRequest();
    repo.editPullRequest(1, { author: null });
    expect((await read('author { login }')).author).toBeNull();
  });

  it('from a fork keeps its branch out of the repository', async () => {
    const { repo, ask } = await serve();
    repo.openPullRequest({ title: 'From afar', head: 'topic', fork: 'someone' });
    const fields = `isCrossRepository headRefName headRepository { nameWithOwner isFork } headRepositoryOwner { login }`;
    expect((await ask(`pullRequest(number: 1) { ${fields} }`)).data.pullRequest).toEqual({
      isCrossRepository: true,
      headRefName: 'topic',
      headRepository: { nameWithOwner: 'someone/app', isFork: true },
      headRepositoryOwner: { login: 'someone' },
    });
    expect(repo.head('topic')).toBeUndefined();
    repo.editPullRequest(1, { headRepository: null });
    expect(
      (await ask('pullRequest(number: 1) { headRepository { id } headRef { id } }')).data
        .pullRequest,
    ).toEqual({
      headRepository: null,
      headRef: null,
    });
  });
});
