import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar as YamlScalar,
} from 'yaml';
import { invalid, type Source } from '../text/refuse.js';
import { buildScalar, emptyAt, type NodeContext, positionOf, type Ranged } from './build-scalar.js';
import type { Dict, Entry, List, ListItem, Node, Scalar } from './tree.js';

/** The tree of a parsed document; the library's own is not kept. */
export const buildTree = (source: Source, document: Document.Parsed<ParsedNode>): Node => {
  const node = document.contents;
  if (node === null) return emptyAt(source.text.length);
  return build(source, node, { before: [], indicator: null, inFlow: false });
};

const build = (source: Source, node: unknown, setting: NodeContext): Node => {
  if (isAlias(node)) return { ...positionOf(node, setting), kind: 'alias', name: node.source };
  if (isScalar(node)) return buildScalar(node as YamlScalar.Parsed, setting);
  if (isSeq(node)) return buildList(source, node, setting);
  if (isMap(node)) return buildDict(source, node, setting);
  throw new Error('A parsed YAML node is an alias, a scalar, a list or a map.');
};

interface Collection extends Ranged {
  readonly items: readonly unknown[];
  readonly flow?: boolean | undefined;
}

type ItemToken = CST.CollectionItem;

const buildList = (source: Source, node: Collection, setting: NodeContext): List => {
  const at = positionOf(node, setting);
  const token = node.srcToken as CST.BlockSequence | CST.FlowCollection;
  const flow = token.type === 'flow-collection';
  const tokens = token.items as readonly ItemToken[];
  let next = 0;
  const items = tokens.flatMap((each, index): ListItem[] => {
    if (!hasContent(each)) return [];
    const dash = endOf(each.start, 'seq-item-ind');
    const child = build(source, node.items[next++], {
      before: each.start,
      indicator: dash,
      inFlow: flow,
    });
    return [itemOf(each, child, commaIn(tokens[index + 1]))];
  });
  return { ...at, kind: 'list', flow, items, end: flow ? at.end : (items.at(-1)?.end ?? at.end) };
};

const buildDict = (source: Source, node: Collection, setting: NodeContext): Dict => {
  const at = positionOf(node, setting);
  const token = node.srcToken as CST.BlockMap | CST.FlowCollection | undefined;
  const flow = token?.type !== 'block-map';
  const pairs = node.items.filter((pair) => isPair(pair));
  const tokens = (token?.items ?? pairs.map(tokenOf)) as readonly ItemToken[];
  let next = 0;
  const items = tokens.flatMap((each, index): Entry[] => {
    const pair = hasContent(each) ? pairs[next++] : undefined;
    return pair === undefined
      ? []
      : [buildEntry(source, pair, each, flow, commaIn(tokens[index + 1]))];
  });
  const braced = token !== undefined;
  const end = flow ? at.end : (items.at(-1)?.end ?? at.end);
  return { ...at, kind: 'dict', flow, braced, items, end };
};

const NAMES = { alias: 'an alias', list: 'a list', dict: 'a map' } as const;

const tokenOf = (pair: Pair): ItemToken => pair.srcToken ?? { start: [] };

const buildEntry = (
  source: Source,
  pair: Pair,
  token: ItemToken,
  flow: boolean,
  comma: number | null,
): Entry => {
  const keyNode = build(source, pair.key, { before: token.start, indicator: null, inFlow: flow });
  if (keyNode.kind !== 'scalar') {
    throw invalid(source, keyNode.start, `the key is ${NAMES[keyNode.kind]}`, 'Make it a text.');
  }
  const indicator = endOf(token.sep ?? [], 'map-value-ind');
  const node =
    pair.value === null
      ? { ...emptyAt(keyNode.end), inFlow: flow }
      : build(source, pair.value, { before: token.sep ?? [], indicator, inFlow: flow });
  return { ...itemOf(token, node, comma), keyNode, key: keyText(source, keyNode) };
};

/** A number as a key keeps its spelling, so that no two keys of a file become one. */
const keyText = ({ text }: Source, { value, start, end }: Scalar): string =>
  typeof value === 'string' ? value : text.slice(start, end);

const itemOf = (token: ItemToken, node: Node, comma: number | null): ListItem => {
  const first = token.start.find(({ type }) => !FILLING.has(type)) ?? token.key ?? token.sep?.[0];
  return { start: first?.offset ?? node.start, end: node.end, node, comma };
};

/** What stands between items and belongs to none. */
const FILLING: ReadonlySet<string> = new Set(['space', 'comment', 'newline', 'comma']);

const hasContent = ({ start, key, sep, value }: ItemToken): boolean =>
  key !== undefined ||
  sep !== undefined ||
  value !== undefined ||
  start.some(({ type }) => !FILLING.has(type));

const endOf = (tokens: readonly CST.SourceToken[], type: string): number | null => {
  const token = tokens.find((each) => each.type === type);
  return token === undefined ? null : token.offset + token.source.length;
};

const commaIn = (next: ItemToken | undefined): number | null =>
  next?.start.find(({ type }) => type === 'comma')?.offset ?? null;
