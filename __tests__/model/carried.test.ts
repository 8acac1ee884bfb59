import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CarriedCorrection, decodeCarried, encodeCarried } from '../../src/model/carried.js';

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
        const { body, overflow } = encodeCarried(corrections, ROOM);
        expect(overflow).toBeNull();
        expect(decodeCarried([around(body), 'A commit message.'])).toEqual(corrections.map(plain));
      }),
      { numRuns: 2000 },
    );
  });

  it('is read back from body and commit message together when the body has no room', () => {
    fc.assert(
      fc.property(
        fc.array(carried, { maxLength: 20 }),
        fc.integer({ min: 80, max: 2000 }),
        (corrections, room) => {
          const { body, overflow } = encodeCarried(corrections, room);
          expect(decodeCarried([around(body), around(overflow ?? '')])).toEqual(
            corrections.map(plain),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps to its room in the body, however uneven its entries are', () => {
    fc.assert(
      fc.property(
        fc.array(carried, { maxLength: 20 }),
        fc.integer({ min: 80, max: 2000 }),
        (corrections, room) => {
          expect(encodeCarried(corrections, room).body.length).toBeLessThanOrEqual(room);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is one hidden comment that nothing can close or mention from within', () => {
    fc.assert(
      fc.property(fc.array(carried, { maxLength: 20 }), (corrections) => {
        const { body } = encodeCarried(corrections, ROOM);
        const inside = body.slice('<!--'.length, -'-->'.length);
        expect(body).toMatch(/^<!-- .* -->$/);
        expect(inside).not.toMatch(/--|[<>@]/);
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

  it('cannot be told when a part of it is gone, changed, of a later version or twice there', () => {
    const { body, overflow } = encodeCarried(some, 150);
    expect(overflow).not.toBeNull();
    const whole = encodeCarried(some, ROOM).body;
    expect(decodeCarried([body, ''])).toBeNull();
    expect(decodeCarried(['', overflow ?? ''])).toBeNull();
    expect(decodeCarried(['', ''])).toBeNull();
    expect(decodeCarried([whole.replace('metadata-sync:1', 'metadata-sync:2')])).toBeNull();
    expect(decodeCarried([whole.replace('"total":3', '"total":4')])).toBeNull();
    expect(decodeCarried([whole.slice(0, 60)])).toBeNull();
    expect(decodeCarried([whole, whole])).toBeNull();
  });

  it('may be nothing', () => {
    expect(decodeCarried([encodeCarried([], ROOM).body])).toEqual([]);
  });
});
