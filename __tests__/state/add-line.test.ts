import { expect, it } from '@jest/globals';
import { partsIn } from '../../src/model/history-parts.js';
import { addLine } from '../../src/state/add-line.js';

const LIVE = 'history/2026-01.jsonl';
const FULL = { path: LIVE, text: `${'x'.repeat(99_999)}\n` };
const part = (number: number): string => `history/2026-01.${number}.jsonl`;
const laidAside = (paths: readonly string[]) => addLine(paths, FULL, '{}').map(({ path }) => path);

it.each([
  ['none', [], 1],
  ['some', [1, 2], 3],
  ['the highest number', [999_999_999], 999_999_998],
  ['the two highest', [999_999_998, 999_999_999], 999_999_997],
  ['one beyond the highest, which is none of ours', [1, 1_000_000_000], 2],
])('lays a full file aside under a free number beside %s', (_, taken, free) => {
  const paths = [LIVE, ...taken.map(part)];
  expect(laidAside(paths)).toEqual([part(free), LIVE]);
  expect(partsIn([part(free)])).toHaveLength(1);
});

it('adds to the file where nobody knows which numbers are taken', () => {
  expect(laidAside([])).toEqual([LIVE]);
});
