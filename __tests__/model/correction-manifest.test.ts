import { describe, expect, it } from '@jest/globals';
import {
  decodeCorrections,
  encodeManifest,
  type ManifestEntry,
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

const carried: fc.Arbitrary<ManifestEntry> = fc.record({
  project: hostile,
  key: hostile,
  kind: hostile,
  field: fc.option(hostile),
  fingerprint: hostile,
});

const around = (text: string): string => `Some words.\n\n${text}\n\nMore -->\n`;
const plain = ({ project, key, kind, field, fingerprint }: ManifestEntry): ManifestEntry => ({
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
        const { body, commit } = encodeManifest(corrections, Infinity);
        expect(body).toBe(commit);
        expect(decodeCorrections([around(commit), 'A commit message.'])).toEqual(
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
          const { body, commit } = encodeManifest(corrections, room);
          expect((body ?? '').length).toBeLessThanOrEqual(room);
          expect(decodeCorrections([around(body ?? ''), around(commit)])).toEqual(
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
        const { commit } = encodeManifest(corrections, ROOM);
        const inside = commit.slice('<!--'.length, -'-->'.length);
        expect(commit).toMatch(/^<!-- .* -->$/);
        expect(inside).not.toMatch(/--|[<>@#]/);
      }),
      { numRuns: 2000 },
    );
  });

  const some: ManifestEntry[] = [1, 2, 3].map((number) => ({
    project: 'notes',
    key: `#${number}`,
    kind: 'status',
    field: 'status',
    fingerprint: '0123456789abcdef',
  }));

  it('cannot be told when it is gone, changed, of a later version or twice there', () => {
    const { commit } = encodeManifest(some, ROOM);
    expect(decodeCorrections(['', ''])).toBeNull();
    expect(decodeCorrections([commit.replace('metadata-sync:1', 'metadata-sync:2')])).toBeNull();
    expect(decodeCorrections([commit.replace('"corrections"', '"others"')])).toBeNull();
    expect(decodeCorrections([commit.slice(0, 60)])).toBeNull();
    expect(decodeCorrections([`${commit}\n${commit}`])).toBeNull();
  });

  it('stands in the first text that tells it', () => {
    const { commit } = encodeManifest(some, ROOM);
    const other = encodeManifest(some.slice(1), ROOM).commit;
    expect(decodeCorrections([`${commit}\n${commit}`, other, commit])).toHaveLength(2);
  });

  it('may be nothing', () => {
    expect(decodeCorrections([encodeManifest([], ROOM).commit])).toEqual([]);
  });
});
