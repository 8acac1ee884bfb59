import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/drift/index.js';
import type { Field, FieldType } from '../../src/model/field.js';
import type { Json } from '../../src/model/json.js';
import { anItem } from '../builders/item.js';
import { aRecord } from '../builders/record.js';
import { aSituation } from '../builders/situation.js';

/** The kind of drift between two values of a type, or `same`. */
const between = (type: FieldType, recorded: Json, observed: Json): string => {
  const field: Field = { name: 'it', type, owner: 'tracker', observe: () => observed };
  const [drift] = compare(
    aSituation({
      fields: [field],
      items: [anItem()],
      records: [aRecord({ values: { it: recorded } })],
    }),
  ).drifts;
  return drift?.kind ?? 'same';
};

const table = (
  type: FieldType,
  rows: readonly (readonly [recorded: Json, observed: Json, expected: string])[],
): void => {
  it.each(rows)('%j and %j: %s', (recorded, observed, expected) => {
    expect(between(type, recorded, observed)).toBe(expected);
  });
};

describe('two statuses', () => {
  table('status', [
    ['open', 'open', 'same'],
    ['open', 'merged', 'status'],
    ['merged', 'closed', 'status'],
    [null, 'open', 'status'],
    ['', 'open', 'status'],
    ['OPEN', 'open', 'invalid'],
    ['done', 'open', 'invalid'],
    [true, 'open', 'invalid'],
  ]);
});

describe('two texts', () => {
  table('text', [
    ['Add the parser', 'Add the parser', 'same'],
    ['Add the parser', 'add the parser', 'field'],
    ['Add the parser', 'Add the parser ', 'field'],
    ['caf\u00e9', 'cafe\u0301', 'same'],
    [null, '', 'same'],
    ['', null, 'same'],
    [null, 'Add the parser', 'field'],
    [87, '87', 'invalid'],
  ]);
});

describe('two logins', () => {
  table('login', [
    ['octocat', 'OctoCat', 'same'],
    ['dependabot[bot]', 'dependabot', 'same'],
    ['Dependabot', 'dependabot[bot]', 'same'],
    ['app/renovate', 'renovate[bot]', 'same'],
    ['app/renovate', 'renovate', 'same'],
    ['octocat', 'hubot', 'field'],
    ['octocat', null, 'field'],
    ['', null, 'same'],
  ]);
});

describe('two sets of logins', () => {
  table('logins', [
    [['a', 'b'], ['B', 'A'], 'same'],
    [['a', 'a'], ['a'], 'same'],
    [['renovate[bot]'], ['renovate'], 'same'],
    [['a'], ['a', 'b'], 'field'],
    [[], null, 'same'],
    [null, [], 'same'],
    ['a', ['a'], 'invalid'],
    [[1], ['1'], 'invalid'],
  ]);
});

describe('two sets of labels', () => {
  table('labels', [
    [['Bug', 'ui'], ['UI', 'bug'], 'same'],
    [['good first issue'], ['Good First Issue'], 'same'],
    [['e\u0301'], ['\u00c9'], 'same'],
    [['bug'], [], 'field'],
    [[], [], 'same'],
    [['bug[bot]'], ['bug'], 'field'],
  ]);
});

describe('two instants', () => {
  table('instant', [
    ['2026-01-05T08:00:00Z', '2026-01-05T08:00:00Z', 'same'],
    ['2026-01-05T08:00:00', '2026-01-05T08:00:00Z', 'same'],
    ['2026-01-05 08:00:00', '2026-01-05T08:00:00Z', 'same'],
    ['2026-01-05T10:00:00+02:00', '2026-01-05T08:00:00Z', 'same'],
    ['2026-01-05T02:30:00-0530', '2026-01-05T08:00:00Z', 'same'],
    ['2026-01-05T08:00', '2026-01-05T08:00:59Z', 'same'],
    ['2026-01-05T08:00', '2026-01-05T08:01:00Z', 'field'],
    ['2026-01-05T08:00:00.000000', '2026-01-05T08:00:00Z', 'same'],
    ['2026-01-05T08:00:00.999999', '2026-01-05T08:00:00Z', 'same'],
    ['2026-01-05T08:00:00.123456', '2026-01-05T08:00:00.123Z', 'same'],
    ['2026-01-05T08:00:00.124', '2026-01-05T08:00:00.123Z', 'field'],
    ['2026-01-05T08:00:01', '2026-01-05T08:00:00Z', 'field'],
    ['2026-01-05T08:00:00+02:00', '2026-01-05T08:00:00Z', 'field'],
    [null, '2026-01-05T08:00:00Z', 'field'],
    ['2026-01-05T08:00:00Z', null, 'field'],
    ['', null, 'same'],
    ['yesterday', '2026-01-05T08:00:00Z', 'invalid'],
    ['2026-13-05T08:00:00Z', '2026-01-05T08:00:00Z', 'invalid'],
    ['2026-02-30T08:00:00Z', '2026-03-02T08:00:00Z', 'invalid'],
    [1767600000, '2026-01-05T08:00:00Z', 'invalid'],
  ]);
});

describe('two flags', () => {
  table('flag', [
    [false, false, 'same'],
    [true, false, 'field'],
    [null, false, 'field'],
    ['false', false, 'invalid'],
  ]);
});

describe('two numbers', () => {
  table('number', [
    [0, 0, 'same'],
    [1.0, 1, 'same'],
    [0, null, 'field'],
    [null, 0, 'field'],
    ['1', 1, 'invalid'],
  ]);
});
