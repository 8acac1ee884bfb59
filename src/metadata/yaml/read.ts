import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.js';
import { invalid, type Source } from '../text/refuse.js';
import { MAX_DEPTH } from './parse.js';
import type { Alias, Dict, Entry, List, Node, Scalar } from './tree.js';

/** One use of an anchor. */
export interface Use {
  readonly alias: Alias;
  readonly target: Node;
}

export interface ReadValue {
  readonly value: Json;
  readonly uses: readonly Use[];
}

/** A value with its levels and the aliased characters in it, which an alias to it counts again. */
interface Measured {
  readonly value: Json;
  readonly depth: number;
  readonly length: number;
}

/** What a node is read as, given the plain value that it has. */
export type ReadAs = (node: Scalar | List | Dict, value: Json) => Json;

const PLAIN: ReadAs = (_, value) => value;

interface Reader {
  readonly readAs: ReadAs;
  readonly source: Source;
  /** The node that an anchor's name stands for so far; a name may be used anew. */
  readonly anchors: Map<string, Node>;
  readonly read: Map<Node, Measured>;
  readonly uses: Use[];
  /** How many characters the aliases read so far stand for. */
  aliased: number;
}

/**
 * Ample for people, who write aliases to save typing; a file of a few lines whose aliases are made
 * to multiply passes it at once.
 */
const MAX_ALIASED = 10_000_000;

/**
 * The plain value of a tree, in one pass in the order of the text. Aliases share the value that
 * they stand for, and merge keys (`<<`) are carried out.
 *
 * @throws {SyncError} `metadata-invalid` for two equal keys and for aliases without end
 */
export const readTree = (source: Source, root: Node, readAs: ReadAs = PLAIN): ReadValue => {
  const reader: Reader = {
    source,
    readAs,
    anchors: new Map(),
    read: new Map(),
    uses: [],
    aliased: 0,
  };
  const { value } = read(reader, root);
  return { value, uses: reader.uses };
};

const read = (reader: Reader, node: Node): Measured => {
  if (node.kind === 'alias') return readAlias(reader, node);
  if (node.anchor !== null) reader.anchors.set(node.anchor.name.slice(1), node);
  const before = reader.aliased;
  const inner =
    node.kind === 'scalar' ? { value: node.value, depth: 0 } : readChildren(reader, node);
  const measured = {
    value: reader.readAs(node, inner.value),
    depth: inner.depth,
    length: node.end - node.start + reader.aliased - before,
  };
  if (node.anchor !== null) reader.read.set(node, measured);
  return measured;
};

const readChildren = (reader: Reader, node: List | Dict): Omit<Measured, 'length'> => {
  let depth = 0;
  const child = (inner: Node): Json => {
    if (inner.kind === 'scalar' && inner.anchor === null) {
      depth = Math.max(depth, 1);
      return reader.readAs(inner, inner.value);
    }
    const measured = read(reader, inner);
    depth = Math.max(depth, measured.depth + 1);
    if (depth > MAX_DEPTH) {
      throw invalid(
        reader.source,
        inner.start,
        `with its aliases nested deeper than ${MAX_DEPTH} levels`,
        'Write the values out.',
      );
    }
    return measured.value;
  };
  const value =
    node.kind === 'list'
      ? node.items.map((item) => child(item.node))
      : readEntries(reader, node, child);
  return { value, depth };
};

const readEntries = (reader: Reader, dict: Dict, child: (node: Node) => Json): JsonObject => {
  const own = new Map<string, Json>();
  const merged: JsonObject[] = [];
  for (const entry of dict.items) {
    if (own.has(entry.key)) {
      throw invalid(
        reader.source,
        entry.start,
        `the key \`${entry.key}\` stands in this map twice`,
        'Remove one of the two.',
      );
    }
    // A key can be an anchor's place, too.
    if (entry.keyNode.anchor !== null) read(reader, entry.keyNode);
    const value = child(entry.node);
    own.set(entry.key, value);
    if (isMerge(entry)) merged.push(...mergedBy(value));
  }
  if (merged.length === 0) return Object.fromEntries(own);
  own.delete('<<');
  for (const [key, value] of merged.flatMap((each) => Object.entries(each))) {
    if (!own.has(key)) own.set(key, value);
  }
  return Object.fromEntries(own);
};

export const isMerge = ({ key, keyNode }: Entry): boolean =>
  key === '<<' && keyNode.style === 'plain' && keyNode.tag === null;

/** The maps that a merge key names; none when it names anything else, which is then its value. */
const mergedBy = (value: Json): readonly JsonObject[] => {
  const maps = isJsonArray(value) ? value : [value];
  return maps.every((each) => isJsonObject(each)) ? maps : [];
};

const readAlias = (reader: Reader, alias: Alias): Measured => {
  const { source, anchors } = reader;
  const target = anchors.get(alias.name);
  if (target === undefined) {
    throw invalid(
      source,
      alias.start,
      `no anchor \`&${alias.name}\` stands before this alias`,
      'Write the value out, or name an anchor that is there.',
    );
  }
  const measured = reader.read.get(target);
  if (measured === undefined) {
    throw invalid(
      source,
      alias.start,
      `the alias \`*${alias.name}\` stands inside what it repeats, without end`,
      'Write the value out.',
    );
  }
  reader.uses.push({ alias, target });
  reader.aliased += measured.length;
  if (reader.aliased > MAX_ALIASED) {
    throw invalid(
      source,
      alias.start,
      `its aliases stand for more than ${MAX_ALIASED.toLocaleString('en')} characters`,
      'Write the values out.',
    );
  }
  return measured;
};
