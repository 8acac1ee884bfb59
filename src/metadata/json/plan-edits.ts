import { addKeys } from './add-keys.js';
import { type Changes, changesOf } from './changes.js';
import type { Container } from './container.js';
import type { Edit } from './edit.js';
import { editList } from './edit-list.js';
import { isMultiline } from './entry-layout.js';
import { containerAt, type JsonText } from './json-text.js';
import type { Span } from './locate.js';
import { setValue } from './set-value.js';
import type { Splice } from './splice.js';
import { type Habits, habitsOf } from './style.js';
import { skipBlanks } from './tokens.js';

interface Plan {
  readonly json: JsonText;
  readonly habits: Habits;
  readonly splices: Splice[];
}

/** What is replaced in a text by some edits; only what they touch is read. */
export const planEdits = (json: JsonText, edits: readonly Edit[]): readonly Splice[] => {
  const { plain } = json;
  const plan: Plan = { json, habits: habitsOf(json), splices: [] };
  const root = { start: skipBlanks(plain, 0), end: plain.trimEnd().length };
  change(plan, changesOf(edits), root, undefined);
  return plan.splices;
};

const change = (plan: Plan, changes: Changes, place: Span, outer: boolean | undefined): void => {
  const { json, habits, splices } = plan;
  const { path, set, inserts, removed, below } = changes;
  if (set !== undefined) {
    add(splices, setValue(json, habits, place, set.value, outer));
    return;
  }
  const container = containerAt(json, place);
  const inList = inserts.length + removed.size > 0;
  if (inList && container?.isObject !== false)
    throw new Error(`There is no list at ${path.join('.')}.`);
  if (container === undefined) {
    if (below.size > 0) throw new Error(`There is nothing to set in at ${path.join('.')}.`);
    return;
  }
  if (container.isObject) changeObject(plan, changes, container, outer);
  else changeList(plan, changes, container, outer);
};

const changeObject = (
  plan: Plan,
  { below }: Changes,
  object: Container,
  outer: boolean | undefined,
): void => {
  const { json, habits, splices } = plan;
  const multiline = isMultiline(json.text, object, habits, outer);
  const missing = new Map(below);
  const present = new Map<string, number>();
  for (let index = 0; index < object.length; index += 1) {
    const key = object.key(index);
    present.set(key, index);
    const changes = below.get(key);
    const place = changes === undefined ? undefined : object.value(index);
    if (changes === undefined || place === undefined) continue;
    missing.delete(key);
    change(plan, changes, place, multiline);
  }
  if (missing.size === 0) return;
  add(splices, addKeys(json, habits, object, [...missing.values()], present, multiline));
};

const changeList = (
  plan: Plan,
  changes: Changes,
  list: Container,
  outer: boolean | undefined,
): void => {
  const { json, habits, splices } = plan;
  const multiline = isMultiline(json.text, list, habits, outer);
  for (const [step, below] of changes.below) {
    const place = typeof step === 'number' ? list.value(step) : undefined;
    if (place === undefined) throw new Error(`There is no element ${below.path.join('.')}.`);
    change(plan, below, place, multiline);
  }
  for (const index of changes.removed)
    if (list.entry(index) === undefined)
      throw new Error(`There is no element ${[...changes.path, index].join('.')}.`);
  if (changes.inserts.length + changes.removed.size > 0)
    add(splices, editList(json, habits, list, changes, outer));
};

/** One by one, since there may be more than a call takes arguments. */
const add = (all: Splice[], some: readonly Splice[]): void => {
  for (const one of some) all.push(one);
};
