import { describe, expect, it } from '@jest/globals';
import {
  LEDGER,
  type LedgerRecord,
  labelled,
  ledger,
  recordOf,
  render,
} from '../../helpers/ledger-world.js';
import { briefly, CORRECTIONS } from '../../helpers/world.js';

const without =
  (...numbers: number[]) =>
  (records: LedgerRecord[]): LedgerRecord[] =>
    records.filter(({ number = 0 }) => !numbers.includes(number));

const oneLine = (record: LedgerRecord): string =>
  `{${Object.entries(record)
    .map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
    .join(', ')}}`;

describe('a pull request without a record', () => {
  it('is missing and inserted at its place among the numbers', async () => {
    const { run, repository, text } = await ledger({ change: without(2) });
    const result = await run();
    expect(briefly(result)).toEqual(['#2 missing correct']);
    expect(result.outputs).toMatchObject({ 'missing-count': '1', 'drift-count': '1' });
    expect(text(CORRECTIONS)).toBe(
      render([1, 2, 3, 4].map((it) => recordOf(repository.pullRequest(it)))),
    );
  });

  it('is inserted on one line where its siblings stand on one line', async () => {
    const { run, repository, text } = await ledger({ pulls: [labelled(5), labelled(6)] });
    const numbers = [1, 2, 3, 4, 5, 6];
    const lines = numbers.map((it) => `\t\t${oneLine(recordOf(repository.pullRequest(it)))}`);
    const file = (rows: readonly string[]): string =>
      `{\n\t"version": 1,\n\t"note": "kept by hand",\n\t"pulls": [\n${rows.join(',\n')}\n\t]\n}`;
    repository.commit({ files: { [LEDGER]: file(lines.filter((_, index) => index !== 4)) } });
    expect(briefly(await run())).toEqual(['#5 missing correct']);
    expect(text(CORRECTIONS)).toBe(file(lines));
  });

  it('is inserted with the tabs and line ends of its siblings', async () => {
    const { run, repository, text } = await ledger();
    const truth = [1, 2, 3, 4].map((it) => recordOf(repository.pullRequest(it)));
    const file = (records: readonly LedgerRecord[]): string =>
      `\uFEFF${JSON.stringify({ version: 1, pulls: records }, null, '\t')}\n`.replaceAll(
        '\n',
        '\r\n',
      );
    repository.commit({ files: { [LEDGER]: file(without(3)(truth)) } });
    expect(briefly(await run())).toEqual(['#3 missing correct']);
    expect(text(CORRECTIONS)).toBe(file(truth));
  });

  it.each([
    ['a text', (number: number) => `${number}`],
    ['a text with a sign', (number: number) => `#${number}`],
    ['an address', (number: number) => `https://github.com/octo-org/ledger/pull/${number}`],
  ])('is inserted once where numbers are written as %s', async (_, spelled) => {
    const written = (records: LedgerRecord[]): LedgerRecord[] =>
      records.map((record) => ({ ...record, number: spelled(record.number ?? 0) }) as never);
    const { run, repository, text } = await ledger({
      change: (records) => written(without(2)(records)),
    });
    expect(briefly(await run({ backfill: 'true' }))).toEqual(['#2 missing correct']);
    expect(text(CORRECTIONS)).toBe(
      render(written([1, 2, 3, 4].map((it) => recordOf(repository.pullRequest(it))))),
    );
    repository.mergePullRequest(5);
    expect((await run()).outputs).toMatchObject({ result: 'in-sync', 'drift-count': '0' });
  });

  it('is not inserted while a record whose key cannot be read may be its own', async () => {
    const { run, writes } = await ledger({
      change: (records) =>
        records.map((record) =>
          record.number === 2 ? ({ ...record, number: 'PR 2' } as never) : record,
        ),
    });
    const result = await run({ backfill: 'true' });
    expect(briefly(result)).toEqual(['#2 missing report', '@2 invalid number report']);
    expect(result.outputs).toMatchObject({ 'conflict-count': '1', 'correction-count': '0' });
    expect(result.summary).not.toContain('backfill');
    expect(writes()).toEqual([]);
  });

  it('is only historical when it is older than every record', async () => {
    const { run, writes } = await ledger({ change: without(1, 2) });
    const result = await run();
    expect(briefly(result)).toEqual(['#1 historical report', '#2 historical report']);
    expect(result.outputs).toMatchObject({
      result: 'in-sync',
      'historical-count': '2',
      'missing-count': '0',
      'drift-count': '0',
      'correction-count': '0',
    });
    expect(writes()).toEqual([]);
  });

  it('is imported with backfill', async () => {
    const { run, repository, text } = await ledger({ change: without(1, 2) });
    const result = await run({ backfill: 'true' });
    expect(briefly(result)).toEqual(['#1 historical correct', '#2 historical correct']);
    expect(result.outputs).toMatchObject({
      result: 'corrected',
      'drift-count': '0',
      'correction-count': '2',
      'pull-request-operation': 'created',
    });
    expect(text(CORRECTIONS)).toBe(
      render([1, 2, 3, 4].map((it) => recordOf(repository.pullRequest(it)))),
    );
  });

  it('is historical, whatever its number, while the file has no record', async () => {
    const { run, text } = await ledger({ change: () => [] });
    expect((await run()).outputs).toMatchObject({ result: 'in-sync', 'historical-count': '4' });
    expect((await run({ backfill: 'true' })).outputs.result).toBe('corrected');
    expect(JSON.parse(text(CORRECTIONS)).pulls).toHaveLength(4);
  });
});
