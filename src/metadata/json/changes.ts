import { sameValue } from '../equal.js';
import type { ListInsert } from '../text/compare-lists.js';
import type { Edit, SetEdit } from '../text/edit.js';
import type { Path } from '../text/locate.js';

/** What is to become of one value, and of those below it; what does not apply takes no room. */
export class EditTree {
  readonly step: string | number;
  readonly #parent: EditTree | null;
  set: SetEdit | undefined;
  inserts: ListInsert[] | undefined;
  removed: Set<number> | undefined;
  below: Map<string | number, EditTree> | undefined;

  constructor(parent: EditTree | null = null, step: string | number = '') {
    this.#parent = parent;
    this.step = step;
  }

  at(path: Path): EditTree {
    let changes: EditTree = this;
    for (const step of path) changes = changes.#child(step);
    return changes;
  }

  #child(step: string | number): EditTree {
    this.below ??= new Map();
    const known = this.below.get(step);
    if (known !== undefined) return known;
    const child = new EditTree(this, step);
    this.below.set(step, child);
    return child;
  }

  /** For messages. */
  get path(): string {
    const above = this.#parent?.path ?? '';
    return above === '' ? String(this.step) : `${above}.${this.step}`;
  }

  get contradiction(): Error {
    return new Error(`Two edits contradict each other at ${this.path}.`);
  }
}

/**
 * The edits as a tree, so that one way down the document makes them all.
 *
 * @throws {Error} when one value is set to two
 */
export const changesOf = (edits: readonly Edit[]): EditTree => {
  const root = new EditTree();
  for (const edit of edits) {
    const changes = root.at(edit.edit === 'set' ? edit.path : edit.list);
    if (edit.edit === 'insert') {
      changes.inserts ??= [];
      changes.inserts.push(edit);
    } else if (edit.edit === 'remove') {
      changes.removed ??= new Set();
      changes.removed.add(edit.index);
    } else if (changes.set === undefined) changes.set = edit;
    else if (!sameValue(changes.set.value, edit.value)) throw changes.contradiction;
  }
  return root;
};
