import { describe, expect, it } from '@jest/globals';
import {
  type CarriedCorrection,
  decodeCarried,
  encodeCarried,
} from '../../src/model/correction-manifest.js';
import fc from '../helpers/fast-check.js';

const ROOM = 30_000;

/** What an HTML comment, Markdown or a mention could trip over. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'long '.repeat(60),
    '-->',
    '<!-- metadata-sync:1 {"total":0} -->',
    '} -->',
    '@octocat',
    '\u2028',
    'a\nb',
    '"',
    '\\u002d',
    '$&',
  ),
);

const carried: fc.Arbitrary<CarriedCorrection> = fc.record({
  project: hostile,
  key: hostile,
  kind: hostile,
  field: fc.option(hostile),
  fingerprint: hostile,
});

const around = (text: string): string => `Some words.\n\n${text}\n\nMore -->\n`;
const plain = ({
  project,
  key,
  kind,
  field,
  fingerprint,
}: CarriedCorrection): CarriedCorrection => ({
  project,
  key,
  kind,
  field,
  fingerprint,
});

describe('what a correction pull request carries', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(carried, { maxLength: 20 }), (corrections) => {
        const { body, commit } = encodeCarried(corrections, Infinity);
        expect(body).toBe(commit);
        expect(decodeCarried([around(commit), 'A commit message.'])).toEqual(
          corrections.map(plain),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is read back from the commit message when the body has no room', () => {
    fc.assert(
      fc.property(
        fc.array(carried, { maxLength: 20 }),
        fc.integer({ min: 80, max: 2000 }),
        (corrections, room) => {
          const { body, commit } = encodeCarried(corrections, room);
          expect((body ?? '').length).toBeLessThanOrEqual(room);
          expect(decodeCarried([around(body ?? ''), around(commit)])).toEqual(
            corrections.map(plain),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is one hidden comment that nothing can close or mention from within', () => {
    fc.assert(
      fc.property(fc.array(carried, { maxLength: 20 }), (corrections) => {
        const { commit } = encodeCarried(corrections, ROOM);
        const inside = commit.slice('<!--'.length, -'-->'.length);
        expect(commit).toMatch(/^<!-- .* -->$/);
        expect(inside).not.toMatch(/--|[<>@#]/);
      }),
      { numRuns: 2000 },
    );
  });

  const some: CarriedCorrection[] = [1, 2, 3].map((number) => ({
    project: 'notes',
    key: `#${number}`,
    kind: 'status',
    field: 'status',
    fingerprint: '0123456789abcdef',
  }));

  it('cannot be told when it is gone, changed, of a later version or twice there', () => {
    const { commit } = encodeCarried(some, ROOM);
    expect(decodeCarried(['', ''])).toBeNull();
    expect(decodeCarried([commit.replace('metadata-sync:1', 'metadata-sync:2')])).toBeNull();
    expect(decodeCarried([commit.replace('"corrections"', '"others"')])).toBeNull();
    expect(decodeCarried([commit.slice(0, 60)])).toBeNull();
    expect(decodeCarried([`${commit}\n${commit}`])).toBeNull();
  });

  it('stands in the first text that tells it', () => {
    const { commit } = encodeCarried(some, ROOM);
    const other = encodeCarried(some.slice(1), ROOM).commit;
    expect(decodeCarried([`${commit}\n${commit}`, other, commit])).toHaveLength(2);
  });

  it('may be nothing', () => {
    expect(decodeCarried([encodeCarried([], ROOM).commit])).toEqual([]);
  });
});
