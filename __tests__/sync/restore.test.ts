import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import type { RestoreQuery, RestoreResult } from '../../src/sync/index.js';
import { claudestepRecord } from '../builders/claudestep.js';
import { serviceOn } from '../helpers/in-process.js';
import {
  edit,
  LABEL,
  LEDGER,
  type LedgerRecord,
  labelled,
  recordOf,
  render,
} from '../helpers/ledger-world.js';
import { CORRECTIONS } from '../helpers/world.js';

const RESTORE = 'metadata-sync/restore';
const INPUTS = { label: LABEL, metadata: LEDGER };

/** #1 and #2 are open; #2 is recorded as merged, and run 1-1 corrected that and was merged. */
const corrected = async () => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  for (const number of [1, 2]) repository.openPullRequest(labelled(number));
  const records = repository.pullRequests().map(recordOf);
  const wrong = render(edit(2, { status: 'merged' })(records));
  repository.commit({ files: { [LEDGER]: wrong } });
  const on = serviceOn(github, repository);
  let last = 1;
  const first = await on.run('1-1', INPUTS);
  repository.mergePullRequest(first.delivery.pullRequest?.number ?? 0);
  const recorded = (): LedgerRecord[] =>
    JSON.parse(repository.readFile('main', LEDGER) ?? '').pulls;
  return {
    ...on,
    repository,
    wrong,
    recorded,
    night: async (inputs = {}) => {
      github.clock.advance(24 * 60 * 60_000);
      last += 1;
      return on.run(`${last}-1`, { ...INPUTS, ...inputs });
    },
    restore: (query: Partial<RestoreQuery> = {}): Promise<RestoreResult> =>
      on.service.restore(
        { ...on.asked(INPUTS), identity: on.identity(`9${last}-1`) },
        { run: '1-1', ...query },
      ),
  };
};

describe('a restore', () => {
  it('is planned and shown, and writes nothing, until it is applied', async () => {
    const { restore, repository, wrong } = await corrected();
    const branches = repository.branches();
    const result = await restore();
    expect(result).toMatchObject({
      run: '1-1',
      base: 'main',
      files: [{ path: LEDGER, after: wrong }],
      declines: [{ key: '#2', field: 'status' }],
      delivery: { operation: 'none', pullRequest: null },
    });
    expect(repository.branches()).toEqual(branches);
  });

  it('is one commit in a pull request of its own', async () => {
    const { restore, repository, wrong } = await corrected();
    const { delivery } = await restore({ apply: true });
    expect(delivery.operation).toBe('created');
    const pull = repository.pullRequest(delivery.pullRequest?.number ?? 0);
    expect(pull).toMatchObject({ headRefName: RESTORE, baseRefName: 'main', state: 'OPEN' });
    expect(pull.title).toBe(`Restore ${LEDGER} to before run 1-1`);
    expect(repository.readFile(RESTORE, LEDGER)).toBe(wrong);
    expect(repository.commitAt(repository.head(RESTORE) ?? '').parents).toEqual([
      repository.head('main'),
    ]);
    expect((await restore({ apply: true })).delivery.operation).toBe('unchanged');
  });

  it('is not undone by the next nightly runs, once it is merged', async () => {
    const { restore, repository, night, recorded } = await corrected();
    const { delivery } = await restore({ apply: true });
    const number = delivery.pullRequest?.number ?? 0;
    repository.mergePullRequest(number);
    for (let nights = 0; nights < 2; nights += 1) {
      const { projects, delivery: nightly } = await night();
      expect(nightly.operation).toBe('none');
      expect(projects[0]?.drifts).toMatchObject([
        { key: '#2', resolution: 'declined', declinedIn: { number } },
      ]);
    }
    // New drift is proposed without it, and what was declined stays known.
    repository.closePullRequest(1);
    const next = await night();
    expect(next.projects[0]?.corrections.map(({ key }) => key)).toEqual(['#1', '#1']);
    repository.mergePullRequest(next.delivery.pullRequest?.number ?? 0);
    expect((await night()).delivery.operation).toBe('none');
    expect(recorded()[1]).toMatchObject({ status: 'merged' });
  });

  it("is nobody's item, and its own events show what it turned down", async () => {
    const { restore, repository, night, recorded, run } = await corrected();
    const { delivery } = await restore({ apply: true });
    const number = delivery.pullRequest?.number ?? 0;
    repository.label(number, LABEL);
    expect((await night()).totals).toMatchObject({ items: 2, drift: 0 });
    repository.mergePullRequest(number);
    const merged = await run('5-1', INPUTS, {
      event: 'pull_request',
      action: 'closed',
      item: {
        tracker: 'github-pull-requests',
        key: number,
        head: { branch: RESTORE, repository: repository.nameWithOwner },
      },
    });
    expect(merged).toMatchObject({
      outcome: 'drift',
      totals: { records: 2, declined: 1 },
      delivery: { operation: 'none' },
      warnings: [],
    });
    expect(recorded()).toHaveLength(2);
  });

  it('is lifted by force, for good', async () => {
    const { restore, repository, night } = await corrected();
    const { delivery } = await restore({ apply: true });
    repository.mergePullRequest(delivery.pullRequest?.number ?? 0);
    expect((await night({ force: 'true' })).delivery.operation).toBe('created');
    expect((await night()).delivery.operation).toBe('unchanged');
    expect(repository.branches()).toContain(CORRECTIONS);
  });

  it('declines nothing while it is open, or when it is closed without merging', async () => {
    const { restore, repository, night } = await corrected();
    const { delivery } = await restore({ apply: true });
    expect((await night()).outcome).toBe('in-sync');
    repository.closePullRequest(delivery.pullRequest?.number ?? 0);
    repository.commit({
      files: {
        [LEDGER]: render(
          edit(2, { status: 'merged' })(repository.pullRequests().slice(0, 2).map(recordOf)),
        ),
      },
    });
    expect((await night()).delivery.operation).toBe('created');
  });

  it('is for the base that the run was about', async () => {
    const { repository, service, asked, identity, run } = await corrected();
    repository.createBranch('other');
    const wrong = render(edit(2, { status: 'merged' })(repository.pullRequests().map(recordOf)));
    repository.commit({ branch: 'other', files: { [LEDGER]: wrong } });
    await run('7-1', { ...INPUTS, base: 'other', deliver: 'commit' });
    const request = { ...asked(INPUTS), identity: identity('9-1') };
    expect(await service.restore(request, { run: '7-1' })).toMatchObject({
      base: 'other',
      files: [{ path: LEDGER, after: wrong }],
    });
    const elsewhere = { ...asked({ ...INPUTS, base: 'main' }), identity: identity('9-2') };
    await expect(service.restore(elsewhere, { run: '7-1' })).rejects.toMatchObject({
      code: 'restore-base',
      message: expect.stringContaining('`other`'),
    });
  });

  it('of the run that created the file says so', async () => {
    const { run, service, asked, identity } = await corrected();
    const inputs = { label: LABEL, metadata: 'new.json', backfill: 'true', deliver: 'commit' };
    await run('7-1', inputs);
    const request = { ...asked(inputs), identity: identity('9-1') };
    await expect(service.restore(request, { run: '7-1' })).rejects.toMatchObject({
      code: 'restore-created',
      message: expect.stringContaining('`new.json`'),
    });
  });

  it('declines what it brings back, also where somebody changed the value since', async () => {
    const { restore, repository, recorded, night } = await corrected();
    repository.commit({ files: { [LEDGER]: render(edit(2, { status: 'closed' })(recorded())) } });
    const { declines, delivery } = await restore({ apply: true });
    expect(declines).toMatchObject([{ key: '#2', field: 'status' }]);
    repository.mergePullRequest(delivery.pullRequest?.number ?? 0);
    expect((await night()).delivery.operation).toBe('none');
    expect(recorded()[1]).toMatchObject({ status: 'merged' });
  });

  it('takes of several runs the one that changed something', async () => {
    const { restore, run } = await corrected();
    await run('1-1-aaaaaa', INPUTS);
    expect(await restore({ run: '1' })).toMatchObject({ run: '1-1' });
  });

  it('is one at a time', async () => {
    const { restore, repository, night } = await corrected();
    repository.closePullRequest(1);
    const { delivery } = await night();
    repository.mergePullRequest(delivery.pullRequest?.number ?? 0);
    await restore({ apply: true });
    await expect(restore({ run: '2-1', apply: true })).rejects.toMatchObject({
      code: 'restore-open',
    });
  });

  it("of a project brings back that project's file only", async () => {
    const { restore } = await corrected();
    expect((await restore({ project: 'pulls' })).files).toHaveLength(1);
    await expect(restore({ project: 'others' })).rejects.toMatchObject({ code: 'project-unknown' });
  });

  it.each([
    ['a run that there is not', '77-1', 'run-unknown'],
    ['a run that changed nothing', '2-1', 'run-changed-nothing'],
  ])('is an error for %s', async (_, run, code) => {
    const { restore, night } = await corrected();
    await night();
    await expect(restore({ run })).rejects.toMatchObject({ code });
  });

  it('has nothing to do when the file is as it was', async () => {
    const { restore, repository, wrong } = await corrected();
    repository.commit({ files: { [LEDGER]: wrong } });
    expect(await restore({ apply: true })).toMatchObject({
      files: [],
      delivery: { operation: 'none' },
    });
  });
});

describe('a restore of one project in a file of several', () => {
  const FILE = 'metadata.json';
  const part = (number: number, state: string): string =>
    `{ "cost": 0.10, "tasks": [], "pull_requests": [\n  ${JSON.stringify(
      claudestepRecord({
        pr_number: number,
        branch_name: `change-${number}`,
        title: `Change ${number}`,
        pr_state: state,
      }),
    )}\n] }`;
  const whole = (api: string, web: string): string =>
    `{ "schema_version": "2.0", "projects": {\n"api": ${api},\n"web": ${web}\n} }`;

  const several = async () => {
    const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
    const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
    for (const number of [1, 2]) repository.openPullRequest(labelled(number));
    const config = ['api', 'web']
      .map(
        (name, index) =>
          `  ${name}:\n    metadata: ${FILE}\n    pulls: { labels: [${LABEL}], head: change-${index + 1} }\n`,
      )
      .join('');
    repository.commit({
      files: {
        '.github/metadata-sync.yml': `version: 1\nprojects:\n${config}`,
        [FILE]: whole(part(1, 'merged'), part(2, 'merged')),
      },
    });
    const on = serviceOn(github, repository);
    const first = await on.run('1-1', {});
    repository.mergePullRequest(first.delivery.pullRequest?.number ?? 0);
    expect(repository.readFile('main', FILE)).toBe(whole(part(1, 'open'), part(2, 'open')));
    const restore = (query: Partial<RestoreQuery>): Promise<RestoreResult> =>
      on.service.restore(
        { ...on.asked({}), identity: on.identity('9-1') },
        { run: '1-1', ...query },
      );
    return { ...on, repository, restore };
  };

  it('brings back its part to the byte, and leaves the others as they are', async () => {
    const { restore, repository, run } = await several();
    const { files, declines, delivery } = await restore({ project: 'api', apply: true });
    expect(files.map(({ after }) => after)).toEqual([whole(part(1, 'merged'), part(2, 'open'))]);
    expect(declines).toMatchObject([{ project: 'api', key: '#1', field: 'status' }]);
    const number = delivery.pullRequest?.number ?? 0;
    expect(repository.pullRequest(number).title).toBe(`Restore api in ${FILE} to before run 1-1`);
    await expect(restore({ apply: true })).rejects.toMatchObject({ code: 'restore-open' });
    repository.mergePullRequest(number);
    expect(await run('2-1', {})).toMatchObject({
      totals: { declined: 1, corrections: 0 },
      delivery: { operation: 'none' },
    });
  });
});
