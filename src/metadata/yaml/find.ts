import type { Json } from '../../model/json.js';
import { isJsonArray, isJsonObject } from '../../model/json.js';
import type { Path } from '../text/locate.js';
import { refuse, type Source } from '../text/refuse.js';
import { isMerge } from './read.js';
import type { ValueTarget } from './replace.js';
import type { Dict, Node } from './tree.js';

/** Where a path leads, and the nodes on the way with the last one. */
export type Found = { readonly trail: readonly Node[] } & (
  | ({ readonly found: 'value' } & ValueTarget)
  | { readonly found: 'nothing'; readonly dict: Dict; readonly name: string }
);

/** The value at a path, through aliases and merges; undefined where there is none. */
export const valueAt = (root: Json, path: Path): Json | undefined => {
  let value: Json | undefined = root;
  for (const step of path) {
    if (isJsonArray(value)) value = value[Number(step)];
    else if (isJsonObject(value)) {
      value = Object.hasOwn(value, String(step)) ? value[String(step)] : undefined;
    } else return undefined;
  }
  return value;
};

/**
 * @throws {SyncError} `metadata-alias` when the path leads through an alias or a merge: what
 *   stands there stands in another place, too
 */
export const find = (source: Source, root: Node, value: Json, path: Path): Found => {
  const trail: Node[] = [root];
  let place: ValueTarget = { node: root, key: '', entry: null };
  for (const [depth, step] of path.entries()) {
    const { node, key } = place;
    if (node.kind === 'alias') throw passesAlias(source, node.start, `*${node.name}`);
    const next = stepInto(node, step, key);
    if (next === undefined) {
      const reached = path.slice(0, depth + 1);
      if (node.kind === 'dict') refuseMerged(source, node, valueAt(value, reached) !== undefined);
      if (node.kind === 'dict' && reached.length === path.length) {
        return { found: 'nothing', trail, dict: node, name: String(step) };
      }
      throw new Error(`There is nothing at ${reached.join('.')}.`);
    }
    place = next;
    trail.push(place.node);
  }
  return { found: 'value', trail, ...place };
};

export const stepInto = (
  node: Node,
  step: string | number,
  key: string,
): ValueTarget | undefined => {
  if (node.kind === 'dict') {
    const name = String(step);
    const entry = node.items.find((each) => each.key === name);
    return entry === undefined ? undefined : { node: entry.node, key: name, entry };
  }
  const item = node.kind === 'list' ? node.items[Number(step)] : undefined;
  return item === undefined ? undefined : { node: item.node, key: `${key}[]`, entry: null };
};

const refuseMerged = (source: Source, dict: Dict, merged: boolean): void => {
  const merge = dict.items.find(isMerge);
  if (merged && merge !== undefined) throw passesAlias(source, merge.start, '<<');
};

export const passesAlias = (source: Source, offset: number, spelling: string) =>
  refuse(source, offset, {
    code: 'metadata-alias',
    what: `the value to be corrected comes from \`${spelling}\`, and what it stands for stands in another place, too`,
    remedy: 'Write the value out here, and run again.',
  });
