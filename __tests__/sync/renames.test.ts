import { expect, it } from '@jest/globals';
import { EmbeddedGitHub, type Repository } from '../../src/emulator/index.js';
import { claudestepRecord } from '../builders/claudestep.js';
import { serviceOn } from '../helpers/in-process.js';
import { edit, LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';
import { CORRECTIONS, STATE } from '../helpers/world.js';

const RENAMED = 'data/ledger.json';
const INPUTS = { label: LABEL, metadata: LEDGER };

const aYearLater = 366 * 24 * 60 * 60_000;

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
  const { github, repository, service, asked, identity } = await corrected('merged');
  const fork = github.fork(repository, 'mallory');
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

const stateOf = (repository: Repository) =>
  JSON.parse(repository.readFile(STATE, 'state.json') ?? '');

it('what was declined before a renamed base costs no request of its own, night after night', async () => {
  const { github, repository, run } = await corrected('declined');
  // A pull request that is open follows its base, which would be a new correction.
  const config = `version: 1
projects:
  pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] }, ignore: [{ field: base }] }
`;
  repository.commit({ files: { '.github/metadata-sync.yml': config } });
  const requestsOf = async (id: string): Promise<number> => {
    github.requests.length = 0;
    const { warnings, projects } = await run(id, {});
    expect(warnings.filter(({ code }) => code !== 'renamed')).toEqual([]);
    const drifts = projects[0]?.drifts.filter(({ field }) => field !== 'base');
    expect(drifts).toMatchObject([{ key: '#2', resolution: 'declined' }]);
    github.clock.advance(24 * 60 * 60_000);
    return github.requests.length;
  };
  const before = await requestsOf('3-1');
  repository.renameBranch('main', 'trunk');
  await requestsOf('4-1');
  expect(await requestsOf('5-1')).toBe(before);
});

it('what is gone for two years goes from the state, and nothing before', async () => {
  const { github, repository, run, text } = await corrected('merged');
  repository.createBranch('release');
  await run('3-1', { ...INPUTS, base: 'release' });
  repository.commit({ files: { 'other.json': text() } });
  await run('4-1', { ...INPUTS, metadata: 'other.json' });
  repository.deleteBranch('release');
  repository.commit({ files: { 'other.json': null } });
  const known = async (id: string) => {
    await run(id, INPUTS);
    const { bases } = stateOf(repository);
    return [Object.keys(bases).sort(), Object.keys(bases.main).sort()];
  };
  const all = [
    ['main', 'release'],
    ['other', 'pulls'],
  ];
  expect(await known('5-1')).toEqual(all);
  github.clock.advance(aYearLater);
  expect(await known('6-1')).toEqual(all);
  github.clock.advance(aYearLater);
  expect(await known('7-1')).toEqual([['main'], ['pulls']]);
});

it.each(['branch', 'file'])('a %s that is there stays known, however old', async (what) => {
  const { github, repository, run, text } = await corrected('merged');
  const other = what === 'branch' ? { base: 'release' } : { metadata: 'other.json' };
  if (what === 'branch') repository.createBranch('release');
  else repository.commit({ files: { 'other.json': text() } });
  await run('3-1', { ...INPUTS, ...other });
  const before = stateOf(repository).bases;
  github.clock.advance(3 * aYearLater);
  await run('4-1', INPUTS);
  const after = stateOf(repository).bases;
  if (what === 'branch') expect(after.release).toEqual(before.release);
  else expect(after.main.other).toEqual(before.main.other);
});

it('a renamed file is looked for among the ten newest that are gone', async () => {
  const { github, repository, run, text } = await corrected('merged');
  const paths = Array.from({ length: 14 }, (_, at) => `files/${at}.json`);
  for (const [at, path] of paths.entries()) {
    repository.commit({ files: { [path]: `${text()}${' '.repeat(at + 1)}` } });
    await run(`${at + 3}-1`, { ...INPUTS, metadata: path });
  }
  const gone = Object.fromEntries(paths.map((path) => [path, null]));
  repository.commit({ files: { ...gone, 'new.json': render([]) } });
  github.requests.length = 0;
  await run('99-1', { ...INPUTS, metadata: 'new.json' });
  const compared = github.requests.filter(({ path }) => path.includes('/compare/'));
  expect(compared).toHaveLength(10);
});

it('what is declined outlives a renamed repository, though forks crowd the listing', async () => {
  const { github, repository, run } = await corrected('declined');
  for (let at = 0; at < 3; at += 1)
    repository.openPullRequest({ title: 'Correct', head: CORRECTIONS, fork: `mallory-${at}` });
  github.renameRepository(repository, 'books');
  const { errors, projects } = await run('3-1', { ...INPUTS, mode: 'report' });
  expect(errors).toEqual([]);
  // The addresses are other ones, which is a drift of its own.
  const drifts = projects[0]?.drifts.filter(({ field }) => field !== 'url');
  expect(drifts).toMatchObject([{ key: '#2', resolution: 'declined' }]);
});
