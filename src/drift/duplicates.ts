import type { MetadataRecord } from '../model/record.js';

/** The further records of one item. */
export interface Copies {
  readonly differing: boolean;
  readonly extraCopies: readonly number[];
}

interface Duplicates {
  /** Whether another record has the same key, and whether the copies differ. */
  of(record: MetadataRecord): Copies | null;
  /** Positions of the second and further records of one item. */
  readonly extraCopies: ReadonlySet<number>;
}

/**
 * Finds the records that stand for the same item.
 *
 * @param saysTheSame whether two records are equal in all that the file says of them
 */
export const findDuplicates = (
  records: readonly MetadataRecord[],
  saysTheSame: (a: MetadataRecord, b: MetadataRecord) => boolean,
): Duplicates => {
  const byKey = new Map<string, MetadataRecord[]>();
  for (const record of records) {
    if (record.itemKey === null) continue;
    const group = byKey.get(record.itemKey);
    if (group === undefined) byKey.set(record.itemKey, [record]);
    else group.push(record);
  }
  const groups = [...byKey.values()].filter((group) => group.length > 1);
  const copies = new Map<number, Copies>(
    groups.flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const differing = !others.every((other) => saysTheSame(first, other));
      return [[first.position, { differing, extraCopies: others.map(({ position }) => position) }]];
    }),
  );
  return {
    extraCopies: new Set([...copies.values()].flatMap(({ extraCopies }) => extraCopies)),
    of: ({ position }) => copies.get(position) ?? null,
  };
};
