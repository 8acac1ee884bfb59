import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import { serviceOn } from '../helpers/in-process.js';
import { edit, LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';
import { openCorrections } from '../helpers/world.js';

describe('a record whose number our own pull request got', () => {
  it('is not corrected to what we made of it, again and again', async () => {
    const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
    const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
    repository.openPullRequest(labelled(1));
    const [record] = repository.pullRequests().map(recordOf);
    const wrong = edit(1, { title: 'Old' })(record === undefined ? [] : [record]);
    const taken = { ...wrong[0], number: 2, status: 'open', title: 'Theirs', labels: [] };
    repository.commit({ files: { [LEDGER]: render([...wrong, taken as (typeof wrong)[0]]) } });
    const { run } = serviceOn(github, repository);
    await run('1-1', { label: LABEL, metadata: LEDGER });
    expect(openCorrections(repository)).toMatchObject([{ number: 2 }]);
    const second = await run('2-1', { label: LABEL, metadata: LEDGER });
    expect(second.delivery.operation).toBe('unchanged');
    const own = second.projects.flatMap(({ drifts }) => drifts).filter(({ key }) => key === '#2');
    expect(own).toMatchObject([{ kind: 'phantom', resolution: 'report' }]);
  });
});
