import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import { serviceOn } from '../helpers/in-process.js';
import { edit, LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';

const RESTORE = 'metadata-sync/restore';
const INPUTS = { label: LABEL, metadata: LEDGER };

/** A restore of what run 1-1 corrected is open, and the base has moved since. */
const restored = async () => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  repository.openPullRequest(labelled(1));
  const records = repository.pullRequests().map(recordOf);
  repository.commit({ files: { [LEDGER]: render(edit(1, { title: 'wrong' })(records)) } });
  const on = serviceOn(github, repository);
  const first = await on.run('1-1', INPUTS);
  repository.mergePullRequest(first.delivery.pullRequest?.number ?? 0);
  const restore = async (id: string) => {
    const asked = { ...on.asked(INPUTS), identity: on.identity(id) };
    return (await on.service.restore(asked, { run: '1-1', apply: true })).delivery;
  };
  expect(await restore('2-1')).toMatchObject({ operation: 'created' });
  return { repository, restore };
};

describe('a restore that is open', () => {
  it('is rebuilt when the base has moved', async () => {
    const { repository, restore } = await restored();
    const base = repository.commit({ files: { 'README.md': 'moved' } });
    expect(await restore('3-1')).toMatchObject({ operation: 'updated', warnings: [] });
    expect(repository.commitAt(repository.head(RESTORE) ?? '').parents).toEqual([base]);
  });

  it.each<[string, Record<string, string | Buffer | null>]>([
    ['with another file', { 'notes.txt': 'mine' }],
    ['without its file', { [LEDGER]: null }],
    ['with a file that is not UTF-8', { [LEDGER]: Buffer.from([0x7b, 0xe4, 0x0a]) }],
  ])('is left to who amended it %s', async (_, files) => {
    const { repository, restore } = await restored();
    const theirs = repository.commit({ branch: RESTORE, files, author: 'ada', amend: true });
    repository.commit({ files: { 'README.md': 'moved' } });
    expect(await restore('3-1')).toMatchObject({
      operation: 'unchanged',
      warnings: [{ code: 'commits-by-people' }],
    });
    expect(repository.head(RESTORE)).toBe(theirs);
  });
});
