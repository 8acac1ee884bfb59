import { describe, expect, it } from '@jest/globals';
import type { Drift } from '../../src/model/drift.js';
import type { IgnoreRule } from '../../src/model/settings.js';
import { decide, ownedFields, refuseUnknownFields } from '../../src/plan/index.js';
import { aDecideInput } from '../builders/decide-input.js';
import { aDrift, aPhantom, aTitleDrift } from '../builders/drift.js';
import { aProject } from '../builders/settings.js';
import { FIELDS } from '../builders/situation.js';

const decideWith = (
  ignore: readonly IgnoreRule[],
  drifts: readonly Drift[],
  changes: Parameters<typeof aDecideInput>[0] = {},
) => decide(drifts, aDecideInput({ project: aProject({ ignore }), ...changes }));
const resolutions = (...args: Parameters<typeof decideWith>) =>
  decideWith(...args).drifts.map(({ resolution }) => resolution);
const codes = (...args: Parameters<typeof decideWith>) =>
  decideWith(...args).warnings.map(({ code }) => code);

describe('an ignore rule', () => {
  const drifts = [aDrift(), aTitleDrift(), aTitleDrift({ number: 88 }), aPhantom({ number: 89 })];

  it.each<[string, IgnoreRule, number[]]>([
    ['nothing but a reason', { reason: 'all' }, [0, 1, 2, 3]],
    ['a kind', { kind: 'phantom' }, [3]],
    ['a field', { field: 'title' }, [1, 2]],
    ['a field as the file names it', { field: 'pr_state' }, [0]],
    ['keys', { keys: ['#88', '#89'] }, [2, 3]],
    ['a field and keys', { field: 'title', keys: ['#87'] }, [1]],
    ['the observed value', { observed: 'merged' }, [0]],
    ['an observed value that is null', { observed: null }, [3]],
    ['what nothing is', { field: 'title', kind: 'status' }, []],
  ])('applies where all that it names applies: %s', (_, rule, expected) => {
    const ignored = resolutions([rule], drifts).flatMap((resolution, index) =>
      resolution === 'ignored' ? [index] : [],
    );
    expect(ignored).toEqual(expected);
  });

  it('knows an observed value in another spelling', () => {
    const labels = aTitleDrift({ field: 'labels', observed: ['Bug', 'ui'] });
    expect(resolutions([{ field: 'labels', observed: ['UI', 'bug'] }], [labels])).toEqual([
      'ignored',
    ]);
  });

  it('holds to the end of its last day and is a warning from then on', () => {
    const rule = { field: 'title', until: '2026-02-01' };
    expect(resolutions([rule], [aTitleDrift()])).toEqual(['ignored']);
    expect(codes([rule], [aTitleDrift()])).toEqual([]);
    const tomorrow = { startedAt: '2026-02-02T00:00:00.000Z' };
    expect(resolutions([rule], [aTitleDrift()], tomorrow)).toEqual(['correct']);
    expect(codes([rule], [aTitleDrift()], tomorrow)).toEqual(['ignore-rule-expired']);
  });

  it('is a warning when it matches nothing, unless the run did not look at everything', () => {
    expect(codes([{ field: 'author' }], drifts)).toEqual(['ignore-rule-without-effect']);
    expect(codes([{ field: 'author' }], drifts, { everything: false })).toEqual([]);
    expect(codes([{ field: 'title' }], drifts)).toEqual([]);
  });

  it('is no warning when another rule matches the same', () => {
    expect(codes([{ field: 'title' }, { keys: ['#88'] }], drifts)).toEqual([]);
  });

  it('names itself by its reason', () => {
    const { warnings } = decideWith([{ field: 'author', reason: 'renamed by hand' }], drifts);
    expect(warnings[0]?.message).toContain('renamed by hand');
  });

  it('goes before a refusal, and force does not lift it', () => {
    expect(
      resolutions([{ field: 'title' }], [aTitleDrift()], {
        declinedIn: () => ({ number: 4, url: 'https://github.com/o/r/pull/4' }),
      }),
    ).toEqual(['ignored']);
    expect(
      resolutions([{ field: 'title' }], [aTitleDrift()], { settings: { force: true } }),
    ).toEqual(['ignored']);
  });
});

describe('the brake', () => {
  const phantoms = (count: number): Drift[] =>
    Array.from({ length: count }, (_, index) => aPhantom({ number: index + 1, position: index }));
  const prune = { prune: true };
  const heldBack = (count: number, changes: Parameters<typeof aDecideInput>[0]): number =>
    decide(phantoms(count), aDecideInput(changes)).drifts.filter((drift) => drift.heldBack).length;
  const corrections = (maxChanges: { percent: number } | { count: number }) => ({
    deliver: 'pull-request' as const,
    branch: 'b',
    labels: [],
    maxChanges,
  });

  it.each([
    ['half of forty', 20, 0, 40, { percent: 50 }],
    ['one more', 21, 21, 40, { percent: 50 }],
    ['ten of eleven, which are never too many', 10, 0, 11, { percent: 50 }],
    ['eleven of eleven', 11, 11, 11, { percent: 50 }],
    ['as many as a number allows', 12, 0, 100, { count: 12 }],
    ['one more than that', 13, 13, 100, { count: 12 }],
    ['ten where none is allowed', 10, 0, 100, { count: 0 }],
    ['any number at one hundred per cent', 100, 0, 100, { percent: 100 }],
  ])(
    'holds back all removals when they pass the limit: %s',
    (_, count, expected, records, maxChanges) => {
      expect(
        heldBack(count, { records, settings: { ...prune, corrections: corrections(maxChanges) } }),
      ).toBe(expected);
    },
  );

  it('makes what it holds back a report, with a warning', () => {
    const {
      drifts,
      corrections: planned,
      warnings,
    } = decide(phantoms(21), aDecideInput({ settings: prune }));
    expect(new Set(drifts.map(({ resolution }) => resolution))).toEqual(new Set(['report']));
    expect(planned).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['held-back']);
  });

  it('holds back all of a project, imports too, when a direct commit would change too much', () => {
    const told = { backfill: true, corrections: { ...corrections({ percent: 50 }) } };
    const drifts = (count: number) => [
      ...Array.from({ length: count }, (_, index) =>
        aDrift({ number: index + 1, position: index }),
      ),
      aDrift({ kind: 'historical', field: null, number: 200 }),
    ];
    const commit = { ...told, corrections: { ...told.corrections, deliver: 'commit' as const } };
    const held = (count: number, settings: typeof told | typeof commit) =>
      decide(drifts(count), aDecideInput({ settings })).drifts.filter(({ heldBack }) => heldBack)
        .length;
    expect([held(20, commit), held(21, commit), held(21, told)]).toEqual([0, 22, 0]);
  });

  it('is lifted by force', () => {
    expect(heldBack(40, { settings: { ...prune, force: true } })).toBe(0);
  });

  it('does not hold back what is corrected beside the removals', () => {
    const { corrections: planned } = decide(
      [...phantoms(21), aDrift({ number: 99 })],
      aDecideInput({ settings: prune }),
    );
    expect(planned.map(({ key }) => key)).toEqual(['#99']);
  });

  it('lets a correction pull request change as much as it finds, and says when that is much', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => aDrift({ number: index + 1, position: index }));
    expect(decide(many(20), aDecideInput())).toMatchObject({ passesLimit: false });
    const more = decide(many(21), aDecideInput());
    expect(more.passesLimit).toBe(true);
    expect(more.corrections).toHaveLength(21);
  });

  it('counts records, not fields, and not what is imported', () => {
    const fields = Array.from({ length: 30 }, (_, index) =>
      aTitleDrift({ number: 1 + (index % 3), position: index % 3 }),
    );
    expect(decide(fields, aDecideInput()).passesLimit).toBe(false);
    const imported = Array.from({ length: 30 }, (_, index) =>
      aDrift({ kind: 'historical', field: null, number: index + 1 }),
    );
    expect(decide(imported, aDecideInput({ settings: { backfill: true } }))).toMatchObject({
      passesLimit: false,
    });
  });
});

describe('the owners that a user gives', () => {
  it('go by either name of a field', () => {
    const owned = ownedFields(
      aProject({ owners: { pr_state: 'metadata', title: 'fill' } }),
      'ledger',
      FIELDS,
    );
    const owners = Object.fromEntries(owned.map(({ name, owner }) => [name, owner]));
    expect(owners).toMatchObject({ status: 'metadata', title: 'fill', author: 'tracker' });
  });

  it('are refused for a field that the format does not have, with those it has', () => {
    expect(() => ownedFields(aProject({ owners: { titel: 'fill' } }), 'ledger', FIELDS)).toThrow(
      expect.objectContaining({ code: 'field-unknown', remedy: expect.stringContaining('title') }),
    );
  });

  it.each([
    ['titel', 'Did you mean `title`? '],
    ['pr_stat', 'Did you mean `pr_state`? '],
    ['statsu', 'Did you mean `status`? '],
    ['milestone', ''],
  ])('are refused with the field that is nearest: %s', (name, question) => {
    const refused = (list: string) =>
      expect.objectContaining({
        code: 'field-unknown',
        remedy: expect.stringMatching(
          new RegExp(`^${question.replace('?', '\\?')}${list} \`pr_state\`, \`title\`, `),
        ),
      });
    const owners = { [name]: 'fill' } as const;
    expect(() => ownedFields(aProject({ owners }), 'ledger', FIELDS)).toThrow(
      refused('Its fields are'),
    );
    expect(() => refuseUnknownFields([name], FIELDS)).toThrow(
      refused('The fields of this run are'),
    );
  });
});
