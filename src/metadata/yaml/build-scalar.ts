import type { CST, ParsedNode, Scalar as YamlScalar } from 'yaml';
import type { Json } from '../../model/json.js';
import type { Property, Scalar, ScalarStyle } from './tree.js';

/** What stands before a value in the text, and where. */
export interface NodeContext {
  readonly before: readonly CST.SourceToken[];
  readonly indicator: number | null;
  readonly inFlow: boolean;
}

/** What every node of the library says of itself. */
export interface Ranged {
  readonly range?: ParsedNode['range'] | null | undefined;
  readonly tag?: string | undefined;
  readonly srcToken?: CST.Token | undefined;
}

/** Where a node stands, with its anchor and tag. */
export const positionOf = (node: Ranged, { before, indicator, inFlow }: NodeContext) => {
  const tag = propertyIn(before, 'tag');
  const start = node.range?.[0] ?? 0;
  return {
    start,
    end: node.range?.[1] ?? start,
    indicator,
    inFlow,
    anchor: propertyIn(before, 'anchor'),
    tag: tag === null ? null : { ...tag, core: CORE_TAG.test(node.tag ?? tag.name) },
  };
};

const propertyIn = (
  tokens: readonly CST.SourceToken[],
  type: CST.SourceToken['type'],
): Property | null => {
  const token = tokens.find((each) => each.type === type);
  if (token === undefined) return null;
  return { start: token.offset, end: token.offset + token.source.length, name: token.source };
};

/** Tags that say nothing which the spelling of the value does not say as well. */
const CORE_TAG = /^(?:!|tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map))$/;

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

export const buildScalar = (node: YamlScalar.Parsed, setting: NodeContext): Scalar => {
  const { start, end, indicator, inFlow, anchor, tag } = positionOf(node, setting);
  const token = node.srcToken;
  const block = token?.type === 'block-scalar';
  const empty = !block && start === end;
  // Where it would stand, and not behind the blanks and comments that follow.
  const place = empty ? Math.max(indicator ?? start, anchor?.end ?? 0, tag?.end ?? 0) : start;
  const last = block ? endOfBlock(token, end) : empty ? place : end;
  // Written out, because a file has a hundred thousand of them and copies of objects are slow.
  return {
    kind: 'scalar',
    start: place,
    end: last,
    indicator,
    inFlow,
    anchor,
    tag,
    value: plainValue(node),
    style: empty ? 'empty' : (STYLES[node.type ?? ''] ?? 'plain'),
    header: block ? start + (token.props[0] as CST.SourceToken).source.length : last,
  };
};

/** JSON has no infinity and no NaN; they are read as their spelling. */
const plainValue = ({ value, source }: YamlScalar.Parsed): Json => {
  if (typeof value === 'number' && !Number.isFinite(value)) return source;
  return value as Json;
};

/**
 * The end of the last line of a block scalar. Empty lines behind it are part of the value only
 * where it keeps them (`|+`).
 */
const endOfBlock = ({ props, source }: CST.BlockScalar, end: number): number => {
  const keeps = (props[0] as CST.SourceToken).source.includes('+');
  let length = source.length;
  while (source[length - 1] === '\n') {
    length -= source[length - 2] === '\r' ? 2 : 1;
    if (keeps) break;
  }
  return end - source.length + length;
};

/** What is not there, at the place where it would stand. */
export const emptyAt = (offset: number): Scalar => ({
  kind: 'scalar',
  start: offset,
  end: offset,
  header: offset,
  indicator: null,
  inFlow: false,
  anchor: null,
  tag: null,
  value: null,
  style: 'empty',
});
