import type { Edit } from '../text/edit.js';
import type { Span } from '../text/locate.js';
import type { Splice } from '../text/splice.js';
import { addKeys } from './add-keys.js';
import { changesOf, type EditTree } from './changes.js';
import type { Container } from './container.js';
import { editList } from './edit-list.js';
import { isMultiline } from './entry-layout.js';
import { containerAt, type JsonText } from './json-text.js';
import { setValue } from './set-value.js';
import { fileStyleOf, type JsonFileStyle } from './style.js';
import { skipBlanks } from './tokens.js';

interface Plan {
  readonly json: JsonText;
  readonly fileStyle: JsonFileStyle;
  readonly splices: Splice[];
}

/**
 * What is replaced in a text by some edits; only what they touch is read.
 *
 * @throws {Error} when an edit names what is not there, or two contradict each other
 */
export const planEdits = (json: JsonText, edits: readonly Edit[]): readonly Splice[] => {
  const { plain } = json;
  const plan: Plan = { json, fileStyle: fileStyleOf(json), splices: [] };
  const root = { start: skipBlanks(plain, 0), end: plain.trimEnd().length };
  change(plan, changesOf(edits), root, undefined);
  return plan.splices;
};

/** @param outer whether the entries of what holds the value begin lines of their own */
const change = (plan: Plan, changes: EditTree, place: Span, outer: boolean | undefined): void => {
  const { json, fileStyle, splices } = plan;
  const { set, inserts, removed, below } = changes;
  const inList = inserts !== undefined || removed !== undefined;
  if (set !== undefined) {
    if (inList || below !== undefined) throw changes.contradiction;
    add(splices, setValue(json, fileStyle, place, set.value, outer));
    return;
  }
  const container = containerAt(json, place);
  if (inList && container?.isObject !== false)
    throw new Error(`There is no list at ${changes.path}.`);
  if (container === undefined) throw new Error(`There is nothing to set at ${changes.path}.`);
  const multiline = isMultiline(json.text, container, fileStyle, outer);
  if (container.isObject) changeObject(plan, changes, container, multiline);
  else changeList(plan, changes, container, multiline);
};

const changeObject = (
  plan: Plan,
  { below = new Map() }: EditTree,
  object: Container,
  multiline: boolean,
): void => {
  let found = 0;
  for (let index = 0; index < object.length && found < below.size; index += 1) {
    const changes = below.get(object.key(index));
    const place = changes === undefined ? undefined : object.value(index);
    if (changes === undefined || place === undefined) continue;
    found += 1;
    change(plan, changes, place, multiline);
  }
  if (found === below.size) return;
  add(plan.splices, addKeys(plan.json, plan.fileStyle, object, below, multiline));
};

const changeList = (plan: Plan, changes: EditTree, list: Container, multiline: boolean): void => {
  const { json, fileStyle, splices } = plan;
  const { below, removed = new Set(), inserts = [] } = changes;
  for (const [step, inner] of below ?? []) {
    const place = typeof step === 'number' ? list.value(step) : undefined;
    if (place === undefined) throw new Error(`There is no element ${inner.path}.`);
    if (typeof step === 'number' && removed.has(step)) throw inner.contradiction;
    change(plan, inner, place, multiline);
  }
  for (const index of removed)
    if (list.entry(index) === undefined)
      throw new Error(`There is no element ${index} in the list ${changes.path}.`);
  if (inserts.length + removed.size > 0)
    add(splices, editList(json, fileStyle, list, { inserts, removed }, multiline));
};

/** One by one, since there may be more than a call takes arguments. */
const add = (all: Splice[], some: readonly Splice[]): void => {
  for (const one of some) all.push(one);
};
