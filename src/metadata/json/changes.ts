import type { Json } from '../../model/json.js';
import { sameValue } from '../yaml/equal.js';
import type { Edit, SetEdit } from './edit.js';
import type { Path } from './locate.js';

/** What is to become of one value, and of those below it. */
export interface Changes {
  readonly path: Path;
  set: SetEdit | undefined;
  readonly inserts: Insert[];
  readonly removed: Set<number>;
  readonly below: Map<string | number, Changes>;
}

export interface Insert {
  readonly index: number;
  readonly value: Json;
}

/**
 * The edits as a tree, so that one way down the document makes them all.
 *
 * @throws {Error} when two edits contradict each other
 */
export const changesOf = (edits: readonly Edit[]): Changes => {
  const root = unchanged([]);
  for (const edit of edits) {
    const changes = changesAt(root, edit.edit === 'set' ? edit.path : edit.list);
    if (edit.edit === 'insert') changes.inserts.push(edit);
    else if (edit.edit === 'remove') changes.removed.add(edit.index);
    else if (changes.set === undefined) changes.set = edit;
    else if (!sameValue(changes.set.value, edit.value)) throw contradiction(edit.path);
  }
  refuseContradictions(root);
  return root;
};

const unchanged = (path: Path): Changes => ({
  path,
  set: undefined,
  inserts: [],
  removed: new Set(),
  below: new Map(),
});

const changesAt = (root: Changes, path: Path): Changes => {
  let at = root;
  path.forEach((step, index) => {
    const next = at.below.get(step) ?? unchanged(path.slice(0, index + 1));
    at.below.set(step, next);
    at = next;
  });
  return at;
};

const refuseContradictions = ({ path, set, inserts, removed, below }: Changes): void => {
  const inside = below.size + inserts.length + removed.size > 0;
  if (set !== undefined && inside) throw contradiction(path);
  for (const [step, changes] of below) {
    if (typeof step === 'number' && removed.has(step)) throw contradiction(changes.path);
    refuseContradictions(changes);
  }
};

const contradiction = (path: Path): Error =>
  new Error(`Two edits contradict each other at ${path.join('.')}.`);
