import { isJsonArray, type Json } from '../../model/json.js';
import { sameValue } from '../equal.js';
import { compareLists } from '../text/compare-lists.js';
import type { Edit, SetEdit } from '../text/edit.js';
import type { Path, Span } from '../text/locate.js';
import type { Source } from '../text/refuse.js';
import type { Splice } from '../text/splice.js';
import { keepingComments, outside } from './comments.js';
import { extentOf } from './extent.js';
import { fileStyleOf, type YamlFileStyle } from './file-style.js';
import { type Found, find, passesAlias, valueAt } from './find.js';
import { insertKeys, type NewKey } from './insert-keys.js';
import { columnOf } from './lines.js';
import { editList, type ListChange } from './list-change.js';
import { replaceValue, type ValueTarget } from './replace.js';
import type { Dict, List, Node } from './tree.js';

export interface Sheet {
  readonly source: Source;
  readonly root: Node;
  readonly value: Json;
}

export interface EditPlan {
  readonly splices: readonly Splice[];
  /** What the edits reach into; whoever repeats one of these would change with it. */
  readonly touched: ReadonlySet<Node>;
  /** The elements that edits take away by name; the comments inside them go with them. */
  readonly letGo: readonly Span[];
}

/** Changes that are gathered before they become splices; `depth` is the length of their path. */
interface Changes {
  readonly touched: Set<Node>;
  readonly values: { depth: number; place: ValueTarget; value: Json }[];
  readonly keys: Map<Dict, { depth: number; keys: NewKey[] }>;
  readonly lists: Map<List, { depth: number; change: ListChange }>;
  readonly letGo: Span[];
}

/** The stretches of the text that the edits replace; a value that is there already has none. */
export const planEdits = (
  sheet: Sheet,
  comments: readonly Span[],
  edits: readonly Edit[],
): EditPlan => {
  const changes: Changes = {
    touched: new Set(),
    values: [],
    keys: new Map(),
    lists: new Map(),
    letGo: [],
  };
  for (const edit of edits) {
    if (edit.edit === 'set') planSet(sheet, changes, edit);
    else {
      const { place, depth } = listAt(sheet, changes, edit.list);
      const { change } = changeOf(changes, place, depth);
      if (edit.edit === 'insert') change.inserts.push({ index: edit.index, value: edit.value });
      else {
        change.removed.add(edit.index);
        const item = place.node.items[edit.index];
        if (item !== undefined) changes.letGo.push(extentOf(sheet.source.text, item));
      }
    }
  }
  const { touched, letGo } = changes;
  return { splices: splicesOf(sheet, outside(comments, letGo), changes), touched, letGo };
};

const planSet = (sheet: Sheet, changes: Changes, edit: SetEdit): void => {
  const { path, value, after = [] } = edit;
  const before = valueAt(sheet.value, path);
  if (before !== undefined && sameValue(before, value)) return;
  const found = locate(sheet, changes, path);
  const depth = path.length;
  if (found.found === 'nothing') {
    const { keys } = changes.keys.get(found.dict) ?? { keys: [] };
    changes.keys.set(found.dict, {
      depth: depth - 1,
      keys: [...keys, { name: found.name, value, after }],
    });
  } else if (found.node.kind === 'list' && isJsonArray(value) && isJsonArray(before)) {
    planList(changes, { ...found, node: found.node }, depth, before, value);
  } else {
    changes.values.push({ depth, place: found, value });
  }
};

const planList = (
  changes: Changes,
  place: ListChange['place'],
  depth: number,
  before: readonly Json[],
  after: readonly Json[],
): void => {
  const { change } = changeOf(changes, place, depth);
  const { replaced, inserts, removed } = compareLists(before, after);
  change.inserts.push(...inserts);
  for (const index of removed) change.removed.add(index);
  for (const { index, value } of replaced) {
    const node = place.node.items[index]?.node;
    if (node === undefined) continue;
    const element = { node, key: `${place.key}[]`, entry: null };
    changes.values.push({ depth: depth + 1, place: element, value });
  }
};

const listAt = (sheet: Sheet, changes: Changes, path: Path) => {
  const found = locate(sheet, changes, path);
  if (found.found === 'value') {
    const { node } = found;
    if (node.kind === 'list') return { place: { ...found, node }, depth: path.length };
    if (node.kind === 'alias') throw passesAlias(sheet.source, node.start, `*${node.name}`);
  }
  throw new Error(`There is no list at ${path.join('.')}.`);
};

const locate = ({ source, root, value }: Sheet, { touched }: Changes, path: Path): Found => {
  const found = find(source, root, value, path);
  for (const node of found.trail) touched.add(node);
  return found;
};

const changeOf = ({ lists }: Changes, place: ListChange['place'], depth: number) => {
  const known = lists.get(place.node);
  if (known !== undefined) return known;
  const fresh = { depth, change: { place, inserts: [], removed: new Set<number>() } };
  lists.set(place.node, fresh);
  return fresh;
};

/**
 * Where several splices insert at one place, at the end of a record, what belongs deeper inside
 * comes first.
 */
const splicesOf = (
  { source, root }: Sheet,
  comments: readonly Span[],
  { values, keys, lists }: Changes,
): Splice[] => {
  if (values.length + keys.size + lists.size === 0) return [];
  const listSplices = (list: List, change: ListChange): readonly Splice[] => {
    const margin = {
      column: columnOf(source.text, list.items[0]?.start ?? list.start),
      eol: fileStyle.eol,
    };
    return editList(source.text, fileStyle, change).map((one) =>
      keepingComments(source.text, comments, one, margin),
    );
  };
  const fileStyle: YamlFileStyle = fileStyleOf(source.text, root);
  const groups = [
    ...values.map(({ depth, place, value }) => ({
      depth,
      splices: replaceValue(source, fileStyle, place, value),
    })),
    ...[...keys].map(([dict, group]) => ({
      depth: group.depth,
      splices: insertKeys(source.text, fileStyle, dict, group.keys),
    })),
    ...[...lists].map(([list, { depth, change }]) => ({
      depth,
      splices: listSplices(list, change),
    })),
  ];
  return groups.toSorted((a, b) => b.depth - a.depth).flatMap((group) => group.splices);
};
