import { expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import { claudestepRecord } from '../builders/claudestep.js';
import { serviceOn } from '../helpers/in-process.js';
import { edit, LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';
import { STATE } from '../helpers/world.js';

const RENAMED = 'data/ledger.json';
const INPUTS = { label: LABEL, metadata: LEDGER };

/** #2 is recorded as merged, which a run corrected; somebody merged or declined that. */
const corrected = async (answer: 'merged' | 'declined') => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  for (const number of [1, 2]) repository.openPullRequest(labelled(number));
  const wrong = render(edit(2, { status: 'merged' })(repository.pullRequests().map(recordOf)));
  repository.commit({ files: { [LEDGER]: wrong } });
  const on = serviceOn(github, repository);
  const { delivery } = await on.run('1-1', INPUTS);
  const number = delivery.pullRequest?.number ?? 0;
  if (answer === 'merged') repository.mergePullRequest(number);
  else repository.closePullRequest(number);
  if (answer === 'declined') await on.run('2-1', INPUTS);
  github.clock.advance(24 * 60 * 60_000);
  const text = (): string => repository.readFile('HEAD', LEDGER) ?? '';
  return { ...on, github, repository, text };
};

it.each(['base', 'file'])('what is declined outlives a renamed %s, said once', async (what) => {
  const { repository, run, text } = await corrected('declined');
  if (what === 'base') repository.renameBranch('main', 'trunk');
  else repository.commit({ files: { [LEDGER]: null, [RENAMED]: text() } });
  const inputs = what === 'base' ? INPUTS : { ...INPUTS, metadata: RENAMED };
  for (const codes of [['renamed'], []]) {
    const result = await run('3-1', inputs);
    expect(result.errors).toEqual([]);
    expect(result.warnings.map(({ code }) => code)).toEqual(codes);
    // A pull request that is open follows its base, which is a drift of its own.
    const drifts = result.projects[0]?.drifts.filter(({ field }) => field !== 'base');
    expect(drifts).toMatchObject([
      { key: '#2', resolution: 'declined', firstSeenAt: '2026-01-30T03:00:00.000Z' },
    ]);
  }
});

it.each(['base', 'file'])('a run from before a renamed %s is restored', async (what) => {
  const { repository, service, asked, identity, text } = await corrected('merged');
  if (what === 'base') repository.renameBranch('main', 'trunk');
  else {
    const files = { [LEDGER]: null, [RENAMED]: text().replace('Change 1', 'By hand') };
    repository.commit({ files });
  }
  const inputs = what === 'base' ? INPUTS : { ...INPUTS, metadata: RENAMED };
  const request = { ...asked(inputs), identity: identity('9-1') };
  const { base, files } = await service.restore(request, { run: '1-1' });
  expect(base).toBe(what === 'base' ? 'trunk' : 'main');
  expect(files.map(({ path }) => path)).toEqual([what === 'base' ? LEDGER : RENAMED]);
});

it('a commit of a fork is not restored', async () => {
  const { repository, service, asked, identity } = await corrected('merged');
  const fork = repository.world.fork(repository, 'mallory');
  const commit = fork.commit({ branch: 'evil', files: { [LEDGER]: '{}' } });
  const path = 'history/2026-01.jsonl';
  const lines = repository.readFile('metadata-sync/state', path) ?? '';
  const evil = lines.replace(/"commit":"\w+"/, `"commit":"${commit}"`);
  repository.commit({ branch: 'metadata-sync/state', files: { [path]: evil } });
  const request = { ...asked(INPUTS), identity: identity('9-1') };
  await expect(service.restore(request, { run: '1-1' })).rejects.toMatchObject({
    code: 'restore-untrusted',
  });
});

it('a renamed file of several projects keeps the baseline of each, said once', async () => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  for (const number of [1, 2]) repository.openPullRequest(labelled(number));
  const part = (number: number, title: string) => ({
    tasks: [],
    pull_requests: [
      claudestepRecord({ pr_number: number, branch_name: `change-${number}`, title }),
    ],
  });
  const filesAt = (path: string, title: string) => ({
    '.github/metadata-sync.yml': `version: 1\nprojects:\n${['api', 'web']
      .map(
        (name, index) =>
          `  ${name}: { metadata: ${path}, pulls: { labels: [${LABEL}], head: change-${index + 1} } }\n`,
      )
      .join('')}`,
    [path]: JSON.stringify(
      { schema_version: '2.0', projects: { api: part(1, title), web: part(2, 'Change 2') } },
      null,
      2,
    ),
  });
  repository.commit({ files: filesAt('old.json', 'Change 1') });
  const { run } = serviceOn(github, repository);
  expect((await run('1-1', {})).outcome).toBe('in-sync');
  repository.commit({ files: { ...filesAt('new.json', 'By hand'), 'old.json': null } });
  const { projects, warnings } = await run('2-1', {});
  expect(projects.flatMap(({ drifts }) => drifts)).toMatchObject([
    { key: '#1', field: 'title', origin: 'metadata', baseline: 'Change 1' },
  ]);
  expect(warnings.map(({ message }) => message.match(/new\.json/g))).toEqual([['new.json']]);
});

it('what nobody verified for more than a year is forgotten, and nothing else', async () => {
  const { github, repository, run, text } = await corrected('merged');
  const verified = (): readonly string[] =>
    Object.keys(JSON.parse(repository.readFile(STATE, 'state.json') ?? '{}').bases.main);
  const other = { ...INPUTS, metadata: 'other.json' };
  repository.commit({ files: { 'other.json': text() } });
  await run('3-1', other);
  expect(verified()).toEqual(['pulls', 'other']);
  github.clock.advance(390 * 24 * 60 * 60_000);
  await run('4-1', other);
  expect(verified()).toEqual(['pulls', 'other']);
  github.clock.advance(20 * 24 * 60 * 60_000);
  await run('5-1', other);
  expect(verified()).toEqual(['other']);
});
