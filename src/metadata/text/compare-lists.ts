import { isJsonArray, isJsonObject, type Json } from '../../model/json.js';
import { sameValue } from '../equal.js';

/** An element that comes into a list, before the one that now has this index. */
export interface ListInsert {
  readonly index: number;
  readonly value: Json;
}

/** How one list becomes another. Positions are those in the first. */
export interface ListDifference {
  readonly replaced: readonly ListInsert[];
  readonly inserts: readonly ListInsert[];
  readonly removed: readonly number[];
}

/** Elements that stay at the start and at the end keep their bytes and their comments. */
export const compareLists = (before: readonly Json[], after: readonly Json[]): ListDifference => {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && sameValue(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && sameValue(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const old = before.length - tail;
  const replaced: { index: number; value: Json }[] = [];
  const inserts: { index: number; value: Json }[] = [];
  const removed: number[] = [];
  for (let index = head; index < old; index += 1) {
    const value = index < after.length - tail ? after[index] : undefined;
    if (value === undefined) removed.push(index);
    else if (isScalar(value) && isScalar(before[index])) replaced.push({ index, value });
    else {
      removed.push(index);
      inserts.push({ index: index + 1, value });
    }
  }
  for (const value of after.slice(old, Math.max(old, after.length - tail))) {
    inserts.push({ index: old, value });
  }
  return { replaced, inserts, removed };
};

const isScalar = (value: Json | undefined): boolean => !isJsonArray(value) && !isJsonObject(value);
