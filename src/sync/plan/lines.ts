import type { MetadataFile } from '../../metadata/index.js';
import type { JudgedDrift } from '../../model/drift.js';
import type { DriftKind } from '../../model/drift-words.js';

/**
 * Where the first record of each kind of drift stands. An annotation tells one of a kind, and in a
 * large file the lines of all would cost more than the comparison.
 */
export const linesOf = (
  file: Pick<MetadataFile, 'lineOf'>,
  drifts: readonly JudgedDrift[],
): ReadonlyMap<number, number> => {
  const told = new Set<DriftKind>();
  const lines = new Map<number, number>();
  for (const { kind, position, resolution } of drifts) {
    if (position === null || told.has(kind)) continue;
    if (resolution === 'ignored' || resolution === 'declined') continue;
    told.add(kind);
    const line = file.lineOf(position);
    if (line !== null) lines.set(position, line);
  }
  return lines;
};
