import { describe, expect, it } from '@jest/globals';
import { DRIFT_KINDS } from '../../src/model/drift-words.js';
import type { Owner } from '../../src/model/field.js';
import type { JsonObject } from '../../src/model/json.js';
import { aBaseline } from '../builders/baseline.js';
import { ledgerRecord, ledgerText } from '../builders/ledger.js';
import { openFile } from '../builders/metadata-file.js';
import fc from '../helpers/fast-check.js';
import { rounds } from '../reliability/rounds.js';
import { claudestepWorlds, ledgerWorlds, runOn, type Told, type World } from './worlds.js';

const RUNS = { numRuns: rounds(300) };
const FORCED = { prune: true, backfill: true, force: true };

const given = (owner: Owner, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, owner]));

const switches = fc.record({ prune: fc.boolean(), backfill: fc.boolean(), force: fc.boolean() });

/** All that a user may say, with the names of a format's fields. */
const toldOf = (names: readonly string[]): fc.Arbitrary<Told> => {
  const owner = fc.constantFrom('tracker' as const, 'fill' as const, 'metadata' as const);
  const rule = fc.record(
    {
      kind: fc.constantFrom(...DRIFT_KINDS),
      field: fc.constantFrom(...names),
      keys: fc.subarray(['#1', '#2', '#3', '#5', '#8', '#13', '@2']),
    },
    { requiredKeys: [] },
  );
  return fc.record({
    prune: fc.boolean(),
    backfill: fc.boolean(),
    force: fc.boolean(),
    owners: fc.dictionary(fc.constantFrom(...names), owner, { maxKeys: 2 }),
    ignore: fc.array(rule, { maxLength: 2 }),
    fields: fc.option(fc.subarray([...names]), { nil: null, freq: 4 }),
  });
};

describe.each([
  ['ledger', ledgerWorlds, toldOf(['status', 'title', 'labels', 'author', 'mergedAt'])],
  ['claudestep', claudestepWorlds, toldOf(['status', 'title', 'reviewer', 'tasks[].status'])],
])('in any world of %s files', (_, worlds, flags) => {
  it('a file that was corrected has nothing left to correct', () => {
    fc.assert(
      fc.property(worlds, flags, (world, told) => {
        const { after } = runOn(world, told);
        const again = runOn({ ...world, text: after }, told);
        expect(again.decision.corrections).toEqual([]);
        expect(again.after).toBe(after);
      }),
      RUNS,
    );
  });

  // What was missing is historical once the lowest record is gone, and the other way round.
  it('what is reported only is reported again', () => {
    fc.assert(
      fc.property(worlds, switches, (world, told) => {
        const names = ({ decision }: ReturnType<typeof runOn>) =>
          decision.drifts
            .filter(({ resolution, number }) => resolution !== 'correct' && number !== null)
            .map(
              ({ key, kind, field }) =>
                `${key} ${kind === 'historical' ? 'missing' : kind} ${field}`,
            );
        const first = runOn(world, told);
        expect(names(runOn({ ...world, text: first.after }, told))).toEqual(
          expect.arrayContaining(names(first)),
        );
      }),
      RUNS,
    );
  });

  it('the text changes exactly when something is corrected', () => {
    fc.assert(
      fc.property(worlds, flags, (world, told) => {
        const { decision, after } = runOn(world, told);
        expect(after !== world.text).toBe(decision.corrections.length > 0);
      }),
      RUNS,
    );
  });

  it('every drift is decided on once, and corrected once when that is the decision', () => {
    fc.assert(
      fc.property(worlds, flags, (world, told) => {
        const { compared, decision } = runOn(world, told);
        const names = (list: readonly { key: string; kind: string; field: string | null }[]) =>
          list.map(({ key, kind, field }) => `${key} ${kind} ${field}`);
        expect(names(decision.drifts)).toEqual(names(compared.drifts));
        const toCorrect = decision.drifts.filter(({ resolution }) => resolution === 'correct');
        expect(names(decision.corrections)).toEqual(names(toCorrect));
      }),
      RUNS,
    );
  });

  it('an observation that is not complete yields no phantom and takes no record away', () => {
    fc.assert(
      fc.property(worlds, flags, (world, told) => {
        const { compared, decision, after } = runOn(world, { ...told, partial: true });
        expect(compared.drifts.filter(({ kind }) => kind === 'phantom')).toEqual([]);
        expect(decision.corrections.filter(({ action }) => action === 'remove')).toEqual([]);
        const keys = (text: string): string[] =>
          openFile('notes.json', text).records.flatMap(({ itemKey }) => itemKey ?? []);
        const left = keys(after);
        for (const key of keys(world.text)) {
          expect(left).toContain(key);
          left.splice(left.indexOf(key), 1);
        }
      }),
      RUNS,
    );
  });

  it('equal copies of a record stay equal until one of them goes', () => {
    fc.assert(
      fc.property(worlds, flags, fc.boolean(), (world, told, partial) => {
        const differing = (text: string): number =>
          runOn({ ...world, text }, told).compared.drifts.filter((drift) => drift.differing).length;
        const { after } = runOn(world, { ...told, partial });
        expect(differing(after)).toBe(differing(world.text));
      }),
      RUNS,
    );
  });

  it('the order in which items come does not matter', () => {
    fc.assert(
      fc.property(worlds, flags, (world, told) => {
        const reversed: World = { ...world, items: [...world.items].reverse() };
        expect(runOn(reversed, told).after).toBe(runOn(world, told).after);
      }),
      RUNS,
    );
  });

  it('a baseline tells where drift came from and changes no correction of a tracker field', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom('open', 'merged', null), (world, baseline) => {
        const { decision } = runOn(world, {
          ...FORCED,
          owners: {},
          baseline: aBaseline(() => baseline),
        });
        const { decision: without } = runOn(world, FORCED);
        const sets = (found: typeof decision) =>
          found.corrections
            .filter(({ kind }) => kind === 'status')
            .map(({ fingerprint }) => fingerprint);
        expect(sets(decision)).toEqual(sets(without));
      }),
      RUNS,
    );
  });
});

describe('a field that the user keeps', () => {
  const records = (text: string, list: string): JsonObject[] => JSON.parse(text)[list];

  it('is in no correction of a ledger and stays in every record', () => {
    const names = [
      'status',
      'title',
      'labels',
      'author',
      'mergedAt',
      'createdAt',
      'draft',
      'assignees',
    ];
    fc.assert(
      fc.property(ledgerWorlds, fc.subarray(names), (world, kept) => {
        const { decision, after } = runOn(world, { owners: given('metadata', kept) });
        expect(decision.corrections.filter(({ field }) => kept.includes(field ?? ''))).toEqual([]);
        const numbers = new Set(
          decision.corrections.flatMap(({ action, key }) => (action === 'set' ? [key] : [])),
        );
        const before = records(world.text, 'pulls').filter(({ number }) =>
          numbers.has(`#${number}`),
        );
        const now = records(after, 'pulls');
        for (const record of before) {
          const same = now.filter(({ number }) => number === record.number);
          for (const name of kept)
            expect(same.map((one) => one[name])).toContainEqual(record[name]);
        }
      }),
      RUNS,
    );
  });

  it('is in no correction of a ClaudeStep file', () => {
    const names = ['status', 'title', 'branch_name', 'tasks[].status'];
    fc.assert(
      fc.property(claudestepWorlds, fc.subarray(names), (world, kept) => {
        const { decision } = runOn(world, { owners: given('metadata', kept) });
        expect(decision.corrections.filter(({ field }) => kept.includes(field ?? ''))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is not touched either when it follows from another: the status of a task', () => {
    fc.assert(
      fc.property(claudestepWorlds, (world) => {
        const { after } = runOn(world, { owners: { 'tasks[].status': 'metadata' } });
        expect(records(after, 'tasks')).toEqual(records(world.text, 'tasks'));
      }),
      RUNS,
    );
  });

  it('leaves the others to be corrected to the last', () => {
    fc.assert(
      fc.property(claudestepWorlds, (world) => {
        const told = { owners: { pr_state: 'metadata' } } as const;
        const { after } = runOn(world, told);
        expect(runOn({ ...world, text: after }, told).decision.corrections).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('a field that is to be filled', () => {
  it('is set once and never changed', () => {
    const names = ['title', 'labels', 'author', 'createdAt'];
    fc.assert(
      fc.property(ledgerWorlds, (world) => {
        const told = { owners: Object.fromEntries(names.map((name) => [name, 'fill' as const])) };
        for (const { action, field, before } of runOn(world, told).decision.corrections) {
          if (action === 'set' && names.includes(field ?? ''))
            expect([null, '', []]).toContainEqual(before);
        }
      }),
      RUNS,
    );
  });
});

describe('a ledger that was written from its items', () => {
  it('has no drift', () => {
    fc.assert(
      fc.property(ledgerWorlds, ({ items }) => {
        const world = {
          items,
          elsewhere: new Map(),
          text: ledgerText(items.map((item) => ledgerRecord(item))),
        };
        const { compared, after } = runOn(world, FORCED);
        expect(compared.drifts).toEqual([]);
        expect(compared.inSync).toBe(items.length);
        expect(after).toBe(world.text);
      }),
      RUNS,
    );
  });
});
