import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import { renderConsole } from '../../src/sync/index.js';
import { serviceOn } from '../helpers/in-process.js';
import { LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';

const staged = () => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  for (const number of [1, 2]) repository.openPullRequest(labelled(number));
  const records = repository.pullRequests().map(recordOf);
  repository.commit({ files: { [LEDGER]: render(records) } });
  return { repository, ...serviceOn(github, repository) };
};

const rowsIn = (result: Parameters<typeof renderConsole>[0]): string =>
  renderConsole(result)
    .sections.flatMap(({ rows }) => rows)
    .join('\n');

describe('a record that nothing selects', () => {
  it('is told for the label that the repository does not have', async () => {
    const { run } = staged();
    const result = await run('1-1', { label: 'trakced', metadata: LEDGER });
    expect(rowsIn(result)).toContain('the repository has no label trakced');
    expect(rowsIn(result)).not.toContain('it lost its label');
    expect(result.projects[0]?.drifts).toMatchObject([
      { reason: 'unlabelled' },
      { reason: 'unlabelled' },
    ]);
  });

  it('is told to have lost the label that there is', async () => {
    const { repository, run } = staged();
    repository.unlabel(2, LABEL);
    const result = await run('1-1', { label: LABEL, metadata: LEDGER });
    expect(rowsIn(result)).toContain('it lost its label');
  });
});
