import { describe, expect, it } from '@jest/globals';
import {
  edit,
  LABEL,
  LEDGER,
  type LedgerWorld,
  ledger,
  render,
} from '../../helpers/ledger-world.js';
import type { ActionRun } from '../../helpers/run-action.js';
import { runCli, temporaryFolder } from '../../helpers/run-cli.js';
import { STATE } from '../../helpers/world.js';

const RENAMED = 'data/ledger.json';

const cliOn =
  ({ server }: LedgerWorld, metadata = LEDGER) =>
  (...args: readonly string[]) =>
    runCli([...args, '--repo', 'octo-org/ledger', '--label', LABEL, '--metadata', metadata], {
      cwd: temporaryFolder(),
      env: { GITHUB_API_URL: server.apiUrl, GH_TOKEN: 'x' },
    });

/** A pull request that is open follows its base, which is a drift of its own. */
const driftsOf = ({ report }: ActionRun) =>
  report.projects.flatMap(({ drifts }) => drifts).filter(({ field }) => field !== 'base');
const codesOf = ({ report }: ActionRun) => report.warnings.map(({ code }) => code);

/** #3 was declined; #4 agreed, and was edited in the file since. */
const declined = async () => {
  const world = await ledger({ change: edit(3, { status: 'merged' }) });
  const first = await world.run();
  world.repository.closePullRequest(world.correction().number);
  const before = driftsOf(await world.run());
  expect(before).toMatchObject([{ key: '#3', resolution: 'declined', origin: 'unknown' }]);
  return { world, run: first.report.run.id, since: before[0]?.firstSeenAt };
};

/** Moves the file, and changes a title in it in the same commit. */
const moveFile = ({ repository, records }: LedgerWorld): void => {
  const text = render(edit(4, { title: 'By hand' })(records()));
  repository.commit({ files: { [LEDGER]: null, [RENAMED]: text } });
};

describe('a default branch that was renamed', () => {
  it('keeps what was declined, the baseline and first sights, and says so once', async () => {
    const { world, since } = await declined();
    world.repository.renameBranch('main', 'trunk');
    world.commitRecords(edit(4, { title: 'By hand' }));
    const run = await world.run();
    expect(codesOf(run)).toEqual(['renamed']);
    expect(run.log).toContain('trunk');
    expect(driftsOf(run)).toMatchObject([
      { key: '#3', resolution: 'declined', firstSeenAt: since },
      { key: '#4', origin: 'metadata', baseline: 'Change 4', resolution: 'correct' },
    ]);
    const next = await world.run();
    expect(codesOf(next)).toEqual([]);
    expect(driftsOf(next)[0]).toMatchObject({ key: '#3', resolution: 'declined' });
    const { bases } = JSON.parse(world.repository.readFile(STATE, 'state.json') ?? '');
    expect(Object.keys(bases)).toEqual(['trunk']);
  });

  it('keeps what was declined in the runs that follow', async () => {
    const { world } = await declined();
    world.repository.renameBranch('main', 'trunk');
    for (const codes of [['renamed'], [], []]) {
      const run = await world.run();
      expect(codesOf(run)).toEqual(codes);
      expect(driftsOf(run)).toMatchObject([{ key: '#3', resolution: 'declined' }]);
    }
  });

  it('is not another branch that a run is about', async () => {
    const { world } = await declined();
    world.repository.createBranch('release');
    const run = await world.run({ base: 'release' });
    expect(codesOf(run)).toEqual([]);
    expect(driftsOf(run)).toMatchObject([{ key: '#3', resolution: 'correct' }]);
  });

  it('is no longer told of by the status', async () => {
    const { world } = await declined();
    world.commitRecords(edit(4, { title: 'By hand' }));
    await world.run();
    expect((await cliOn(world)('status')).out).toContain('oldest drift');
    world.repository.closePullRequest(world.correction().number);
    world.repository.renameBranch('main', 'trunk');
    world.commitRecords(edit(3, { status: 'open' }));
    const gone = JSON.parse((await cliOn(world)('status', '--json')).out);
    expect(gone).toMatchObject({ verified: [], drift: { since: null, open: [] } });
    await world.run();
    const status = JSON.parse((await cliOn(world)('status', '--json')).out);
    expect(status).toMatchObject({ verified: [{ base: 'trunk' }] });
  });

  it('takes the restore of a run from before', async () => {
    const world = await ledger({ change: edit(3, { status: 'merged' }) });
    const { report } = await world.run();
    world.repository.mergePullRequest(world.correction().number);
    world.repository.renameBranch('main', 'trunk');
    for (const base of [[], ['--base', 'trunk'], ['--base', 'main']]) {
      const shown = await cliOn(world)('restore', report.run.id, ...base);
      if (base[1] === 'main') expect(shown.status).toBe(1);
      else expect(shown).toMatchObject({ status: 2, out: expect.stringContaining('on trunk') });
    }
    const applied = await cliOn(world)('restore', report.run.id, '--apply');
    expect(applied.out).toMatch(/Proposed as #\d+/);
  });
});

describe('a metadata file that was renamed', () => {
  it('keeps what was declined, the baseline and first sights, and says so once', async () => {
    const { world, since } = await declined();
    moveFile(world);
    const run = await world.run({ metadata: RENAMED });
    expect(codesOf(run)).toEqual(['renamed']);
    expect(run.log).toContain(RENAMED);
    expect(driftsOf(run)).toMatchObject([
      { key: '#3', resolution: 'declined', firstSeenAt: since },
      { key: '#4', origin: 'metadata', baseline: 'Change 4', resolution: 'correct' },
    ]);
    const next = await world.run({ metadata: RENAMED });
    expect(codesOf(next)).toEqual([]);
    expect(driftsOf(next)).toMatchObject([
      { key: '#3', resolution: 'declined', firstSeenAt: since },
      { key: '#4', origin: 'metadata', baseline: 'Change 4' },
    ]);
  });

  it('is known by its content as well', async () => {
    const { world, since } = await declined();
    world.repository.commit({ files: { [LEDGER]: null, [RENAMED]: world.text() } });
    const run = await world.run({ metadata: RENAMED });
    expect(codesOf(run)).toEqual(['renamed']);
    expect(driftsOf(run)).toMatchObject([
      { key: '#3', resolution: 'declined', firstSeenAt: since },
    ]);
  });

  it('is not one that was there beside it all the time', async () => {
    const { world } = await declined();
    world.repository.commit({ files: { [RENAMED]: world.text() } });
    const run = await world.run({ metadata: RENAMED });
    expect(codesOf(run)).toEqual([]);
    expect(driftsOf(run)).toMatchObject([{ key: '#3', resolution: 'correct' }]);
    expect(driftsOf(await world.run({ mode: 'report' }))).toMatchObject([
      { key: '#3', resolution: 'declined' },
    ]);
  });

  it('is no longer told of by the status, by its old name', async () => {
    const { world } = await declined();
    moveFile(world);
    const status = JSON.parse((await cliOn(world, RENAMED)('status', '--json')).out);
    expect(status).toMatchObject({ verified: [], drift: { since: null, open: [] } });
    await world.run({ metadata: RENAMED });
    const after = JSON.parse((await cliOn(world, RENAMED)('status', '--json')).out);
    expect(after).toMatchObject({ verified: [{ project: 'ledger', metadata: RENAMED }] });
  });

  it('takes the restore of a run from before', async () => {
    const world = await ledger({ change: edit(3, { status: 'merged' }) });
    const { report } = await world.run();
    world.repository.mergePullRequest(world.correction().number);
    moveFile(world);
    const shown = await cliOn(world, RENAMED)('restore', report.run.id);
    expect(shown.status).toBe(2);
    expect(shown.out).toContain(`+++ b/${RENAMED}`);
    expect(shown.out).toContain('+      "status": "merged"');
    world.repository.commit({ files: { [RENAMED]: null, 'other.json': render([]) } });
    const lost = await cliOn(world, 'other.json')('restore', report.run.id);
    expect(lost).toMatchObject({ status: 1, out: '' });
    expect(lost.err).toContain('`other.json`');
  });
});
