import { describe, expect, it } from '@jest/globals';
import { openJson } from '../../src/metadata/json/open.js';
import { openYaml } from '../../src/metadata/yaml/open.js';
import fc from '../helpers/fast-check.js';

const number = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.constantFrom('0', '1', '12345678901234567890', '12345678901234567891'),
    fc.constantFrom('', '.0', '.10', '.1234567890123456789'),
    fc.constantFrom('', 'e0', 'E+2', 'e-400'),
  )
  .map((parts) => parts.join(''));

describe('a value by its spelling', () => {
  it('tells two numbers apart exactly where their texts differ', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        for (const open of [openJson, openYaml]) {
          const document = open('notes', `{ "a": [ ${a}, { "b": ${b} } ] }`);
          const [left, right] = [document.exact(['a', 0]), document.exact(['a', 1, 'b'])];
          expect(left === right).toBe(a === b);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('takes no text for a number, and no key', () => {
    for (const open of [openJson, openYaml]) {
      const { exact } = open('notes', '{ "1": "1", "t": "=1", "n": 1, "w": [true, null] }');
      expect(exact([])).not.toEqual(open('notes', '{ "1": 1, "t": "=1", "n": 1 }').exact([]));
      expect(exact(['t'])).not.toEqual(exact(['n']));
      expect(exact(['w'])).toEqual([true, null]);
      expect(exact(['nothing'])).toBeUndefined();
    }
  });

  it('is read through aliases and merges', () => {
    const text = 'a: &a { n: 0x10 }\nb: { <<: *a, m: *a }\nc: { n: 16, m: { n: 16 } }\n';
    const { exact, value } = openYaml('notes.yml', text);
    expect(value).toMatchObject({ b: { n: 16 }, c: { n: 16 } });
    expect(exact(['b', 'n'])).toBe('0x10');
    expect(exact(['b', 'm'])).toEqual(exact(['a']));
    expect(exact(['c', 'n'])).toBe('16');
  });
});
