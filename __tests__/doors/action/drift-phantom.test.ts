import { describe, expect, it } from '@jest/globals';
import {
  edit,
  LABEL,
  LEDGER,
  type LedgerRecord,
  labelled,
  ledger,
  recordOf,
  render,
} from '../../helpers/ledger-world.js';
import { briefly, CORRECTIONS } from '../../helpers/world.js';

/** A record of a number that no pull request has. */
const invented = (number: number, records: readonly LedgerRecord[]): LedgerRecord => ({
  ...(records[2] as LedgerRecord),
  number,
});

describe('a record without a selected pull request', () => {
  const four = async () => {
    const world = await ledger({
      pulls: [{ ...labelled(7), labels: [] }],
      change: (records) => [...records, invented(50, records), invented(60, records)],
    });
    world.repository.openIssue({ number: 60, title: 'An issue' });
    return world;
  };

  it('is a phantom, with the reason that its look-up gave', async () => {
    const { run, repository, commitRecords } = await four();
    commitRecords((records) => [...records, recordOf(repository.pullRequest(7))]);
    const { report, outputs } = await run();
    const drifts = report.projects.flatMap((project) => project.drifts);
    const { title } = repository.pullRequest(7);
    expect(
      drifts.map(({ key, reason, severity, observed, resolution }) => ({
        key,
        reason,
        severity,
        observed,
        resolution,
      })),
    ).toEqual([
      { key: '#7', reason: 'unlabelled', severity: 'info', observed: null, resolution: 'report' },
      {
        key: '#50',
        reason: 'not-found',
        severity: 'critical',
        observed: null,
        resolution: 'report',
      },
      {
        key: '#60',
        reason: 'is-issue',
        severity: 'critical',
        observed: null,
        resolution: 'report',
      },
    ]);
    expect(drifts[0]?.title).toBe(title);
    expect(outputs).toMatchObject({
      result: 'drift',
      complete: 'true',
      'phantom-count': '3',
      'drift-count': '2',
    });
    expect(report.projects[0]?.receipt).toEqual({
      expected: 4,
      observed: 4,
      lookedUp: 3,
      pages: 1,
    });
  });

  it('keeps its record without prune', async () => {
    const { run, writes } = await four();
    expect((await run()).outputs).toMatchObject({ result: 'drift', 'correction-count': '0' });
    expect(writes()).toEqual([]);
  });

  it('loses its record with prune when it does not exist or is an issue', async () => {
    const { run, repository, text } = await four();
    expect(briefly(await run({ prune: 'true' }))).toEqual([
      '#50 phantom correct',
      '#60 phantom correct',
    ]);
    expect(text(CORRECTIONS)).toBe(
      render([1, 2, 3, 4].map((it) => recordOf(repository.pullRequest(it)))),
    );
  });

  it('keeps its record when it lost its label, and is still corrected', async () => {
    const { run, repository, records } = await ledger();
    repository.unlabel(4, LABEL);
    repository.closePullRequest(4);
    const result = await run({ prune: 'true' });
    expect(briefly(result)).toEqual([
      '#4 phantom report',
      '#4 status status correct',
      '#4 field labels correct',
      '#4 field closedAt correct',
    ]);
    expect(result.outputs).toMatchObject({ result: 'corrected', 'drift-count': '3' });
    expect(records(CORRECTIONS)[3]).toEqual(recordOf(repository.pullRequest(4)));
  });

  it('keeps its record when it is outside the selection, and is still corrected', async () => {
    const { run, records } = await ledger({
      pulls: [{ ...labelled(5), head: 'other-5' }],
      change: (truth, repository) =>
        edit(5, { title: 'Old' })([...truth, recordOf(repository.pullRequest(5))]),
      config: `version: 1
projects:
  pulls:
    metadata: ${LEDGER}
    pulls: { labels: [${LABEL}], head: change-* }
`,
    });
    const result = await run({ prune: 'true' });
    const [phantom] = result.report.projects.flatMap(({ drifts }) => drifts);
    expect(phantom).toMatchObject({ key: '#5', reason: 'outside-selection', severity: 'info' });
    expect(briefly(result)).toEqual(['#5 phantom report', '#5 field title correct']);
    expect(records(CORRECTIONS)[4]).toMatchObject({ number: 5, title: 'Change 5' });
  });
});
