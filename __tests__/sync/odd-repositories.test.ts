import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import { serviceOn } from '../helpers/in-process.js';
import { edit, LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';
import { CORRECTIONS, STATE } from '../helpers/world.js';

const INPUTS = { label: LABEL, metadata: LEDGER };

/** A ledger in which #1 is recorded as merged, on a default branch of any name. */
const staged = (defaultBranch = 'main') => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger', defaultBranch });
  repository.openPullRequest(labelled(1));
  const records = repository.pullRequests().map(recordOf);
  repository.commit({ files: { [LEDGER]: render(edit(1, { status: 'merged' })(records)) } });
  return { github, repository, ...serviceOn(github, repository) };
};

describe('a repository', () => {
  it('without the state branch and without the label gets both', async () => {
    const { run, repository } = staged();
    expect(repository.labels.list().map(({ name }) => name)).not.toContain('metadata-sync');
    const { delivery, warnings } = await run('1-1', INPUTS);
    expect(warnings).toEqual([]);
    const { labels } = repository.pullRequest(delivery.pullRequest?.number ?? 0);
    expect(labels.map(({ name }) => name)).toEqual(['metadata-sync']);
    expect(repository.branches()).toEqual(expect.arrayContaining([STATE, CORRECTIONS]));
  });

  it('whose default branch has another name is corrected there', async () => {
    const { run, repository } = staged('trunk');
    const { run: told, delivery } = await run('1-1', INPUTS);
    expect(told.base).toBe('trunk');
    expect(repository.pullRequest(delivery.pullRequest?.number ?? 0).baseRefName).toBe('trunk');
  });

  it('that is empty says what to do', async () => {
    const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
    const repository = github.createRepository({ owner: 'octo-org', name: 'new', empty: true });
    const { errors } = await serviceOn(github, repository).run('1-1', INPUTS);
    expect(errors).toMatchObject([{ code: 'repository-empty' }]);
  });

  it('with a branch in the way of ours says which names to change', async () => {
    const { run, repository } = staged();
    repository.createBranch('metadata-sync');
    const { outcome, errors, warnings } = await run('1-1', INPUTS);
    expect(outcome).toBe('drift');
    expect(errors).toMatchObject([
      {
        code: 'branch-protected',
        remedy: expect.stringMatching(/corrections\.branch.*first part/),
      },
    ]);
    expect(warnings).toMatchObject([
      { code: 'history-not-written', remedy: expect.stringContaining('history.branch') },
    ]);
    expect([...repository.branches()].sort()).toEqual(['change-1', 'main', 'metadata-sync']);
  });

  it('in which the branches have other names works beside one that is in the way', async () => {
    const { run, repository } = staged();
    repository.createBranch('metadata-sync');
    const config =
      'version: 1\ncorrections: { branch: corrections }\nhistory: { branch: history }\n';
    repository.commit({ files: { '.github/metadata-sync.yml': config } });
    const { outcome, warnings } = await run('1-1', INPUTS);
    expect({ outcome, warnings }).toEqual({ outcome: 'corrected', warnings: [] });
    expect(repository.branches()).toEqual(expect.arrayContaining(['corrections', 'history']));
  });
});
