import { describe, expect, it } from '@jest/globals';
import { DRIFT_KINDS } from '../../src/model/drift-words.js';
import { annotationsOf } from '../../src/report/index.js';
import { aJudgedDrift, aMissing, aPhantom, aTitleDrift } from '../builders/drift.js';
import { aProjectResult, aResult } from '../builders/result.js';

const status = (number: number, position = number) => aJudgedDrift({ number, position });
const problem = (code: string, message = `About ${code}.`) => ({ code, message, remedy: 'Look.' });
const withDrifts = (...drifts: readonly ReturnType<typeof status>[]) =>
  aResult({
    projects: [aProjectResult({ drifts, lines: new Map([[2, 14]]) })],
  });

describe('the annotations of a run', () => {
  it('tell one drift of a kind, on the line where its record stands, and how many more there are', () => {
    const [only, ...others] = annotationsOf(withDrifts(status(2), status(3), status(4)), []);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      level: 'warning',
      title: 'Wrong status',
      place: { file: 'projects/notes.json', line: 14 },
    });
    expect(only?.message).toMatch(/^#2: status open → merged \(merged on GitHub .*\)\. And 2 more/);
  });

  it('stand on the file where the line is not known or there is no record', () => {
    const [drift] = annotationsOf(withDrifts(status(9)), []);
    expect(drift?.place).toEqual({ file: 'projects/notes.json', line: null });
    const [missing] = annotationsOf(withDrifts(aJudgedDrift(aMissing({ number: 2 }))), []);
    expect(missing?.place).toEqual({ file: 'projects/notes.json', line: null });
  });

  it('are at most ten, the gravest first, whatever went wrong', () => {
    const result = aResult({
      projects: [
        aProjectResult({
          drifts: [
            aJudgedDrift(aTitleDrift()),
            ...DRIFT_KINDS.map((kind) => aJudgedDrift({ kind })),
            aJudgedDrift({ origin: 'both' }),
          ],
        }),
      ],
      errors: [problem('a'), problem('a', 'Another.'), problem('b')],
      warnings: Array.from({ length: 20 }, (_, index) => problem(`w${index}`)),
    });
    const annotations = annotationsOf(result, ['It found what `fail-on` names.']);
    expect(annotations).toHaveLength(10);
    const levels = annotations.map(({ level }) => level);
    expect(levels.slice(0, 4)).toEqual(['error', 'error', 'error', 'warning']);
    expect(annotations[0]?.message).toBe('About a. Look. And 1 more of this kind; see the log.');
    const titles = annotations
      .map(({ title }) => title)
      .filter((title) => title !== 'metadata-sync');
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('are gentler where it is corrected or minor, and silent where it is settled or only informs', () => {
    const levelsOf = (...drifts: readonly ReturnType<typeof status>[]) =>
      annotationsOf(withDrifts(...drifts), []).map(({ level }) => level);
    expect(levelsOf(aJudgedDrift(aTitleDrift()))).toEqual(['notice']);
    expect(levelsOf(aJudgedDrift({ ...aPhantom(), severity: 'info' }))).toEqual([]);
    expect(levelsOf(aJudgedDrift({ resolution: 'ignored' }))).toEqual([]);
    expect(levelsOf(aJudgedDrift({ resolution: 'declined' }))).toEqual([]);
    const result = withDrifts(status(2));
    const delivery = { ...result.delivery, carriesAll: true };
    expect(annotationsOf({ ...result, delivery }, []).map(({ level }) => level)).toEqual([
      'notice',
    ]);
  });

  it('are none when there is nothing to tell', () => {
    expect(annotationsOf(aResult(), [])).toEqual([]);
  });
});
