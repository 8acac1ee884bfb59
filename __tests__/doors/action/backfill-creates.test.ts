import { describe, expect, it } from '@jest/globals';
import { isLaterPage } from '../../helpers/faults.js';
import { edit, LABEL, LEDGER, ledger, recordOf, render } from '../../helpers/ledger-world.js';
import {
  CORRECTIONS,
  leftovers,
  openCorrections,
  pullRequestEvent,
  warningsOf,
} from '../../helpers/world.js';

const EMPTY = 'records/new.json';

describe('a metadata file that is not there yet', () => {
  it('is an error that says how to create it', async () => {
    const { run, contents } = await ledger();
    const before = contents();
    const result = await run({ metadata: EMPTY });
    expect(result.exitCode).toBe(1);
    expect(result.report.errors.map(({ code }) => code)).toEqual(['metadata-not-found']);
    expect(result.report.errors[0]?.remedy).toContain('`backfill: true`');
    expect(contents()).toEqual(before);
  });

  it('is created by backfill, as a ledger of all there is, and then is in sync', async () => {
    const { run, repository, text, correction } = await ledger();
    const { outputs } = await run({ metadata: EMPTY, backfill: 'true' });
    expect(outputs).toMatchObject({
      result: 'corrected',
      'historical-count': '4',
      'correction-count': '4',
      'pull-request-operation': 'created',
    });
    expect(repository.readFile('main', EMPTY)).toBeUndefined();
    // The ledger that the world keeps says the same of the same pull requests.
    expect(JSON.parse(repository.readFile(CORRECTIONS, EMPTY) ?? '')).toEqual({
      ...JSON.parse(text()),
      project: 'new',
    });
    const again = await run({ metadata: EMPTY, backfill: 'true' });
    expect(again.outputs['pull-request-operation']).toBe('unchanged');
    const nightly = await run({ metadata: EMPTY });
    expect(nightly).toMatchObject({
      exitCode: 0,
      outputs: { 'pull-request-operation': 'unchanged' },
    });
    repository.mergePullRequest(correction().number);
    expect((await run({ metadata: EMPTY })).outputs.result).toBe('in-sync');
  });

  it('is not created when there is nothing to record, or by a dry run', async () => {
    const { run, contents } = await ledger();
    const before = contents();
    const nothing = await run({ metadata: EMPTY, label: 'unused', backfill: 'true' });
    expect(nothing).toMatchObject({ exitCode: 0, outputs: { result: 'in-sync' } });
    const dry = await run({ metadata: EMPTY, backfill: 'true', 'dry-run': 'true' });
    expect(dry.outputs).toMatchObject({
      'correction-count': '4',
      'pull-request-operation': 'none',
    });
    expect(contents()).toEqual(before);
  });

  it('is created in YAML where its name says so, and straight on the base where that is asked for', async () => {
    const { run, repository } = await ledger();
    const inputs = { metadata: 'pulls.yml', backfill: 'true', deliver: 'commit' };
    expect((await run(inputs)).outputs.result).toBe('corrected');
    expect(repository.readFile('main', 'pulls.yml')).toMatch(
      /^version: 1\nproject: "pulls"\npulls:\n {2}- number: 1\n/,
    );
    expect((await run({ metadata: 'pulls.yml' })).outputs.result).toBe('in-sync');
  });

  it('is not created from what stands on the correction branch in another format', async () => {
    const { run, repository } = await ledger();
    repository.createBranch(CORRECTIONS, 'main');
    repository.commit({ branch: CORRECTIONS, files: { [EMPTY]: '{"schema_version": "2.0"}' } });
    const result = await run({ metadata: EMPTY, mode: 'report' });
    expect(result.report.errors.map(({ code }) => code)).toEqual(['metadata-not-found']);
  });

  it('is not created in a format of others', async () => {
    const { run } = await ledger({
      config: `version: 1\nprojects:\n  other:\n    metadata: ${EMPTY}\n    format: claudestep\n    pulls: { labels: [${LABEL}] }\n  pulls:\n    metadata: ${LEDGER}\n    pulls: { labels: [${LABEL}] }\n`,
    });
    const result = await run({ backfill: 'true' });
    expect(result.exitCode).toBe(1);
    expect(result.report.projects[0]?.errors).toMatchObject([
      { code: 'metadata-not-found', remedy: 'Check the path and `base`.' },
    ]);
  });
});

describe('a metadata file that is gone while a correction is open', () => {
  const removed = async () => {
    const world = await ledger({ change: edit(3, { title: 'Mine' }) });
    await world.run();
    world.repository.commit({ files: { [LEDGER]: null } });
    return world;
  };

  it.each<[string, Record<string, string>]>([
    ['by a pull request', {}],
    ['by a commit', { deliver: 'commit' }],
  ])('is an error, which leaves that correction alone: %s', async (_, inputs) => {
    const { run, contents } = await removed();
    const before = contents();
    const result = await run(inputs);
    expect(result).toMatchObject({ exitCode: 1, outputs: { result: 'incomplete' } });
    expect(result.report.errors.map(({ code }) => code)).toEqual(['metadata-not-found']);
    expect(contents()).toEqual(before);
  });

  it('is an error of the event of one pull request too', async () => {
    const { run, repository, contents } = await removed();
    const before = contents();
    const result = await run({}, pullRequestEvent('edited', repository.pullRequest(3)));
    expect(result.exitCode).toBe(1);
    expect(contents()).toEqual(before);
  });

  it('is created where that is asked for', async () => {
    const { run, records } = await removed();
    expect((await run({ backfill: 'true' })).outputs.result).toBe('corrected');
    expect(records(CORRECTIONS).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });
});

/** Hundreds of pull requests, numbered in another order than opened, before the only one on record. */
const old = async () => {
  const count = 250;
  const instant = (index: number): string =>
    new Date(Date.UTC(2024, 0, 1, 8, index * 7)).toISOString();
  const world = await ledger({
    pulls: Array.from({ length: count }, (_, index) => ({
      number: count + 4 - index,
      title: `Change ${count + 4 - index}`,
      head: `change-${count + 4 - index}`,
      labels: [LABEL],
      createdAt: instant(index),
    })),
    change: () => [],
  });
  const { repository } = world;
  for (let number = 5; number <= count + 4; number += 3) {
    repository.mergePullRequest(number, { at: '2025-06-01T12:00:00Z' });
  }
  const newest = repository.openPullRequest({
    title: 'The newest',
    head: 'newest',
    labels: [LABEL],
  });
  world.commitRecords(() => [recordOf(newest)]);
  const pulls = repository.pullRequests().sort((a, b) => a.number - b.number);
  return { ...world, whole: render(pulls.map(recordOf)), count: pulls.length - 1 };
};

const BACKFILL = { backfill: 'true' };

describe('a backfill of hundreds of pull requests', () => {
  it('inserts all of them sorted, with their dates, in one commit and one pull request', async () => {
    const { run, repository, text, whole, count, correction } = await old();
    const base = repository.head('main');
    const { exitCode, outputs } = await run(BACKFILL);
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      result: 'corrected',
      'historical-count': String(count),
      'correction-count': String(count),
      'pull-request-operation': 'created',
    });
    expect(text(CORRECTIONS)).toBe(whole);
    expect(repository.commitAt(repository.head(CORRECTIONS) ?? '').parents).toEqual([base]);
    expect(openCorrections(repository)).toHaveLength(1);
    repository.mergePullRequest(correction().number);
    expect((await run()).outputs).toMatchObject({ result: 'in-sync', 'historical-count': '0' });
  });

  it('goes on after an interruption, and ends with the same file', async () => {
    const { run, github, repository, text, whole, count, correction } = await old();
    let pages = 0;
    const match = (request: Parameters<typeof isLaterPage>[0]): boolean => {
      if (isLaterPage(request)) pages += 1;
      return isLaterPage(request) && pages > 1;
    };
    github.faults.add({
      match,
      times: 99,
      status: 403,
      // Longer than a run waits.
      headers: { 'retry-after': '3600' },
      body: { message: 'You have exceeded a secondary rate limit.' },
    });
    const interrupted = await run(BACKFILL);
    expect(interrupted.outputs).toMatchObject({
      result: 'incomplete',
      complete: 'false',
      'pull-request-operation': 'created',
    });
    expect(warningsOf(interrupted)).toEqual(['secondary-rate-limit']);
    const early = Number(interrupted.outputs['correction-count']);
    expect(early).toBeGreaterThan(100);
    expect(early).toBeLessThan(count);
    github.faults.clear();
    const { outputs } = await run(BACKFILL);
    expect(outputs).toMatchObject({
      result: 'corrected',
      'correction-count': String(count),
      'pull-request-operation': 'updated',
      'pull-request-number': interrupted.outputs['pull-request-number'],
    });
    expect(text(CORRECTIONS)).toBe(whole);
    expect(openCorrections(repository)).toHaveLength(1);
    expect(leftovers(repository)).toEqual([]);
    repository.mergePullRequest(correction().number);
    expect((await run()).outputs.result).toBe('in-sync');
  });
});
