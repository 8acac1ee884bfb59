import { describe, expect, it } from '@jest/globals';
import {
  LABEL,
  LEDGER,
  type LedgerRecord,
  labelled,
  ledger,
  recordOf,
} from '../../helpers/ledger-world.js';
import { problemsText, warningsOf } from '../../helpers/world.js';

/** So many records of pull requests that do not exist, behind the four true ones. */
const withPhantoms =
  (count: number, first = 101) =>
  (records: LedgerRecord[]): LedgerRecord[] => [
    ...records,
    ...Array.from({ length: count }, (_, index) => ({
      ...(records[2] as LedgerRecord),
      number: first + index,
    })),
  ];

const config = (maxChanges: string): string => `version: 1
projects: { pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } } }
corrections: { maxChanges: ${maxChanges} }
`;

describe('the brake', () => {
  it('holds back removals beyond half of the records', async () => {
    const { run, writes } = await ledger({ change: withPhantoms(30) });
    const result = await run({ prune: 'true' });
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { result: 'drift', 'phantom-count': '30', 'correction-count': '0' },
    });
    const drifts = result.report.projects.flatMap((project) => project.drifts);
    expect(drifts).toHaveLength(30);
    for (const { resolution, heldBack } of drifts) {
      expect({ resolution, heldBack }).toEqual({ resolution: 'report', heldBack: true });
    }
    expect(warningsOf(result)).toEqual(['held-back']);
    expect(problemsText(result)).toContain('force');
    expect(problemsText(result)).toContain('corrections.maxChanges');
    expect(writes()).toEqual([]);
  });

  it('yields to force', async () => {
    const { run, records } = await ledger({ change: withPhantoms(30) });
    const { outputs, report } = await run({ prune: 'true', force: 'true' });
    expect(outputs).toMatchObject({ result: 'corrected', 'correction-count': '30' });
    expect(report.projects.flatMap(({ drifts }) => drifts).some(({ heldBack }) => heldBack)).toBe(
      false,
    );
    expect(records('metadata-sync/corrections')).toHaveLength(4);
  });

  it.each([
    ['never holds back ten', 10, '50%', 'corrected'],
    ['holds back eleven of fifteen', 11, '50%', 'drift'],
    ['counts records when it is a number', 20, '20', 'corrected'],
    ['holds back one more than that number', 21, '20', 'drift'],
    ['allows all with 100%', 30, '100%', 'corrected'],
  ])('%s', async (_, count, maxChanges, result) => {
    const { run } = await ledger({ change: withPhantoms(count), config: config(maxChanges) });
    expect((await run({ prune: 'true' })).outputs.result).toBe(result);
  });

  it('counts the removals that are proposed already, and keeps those', async () => {
    const { run, records, commitRecords } = await ledger({ change: withPhantoms(10) });
    expect((await run({ prune: 'true' })).outputs['correction-count']).toBe('10');
    commitRecords(withPhantoms(10, 601));
    const result = await run({ prune: 'true' });
    expect(result.outputs).toMatchObject({ result: 'corrected', 'correction-count': '10' });
    expect(warningsOf(result)).toEqual(['held-back']);
    expect(problemsText(result)).toContain('held back; the open correction proposes 10 already');
    const numbers = records('metadata-sync/corrections').map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 3, 4, ...Array.from({ length: 10 }, (_, index) => 601 + index)]);
  });

  it('leaves a forced correction in force', async () => {
    const { run, records, commitRecords } = await ledger({ change: withPhantoms(30) });
    await run({ prune: 'true', force: 'true' });
    const again = await run();
    expect(again.outputs).toMatchObject({ result: 'corrected', 'correction-count': '30' });
    expect(warningsOf(again)).toEqual([]);
    commitRecords(withPhantoms(1, 601));
    const result = await run({ prune: 'true' });
    expect(result.outputs).toMatchObject({ result: 'corrected', 'correction-count': '30' });
    expect(problemsText(result)).toContain('held back; the open correction proposes 30 already');
    expect(records('metadata-sync/corrections')).toHaveLength(5);
  });

  it('counts the copies that are folded', async () => {
    const { run, writes } = await ledger({
      pulls: Array.from({ length: 11 }, (_, index) => labelled(101 + index)),
      change: (_, repository) =>
        repository
          .pullRequests()
          .map(recordOf)
          .flatMap((record) => [record, record]),
      config: config('10'),
    });
    const result = await run();
    expect(result.outputs).toMatchObject({ result: 'drift', 'correction-count': '0' });
    expect(result.report.totals.duplicate).toBe(15);
    expect(problemsText(result)).toContain('15 removals are held back; more than 10');
    expect(writes()).toEqual([]);
  });

  it('leaves the other corrections to be delivered', async () => {
    const { run, records } = await ledger({
      change: (truth) =>
        withPhantoms(30)(truth.map((record) => ({ ...record, title: `Old ${record.number}` }))),
    });
    const { outputs } = await run({ prune: 'true' });
    expect(outputs).toMatchObject({ result: 'corrected', 'correction-count': '4' });
    expect(records('metadata-sync/corrections')).toHaveLength(34);
  });

  it('does not hold back other changes in a pull request, which says so at its top', async () => {
    const many = (count: number) =>
      ledger({
        pulls: Array.from({ length: count }, (_, index) => ({
          number: 101 + index,
          title: 'New',
          head: `change-${101 + index}`,
          labels: [LABEL],
        })),
      });
    const few = await many(10);
    await few.run();
    expect(few.correction().body).not.toMatch(/^> \[!/);
    const world = await many(11);
    const { outputs } = await world.run();
    expect(outputs).toMatchObject({ result: 'corrected', 'correction-count': '11' });
    expect(world.correction().body).toMatch(/^> \[!/);
  });

  it('never counts what backfill imports', async () => {
    const { run, correction } = await ledger({
      pulls: Array.from({ length: 20 }, (_, index) => ({
        number: 101 + index,
        title: 'New',
        head: `change-${101 + index}`,
        labels: [LABEL],
      })),
      change: () => [],
    });
    const { outputs } = await run({ backfill: 'true' });
    expect(outputs).toMatchObject({ result: 'corrected', 'correction-count': '24' });
    expect(correction().body).not.toMatch(/^> \[!/);
  });
});
