import { describe, expect, it } from '@jest/globals';
import { serve } from './served.js';
import { servePullRequest } from './served-pull-request.js';

describe('createPullRequest', () => {
  async function create(
    prepare: (served: Awaited<ReturnType<typeof serve>>) => void,
    changes: Record<string, unknown> = {},
  ) {
    const served = await serve();
    served.repo.commit({ branch: 'topic', files: { x: 'x' }, message: 'X' });
    prepare(served);
    const input = {
      repositoryId: await served.repositoryId(),
      baseRefName: 'main',
      headRefName: 'topic',
      title: 'Title',
      body: 'Body',
      ...changes,
    };
    const reply = await served.mutate(
      'createPullRequest',
      input,
      'pullRequest { number title body state author { login } url }',
    );
    return { ...served, ...reply };
  }

  it('opens one', async () => {
    const { data, repo } = await create(() => {});
    expect(data.pullRequest).toMatchObject({
      number: 1,
      title: 'Title',
      body: 'Body',
      state: 'OPEN',
      author: { login: 'github-actions' },
    });
    expect(repo.diff(1)).toBe(
      'diff --git a/x b/x\nnew file mode 100644\nindex 0000000..c1b0730\n--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+x\n\\ No newline at end of file\n',
    );
  });

  it.each([
    ['one that exists', { headRefName: 'taken' }, 'A pull request already exists for octo:taken.'],
    ['one without commits', { headRefName: 'same' }, 'No commits between main and same'],
    [
      'a title that is too long',
      { title: 'x'.repeat(257) },
      'title is too long (maximum is 256 characters)',
    ],
    [
      'a body that is too long',
      { body: 'x'.repeat(65_537) },
      'body is too long (maximum is 65536 characters)',
    ],
    ['a blank title', { title: ' ' }, "title can't be blank"],
    ['a head that is missing', { headRefName: 'no' }, 'Head ref must be a branch: no'],
    [
      "a stranger's head",
      { headRefName: 'someone:topic' },
      'Head ref must be a branch: someone:topic',
    ],
  ])('refuses %s', async (_name, changes, message) => {
    const { data, errors } = await create(({ repo }) => {
      repo.openPullRequest({ title: 'Taken', head: 'taken' });
      repo.createBranch('same');
    }, changes);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ type: 'UNPROCESSABLE', path: ['createPullRequest'], message }]);
  });

  it('takes the longest title and body that fit', async () => {
    const { errors } = await create(() => {}, { title: 'x'.repeat(256), body: 'x'.repeat(65_536) });
    expect(errors).toEqual([]);
  });

  it('is refused to a workflow where the setting is off', async () => {
    const { repo, errors } = await create((served) => {
      served.repo.settings.allowActionsToCreatePullRequests = false;
    });
    expect(errors).toMatchObject([
      {
        type: 'FORBIDDEN',
        message: 'GitHub Actions is not permitted to create or approve pull requests.',
      },
    ]);
    expect(repo.pullRequests()).toEqual([]);
  });
});

describe('updatePullRequest', () => {
  it('replaces the labels as a whole, and the title, body and state', async () => {
    const { repo, labelId, pullRequestId, mutate } = await servePullRequest();
    repo.ensureLabel('kept');
    const input = {
      pullRequestId: await pullRequestId(1),
      labelIds: [await labelId('kept')],
      title: 'New',
      body: 'Text',
      state: 'CLOSED',
    };
    const { data } = await mutate(
      'updatePullRequest',
      input,
      'pullRequest { title body state labels(first: 9) { nodes { name } } }',
    );
    expect(data.pullRequest).toEqual({
      title: 'New',
      body: 'Text',
      state: 'CLOSED',
      labels: { nodes: [{ name: 'kept' }] },
    });
  });
});

describe('labels', () => {
  it('are added to and removed from what carries them', async () => {
    const { repo, labelId, pullRequestId, mutate } = await servePullRequest();
    repo.ensureLabel('extra');
    const labelableId = await pullRequestId(1);
    const carried = 'labelable { labels(first: 9) { nodes { name } } }';
    const added = await mutate(
      'addLabelsToLabelable',
      { labelableId, labelIds: [await labelId('extra')] },
      carried,
    );
    expect(added.data.labelable.labels.nodes).toEqual([{ name: 'bug' }, { name: 'extra' }]);
    const removed = await mutate(
      'removeLabelsFromLabelable',
      { labelableId, labelIds: [await labelId('BUG')] },
      carried,
    );
    expect(removed.data.labelable.labels.nodes).toEqual([{ name: 'extra' }]);
  });

  it('have names that are unique without regard to case', async () => {
    const { mutate, repositoryId } = await servePullRequest();
    const input = { repositoryId: await repositoryId(), name: 'BUG', color: 'ff0000' };
    const { errors } = await mutate('createLabel', input, 'label { name }');
    expect(errors).toMatchObject([
      { type: 'UNPROCESSABLE', message: 'Name has already been taken' },
    ]);
  });

  it('that are missing are null without an error', async () => {
    const { ask } = await serve();
    const { data, errors } = await ask('label(name: "no") { id }');
    expect([data.label, errors]).toEqual([null, []]);
  });
});
