import { describe, expect, it } from '@jest/globals';
import { CONFIG, edit, LABEL, LEDGER, labelled, ledger } from '../../helpers/ledger-world.js';
import {
  briefly,
  CORRECTIONS,
  openCorrections,
  problemsText,
  pullRequestEvent,
  warningsOf,
} from '../../helpers/world.js';

/** #3 is recorded as merged and #4 with another title; only one of them is looked at. */
const twoDrifts = () =>
  ledger({
    change: (records) => edit(4, { title: 'Old' })(edit(3, { status: 'merged' })(records)),
  });

describe('the event of one pull request', () => {
  it.each(['closed', 'reopened', 'labeled', 'unlabeled', 'edited'])(
    'corrects that one alone: %s',
    async (action) => {
      const { run, repository, records } = await twoDrifts();
      const result = await run({}, pullRequestEvent(action, repository.pullRequest(3)));
      expect(briefly(result)).toEqual(['#3 status status correct']);
      expect(result.outputs).toMatchObject({
        result: 'corrected',
        'pull-request-operation': 'created',
      });
      expect(result.report.run.trigger).toBe('pull_request');
      expect(records(CORRECTIONS)[2]).toMatchObject({ number: 3, status: 'open' });
      expect(records(CORRECTIONS)[3]).toMatchObject({ number: 4, title: 'Old' });
    },
  );

  it('does the same from the base as pull_request_target', async () => {
    const { run, repository } = await twoDrifts();
    const { payload } = pullRequestEvent('closed', repository.pullRequest(3));
    const result = await run({}, { name: 'pull_request_target', payload });
    expect(briefly(result)).toEqual(['#3 status status correct']);
  });

  it('does the same when the payload does not say its head', async () => {
    const { run, repository } = await twoDrifts();
    const event = pullRequestEvent('closed', repository.pullRequest(3), { head: undefined });
    expect(briefly(await run({}, event))).toEqual(['#3 status status correct']);
  });

  it('looks at everything when the payload says nothing of a pull request', async () => {
    const { run } = await twoDrifts();
    const result = await run({}, { name: 'pull_request', payload: 'not an object' });
    expect(briefly(result)).toEqual(['#3 status status correct', '#4 field title correct']);
  });

  it('is in sync when the pull request is neither recorded nor selected', async () => {
    const { run, repository, writes } = await twoDrifts();
    const foreign = repository.openPullRequest({ title: 'Other', head: 'other' });
    repository.closePullRequest(foreign.number);
    const result = await run({}, pullRequestEvent('closed', foreign));
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'in-sync', complete: 'true' } });
    expect(briefly(result)).toEqual([]);
    expect(writes()).toEqual([]);
  });

  it('is in sync when it is neither, while a correction of others is open', async () => {
    const { run, repository, contents } = await twoDrifts();
    await run();
    const foreign = repository.openPullRequest({ title: 'Other', head: 'other' });
    // What is carried would be described anew.
    repository.editPullRequest(4, { title: 'Moved on' });
    const before = contents();
    const result = await run({}, pullRequestEvent('opened', foreign));
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'in-sync', complete: 'true' } });
    expect(briefly(result)).toEqual([]);
    expect(warningsOf(result)).toEqual([]);
    expect(contents()).toEqual(before);
  });

  it('inserts the record of a pull request that is selected and not recorded', async () => {
    const { run, repository, records } = await twoDrifts();
    repository.openPullRequest(labelled(5));
    const result = await run({}, pullRequestEvent('labeled', repository.pullRequest(5)));
    expect(briefly(result)).toEqual(['#5 missing correct']);
    expect(records(CORRECTIONS).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is only a hint: the item says whether it was merged', async () => {
    const { run, repository } = await twoDrifts();
    repository.closePullRequest(3);
    const event = pullRequestEvent('closed', repository.pullRequest(3), { merged: true });
    const { report } = await run({}, event);
    const [status] = report.projects.flatMap(({ drifts }) => drifts);
    expect(status).toMatchObject({
      key: '#3',
      recorded: 'merged',
      observed: 'closed',
      transition: 'closed-externally',
    });
  });

  it('is only a hint: a label that is gone again is gone', async () => {
    const { run, repository } = await ledger({ pulls: [labelled(5)] });
    repository.unlabel(5, LABEL);
    const event = pullRequestEvent('labeled', repository.pullRequest(5), {
      labels: [{ name: LABEL }],
    });
    expect((await run({}, event)).outputs.result).toBe('in-sync');
  });

  it('calls no record a phantom, even when its pull request is gone', async () => {
    const { run, repository, writes } = await twoDrifts();
    const event = pullRequestEvent('closed', repository.pullRequest(3));
    repository.deletePullRequest(3);
    const result = await run({ prune: 'true' }, event);
    expect(result.report.totals.phantom).toBe(0);
    expect(writes()).toEqual([]);
  });

  it('takes the config file from the default branch, never from the head', async () => {
    const { run, repository } = await ledger({
      change: edit(3, { status: 'merged' }),
      config: `version: 1\nprojects: { pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } } }\n`,
    });
    repository.commit({
      branch: 'change-3',
      files: { [CONFIG]: 'version: 1\ncorrections: { branch: evil }\n' },
    });
    const event = pullRequestEvent('edited', repository.pullRequest(3));
    const { outputs } = await run({}, event, { GITHUB_REF: 'refs/heads/change-3' });
    expect(outputs).toMatchObject({ result: 'corrected', 'pull-request-operation': 'created' });
    expect(openCorrections(repository)).toHaveLength(1);
  });
});

describe('the event of our own correction pull request', () => {
  it('opens no new one when it was closed', async () => {
    const { run, repository, correction, writes } = await twoDrifts();
    await run();
    const own = correction();
    repository.closePullRequest(own.number);
    const result = await run({}, pullRequestEvent('closed', own));
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { result: 'drift', 'pull-request-operation': 'none' },
    });
    expect(writes()).toEqual([]);
    expect(openCorrections(repository)).toEqual([]);
  });

  it('finds everything in sync when it was merged', async () => {
    const { run, repository, correction, writes } = await twoDrifts();
    await run();
    const own = correction();
    repository.mergePullRequest(own.number);
    const result = await run({}, pullRequestEvent('closed', own));
    expect(result.outputs).toMatchObject({ result: 'in-sync', 'drift-count': '0' });
    expect(result.report.totals.inSync).toBe(4);
    expect(writes()).toEqual([]);
  });

  it.each(['reopened', 'edited'])('is a full run when it was %s', async (action) => {
    const { run, repository, correction } = await twoDrifts();
    await run();
    repository.openPullRequest(labelled(9));
    const result = await run({}, pullRequestEvent(action, correction()));
    expect(briefly(result)).toEqual([
      '#3 status status correct',
      '#4 field title correct',
      '#9 missing correct',
    ]);
    expect(result.outputs['pull-request-operation']).toBe('updated');
  });

  it('is that of any pull request when a fork has a branch of that name', async () => {
    const { run, repository } = await twoDrifts();
    const foreign = repository.openPullRequest({
      title: 'Correct',
      head: CORRECTIONS,
      fork: 'mallory',
    });
    repository.closePullRequest(foreign.number);
    const result = await run({}, pullRequestEvent('closed', foreign));
    expect(result.outputs.result).toBe('in-sync');
    expect(briefly(result)).toEqual([]);
  });
});

describe('a token that cannot write', () => {
  it('lets the run go on as a report and says which permissions are missing', async () => {
    const { run, repository, github, contents } = await twoDrifts();
    const read = 'read';
    github.addToken('read-only', {
      permissions: { contents: read, pullRequests: read, issues: read },
    });
    const before = contents();
    const event = pullRequestEvent('closed', repository.pullRequest(3));
    const result = await run({ token: 'read-only' }, event);
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { result: 'drift', 'correction-count': '1', 'pull-request-operation': 'none' },
    });
    expect(warningsOf(result)).toEqual(['token-read-only']);
    for (const permission of ['contents: write', 'pull-requests: write']) {
      expect(problemsText(result)).toContain(permission);
      expect(result.log).toMatch(new RegExp(`^::warning.*${permission}`, 'm'));
    }
    expect(contents()).toEqual(before);
  });
});

describe('a run on the field that tells of a status', () => {
  it('leaves no record that contradicts itself', async () => {
    // #1 is merged; the file has it open, without the times that came with it.
    const { run, records } = await ledger({
      change: edit(1, { status: 'open', mergedAt: null, closedAt: null }),
    });
    const inputs = { fields: 'closedAt', deliver: 'commit' };
    const narrow = await run(inputs);
    expect(records()[0]).toMatchObject({ status: 'open', closedAt: null });
    expect(narrow.outputs).toMatchObject({ result: 'drift', 'correction-count': '0' });
    await run({ ...inputs, fields: 'status, closedAt, mergedAt' });
    expect(records()[0]).toMatchObject({ status: 'merged', closedAt: '2026-01-02T09:00:00Z' });
  });
});
