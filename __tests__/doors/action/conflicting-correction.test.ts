import { afterEach, describe, expect, it } from '@jest/globals';
import { edit, LEDGER, type LedgerWorld, ledger } from '../../helpers/ledger-world.js';
import { runCli, temporaryFolder } from '../../helpers/run-cli.js';
import { CORRECTIONS, leftovers, problemsText, pullRequestEvent } from '../../helpers/world.js';

let world: LedgerWorld;

/** No temporary branch stays behind, whatever happens. */
afterEach(() => expect(leftovers(world.repository)).toEqual([]));

/** An open correction on which Ada committed; `conflicting` when the base changed the same line since. */
const adas = async ({ conflicting }: { readonly conflicting: boolean }) => {
  world = await ledger({ change: edit(3, { status: 'merged' }) });
  await world.run();
  const { number } = world.correction();
  const theirs = world.repository.commit({
    branch: CORRECTIONS,
    files: { 'notes.md': 'mine' },
    author: 'ada',
  });
  if (conflicting) world.commitRecords(edit(3, { status: 'closed' }));
  return { ...world, number, theirs };
};

const SINCE = /since \d{4}-\d\d-\d\d \d\d:\d\d UTC/;

const status = async (...flags: readonly string[]): Promise<string> => {
  const { out } = await runCli(
    [
      'status',
      '--repo',
      world.repository.nameWithOwner,
      '--label',
      'tracked',
      '--metadata',
      LEDGER,
      ...flags,
    ],
    {
      cwd: temporaryFolder(),
      env: {
        GITHUB_TOKEN: 'test-token',
        GITHUB_API_URL: world.server.apiUrl,
        GITHUB_GRAPHQL_URL: world.server.graphqlUrl,
        GITHUB_SERVER_URL: world.server.serverUrl,
      },
    },
  );
  return out;
};

describe('a correction that conflicts because of what a person committed', () => {
  it('says so everywhere, and since when, as long as it lasts', async () => {
    const { run, number, correction, theirs, repository } = await adas({ conflicting: true });
    const result = await run();
    expect(result.outputs).toMatchObject({
      result: 'drift',
      'pull-request-operation': 'unchanged',
    });
    const [headline = ''] = result.summary.replaceAll('<!-- -->', '').split('\n');
    for (const text of [headline, result.log]) {
      expect(text).toMatch(SINCE);
      expect(text).toContain('conflicts with `main`');
      expect(text).toContain('close it');
    }
    expect(problemsText(result)).toContain(`Close #${number}`);
    expect(result.report.delivery.conflictsSince).toBe(result.report.run.startedAt);
    const { body } = correction();
    expect(body).toMatch(SINCE);
    expect(body).toContain('**Close this pull request**');
    expect(await status()).toMatch(/conflicts since \d{4}-.* UTC, .*: close it/);
    const since = JSON.parse(await status('--json')).openCorrection.conflictsSince;
    expect(since).toBe(result.report.delivery.conflictsSince);

    const next = await run();
    expect(next.report.delivery.conflictsSince).toBe(since);
    expect(correction().body).toBe(body);
    expect(world.writes()).toEqual([]);
    expect(repository.head(CORRECTIONS)).toBe(theirs);
  });

  it('keeps what a long body says, as far as there is room', async () => {
    const { run, number, correction, repository } = await adas({ conflicting: true });
    const before = correction().body;
    const [hidden = ''] = /^<!-- metadata-sync:1 .*$/m.exec(before) ?? [];
    const long = `${before.replace(hidden, '')}${'Somebody wrote a lot here.\n'.repeat(2450)}${hidden}\n`;
    repository.editPullRequest(number, { body: long.slice(-65_500) });
    await run();
    const { body } = correction();
    expect(body).toMatch(SINCE);
    expect(body).toContain('Somebody wrote a lot here.');
    expect(body).toContain(hidden);
    expect(body.length).toBeLessThanOrEqual(65_536);
    await run();
    expect(correction().body).toBe(body);
  });

  it('is replaced by a new one once it is closed, and turns nothing down', async () => {
    const { run, number, correction, records, repository, theirs } = await adas({
      conflicting: true,
    });
    await run();
    repository.closePullRequest(number, { by: 'ada' });
    const closing = await run({}, pullRequestEvent('closed', repository.pullRequest(number)));
    expect(closing.exitCode).toBe(0);
    const result = await run();
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { result: 'corrected', 'pull-request-operation': 'created' },
    });
    expect(correction().number).not.toBe(number);
    expect(correction().body).not.toContain('conflicts with');
    expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'open' });
    expect(repository.readFile(CORRECTIONS, 'notes.md')).toBeUndefined();
    expect(repository.pullRequest(number).headRefOid).toBe(theirs);
  });

  it('says nothing any more once somebody resolved it', async () => {
    const { run, correction, repository } = await adas({ conflicting: true });
    const before = correction().body;
    await run();
    repository.commit({ branch: 'main', files: { [LEDGER]: world.text(CORRECTIONS) } });
    const result = await run();
    expect(result.report.delivery.conflictsSince).toBeUndefined();
    expect(result.summary).not.toMatch(SINCE);
    expect(correction().body.trim()).toBe(before.trim());
  });
});

describe('a correction on which a person committed', () => {
  it('says nothing of a conflict where there is none', async () => {
    const { run, correction } = await adas({ conflicting: false });
    const { body } = correction();
    const result = await run();
    expect(result.report.delivery.conflictsSince).toBeUndefined();
    expect(result.summary).not.toContain('conflicts with');
    expect(correction().body).toBe(body);
    expect(await status()).not.toContain('conflict');
  });

  it.each(['closed', 'merged'])(
    'leaves a branch that the next correction takes over when it is %s',
    async (end) => {
      const { run, number, repository, correction, records } = await adas({ conflicting: false });
      if (end === 'closed') repository.closePullRequest(number, { by: 'ada' });
      else repository.mergePullRequest(number);
      repository.closePullRequest(4);
      const result = await run();
      expect(result).toMatchObject({
        exitCode: 0,
        outputs: { result: 'corrected', 'pull-request-operation': 'created' },
      });
      expect(correction().number).not.toBe(number);
      expect(records(CORRECTIONS)[3]).toMatchObject({ status: 'closed' });
      // A plain close turns down what was carried.
      const status = end === 'closed' ? 'merged' : 'open';
      expect(records(CORRECTIONS)[2]).toMatchObject({ status });
    },
  );

  it('is not taken over where more was committed after it was closed', async () => {
    const { run, number, repository } = await adas({ conflicting: false });
    repository.closePullRequest(number, { by: 'ada' });
    const more = repository.commit({
      branch: CORRECTIONS,
      files: { 'more.md': 'x' },
      author: 'ada',
    });
    repository.closePullRequest(4);
    expect((await run()).exitCode).toBe(1);
    expect(repository.head(CORRECTIONS)).toBe(more);
  });
});
