import { describe, expect, it } from '@jest/globals';
import type { EmbeddedGitHub } from '../../src/emulator/index.js';
import type { SyncResult } from '../../src/model/result.js';
import fc from '../helpers/fast-check.js';
import { serviceOn } from '../helpers/in-process.js';
import { LABEL, LEDGER, type LedgerRecord } from '../helpers/ledger-world.js';
import { openCorrections } from '../helpers/world.js';
import { expectedDrifts, expectedFile } from './oracle.js';
import { type RandomWorld, randomWorlds, SPELLINGS, stage } from './random-world.js';
import { rounds, tally, unlessHung, within } from './rounds.js';

const count = tally('random worlds');

const inputsOf = ({ backfill, prune }: RandomWorld) => ({
  label: LABEL,
  metadata: LEDGER,
  backfill: String(backfill),
  prune: String(prune),
});

const linesOf = ({ projects }: SyncResult): readonly string[] =>
  projects
    .flatMap(({ drifts }) =>
      drifts.map(({ key, kind, field, resolution }) =>
        [key, kind, ...(field === null ? [] : [field]), resolution].join(' '),
      ),
    )
    .sort();

const wroteNothing = ({ requests }: EmbeddedGitHub): boolean =>
  !requests.some(({ isWrite }) => isWrite);

/** Copies that differ, records without a number, what is only reported: a person has to decide. */
const remainsFor = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.endsWith('report'));

describe('in a random world', () => {
  it(
    'a report says what the oracle says, and writes nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          randomWorlds,
          unlessHung(async (world) => {
            const { github, repository } = stage(world);
            const result = await serviceOn(github, repository).run('1-1', {
              ...inputsOf(world),
              mode: 'report',
            });
            expect(linesOf(result)).toEqual(expectedDrifts(world));
            expect({ complete: result.complete, errors: result.errors }).toEqual({
              complete: true,
              errors: [],
            });
            expect(wroteNothing(github)).toBe(true);
            count('reports');
            count('drifts found', linesOf(result).length);
          }),
        ),
        { numRuns: rounds(60) },
      );
    },
    within(60),
  );

  it(
    'a correction proposes what the oracle says, once, and nothing is left when it is merged',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          randomWorlds,
          unlessHung(async (world) => {
            const { github, repository, truth } = stage(world);
            const service = serviceOn(github, repository);
            const expected = expectedDrifts(world);
            const isToCorrect = expected.some((line) => line.endsWith('correct'));
            const first = await service.run('1-1', inputsOf(world));
            expect(linesOf(first)).toEqual(expected);
            expect(openCorrections(repository)).toHaveLength(isToCorrect ? 1 : 0);
            const [open] = openCorrections(repository);
            const second = await service.run('2-1', inputsOf(world));
            expect(second.delivery.operation).toBe(isToCorrect ? 'unchanged' : 'none');
            if (open !== undefined) repository.mergePullRequest(open.number);
            const text = repository.readFile('main', LEDGER);
            expect(fileOf(text)).toEqual(matching(expectedFile(world, truth)));
            expectSpelling(world, text);
            const last = await service.run('3-1', inputsOf(world));
            expect(remainsFor(linesOf(last))).toEqual(linesOf(last));
            expect(openCorrections(repository)).toEqual([]);
            count('corrections');
            count('drifts corrected', expected.filter((line) => line.endsWith('correct')).length);
          }),
        ),
        { numRuns: rounds(40) },
      );
    },
    within(90),
  );
});

/** Whether what was inserted is spelled, and stands, as what was there. */
const expectSpelling = (world: RandomWorld, text: string | undefined): void => {
  const before = world.numbered.filter(({ record }) => record !== null);
  const written = recordsIn(text).flatMap(({ number }) => number ?? []);
  const numbers = written.map(numberIn);
  const spelled = SPELLINGS[before.length === 0 ? 'number' : world.spelling];
  expect(written).toEqual(numbers.map((number) => spelled(number)));
  if (before.length > 1)
    expect(numbers).toEqual(numbers.toSorted((a, b) => (world.newestFirst ? b - a : a - b)));
};

const recordsIn = (text: string | undefined): readonly LedgerRecord[] =>
  JSON.parse(text ?? '').pulls;

const numberIn = (spelled: unknown): number => Number(/\d+$/.exec(String(spelled))?.[0]);

/** The records by number, in the order of the file; those without a number have none to be told by. */
const fileOf = (text: string | undefined): ReadonlyMap<number, readonly LedgerRecord[]> => {
  const pulls = recordsIn(text).map((record) =>
    record.number === undefined ? record : { ...record, number: numberIn(record.number) },
  );
  const numbers = [...new Set(pulls.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b);
  return new Map(
    numbers.map((number) => [number, pulls.filter((record) => record.number === number)]),
  );
};

const matching = (expected: ReturnType<typeof expectedFile>) =>
  new Map(
    [...expected]
      .sort(([a], [b]) => a - b)
      .map(([number, records]) => [
        number,
        records.map((record) => expect.objectContaining(record)),
      ]),
  );
