import { describe, expect, it } from '@jest/globals';
import { errorsIn } from '../../helpers/bad-input.js';
import {
  CONFIG,
  edit,
  LABEL,
  LEDGER,
  type LedgerRecord,
  type LedgerStage,
  ledger,
} from '../../helpers/ledger-world.js';
import { DECLARED_OUTPUTS } from '../../helpers/run-action.js';

const minor: LedgerStage = { change: edit(3, { title: 'Old' }) };
const critical: LedgerStage = { change: edit(3, { status: 'merged' }) };
const historical: LedgerStage = { change: (records) => records.slice(2) };
const conflict: LedgerStage = {
  change: (records) => [...records, { ...(records[1] as LedgerRecord), title: 'Another' }],
};
const ignored: LedgerStage = {
  ...minor,
  config: `version: 1
projects:
  pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] }, ignore: [{ field: title }] }
`,
};

describe('fail-on', () => {
  it.each([
    ['never', 'a wrong status', critical, 0],
    ['', 'a wrong status', critical, 0],
    ['drift', 'nothing', {}, 0],
    ['drift', 'a wrong title', minor, 1],
    ['drift', 'a wrong status', critical, 1],
    ['drift', 'an older pull request without a record', historical, 0],
    ['drift', 'what a rule ignores', ignored, 0],
    ['critical', 'a wrong title', minor, 0],
    ['critical', 'a wrong status', critical, 1],
    ['conflict', 'a wrong status', critical, 0],
    ['conflict', 'two records that differ', conflict, 1],
    ['incomplete', 'a wrong status', critical, 0],
    ['incomplete, critical', 'a wrong status', critical, 1],
  ])('%s judges what was found: %s', async (failOn, _, stage: LedgerStage, exitCode) => {
    const { run } = await ledger(stage);
    const result = await run({ 'fail-on': failOn, mode: 'report' });
    expect(result.exitCode).toBe(exitCode);
    expect(errorsIn(result.log)).toHaveLength(exitCode);
  });

  it('fails after everything was delivered, written and set', async () => {
    const { run, correction } = await ledger(critical);
    const { exitCode, outputs, report, summary, log } = await run({ 'fail-on': 'drift' });
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({
      result: 'corrected',
      'pull-request-number': String(correction().number),
    });
    expect(Object.keys(outputs).sort()).toEqual([...DECLARED_OUTPUTS].sort());
    expect(report).toMatchObject({ result: 'corrected', errors: [] });
    expect(summary).not.toBe('');
    expect(errorsIn(log)[0]).toContain('drift');
  });

  it('is heeded even when the run itself fails', async () => {
    const { run, repository } = await ledger(critical);
    repository.commit({ files: { [CONFIG]: 'version: 3\n' } });
    expect((await run({ 'fail-on': 'never' })).exitCode).toBe(1);
  });
});
