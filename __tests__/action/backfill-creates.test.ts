import { describe, expect, it } from '@jest/globals';
import { LABEL, LEDGER, ledger } from '../helpers/ledger-world.js';
import { CORRECTIONS } from '../helpers/world.js';

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
