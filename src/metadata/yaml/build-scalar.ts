import type { CST, ParsedNode, Scalar as YamlScalar } from 'yaml';
import type { Json } from '../../model/json.js';
import type { Property, Scalar, ScalarStyle } from './tree.js';

/** What stands before a value in the text, and where. */
export interface Setting {
  readonly before: readonly CST.SourceToken[];
  readonly indicator: number | null;
  readonly inFlow: boolean;
}

/** What every node of the library says of itself. */
export type Ranged = Pick<ParsedNode, 'range' | 'tag' | 'srcToken'>;

/** Where a node stands, with its anchor and tag. */
export const standing = (node: Partial<Ranged>, { before, indicator, inFlow }: Setting) => {
  const property = (type: CST.SourceToken['type']): Property | null => {
    const token = before.find((each) => each.type === type);
    if (token === undefined) return null;
    return { start: token.offset, end: token.offset + token.source.length, name: token.source };
  };
  const tag = property('tag');
  const [start = 0, end = start] = node.range ?? [];
  return {
    start,
    end,
    indicator,
    inFlow,
    anchor: property('anchor'),
    tag: tag === null ? null : { ...tag, core: CORE_TAG.test(node.tag ?? tag.name) },
  };
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

export const buildScalar = (node: YamlScalar.Parsed, setting: Setting): Scalar => {
  const at = standing(node, setting);
  const value = plainValue(node);
  const token = node.srcToken;
  if (token?.type === 'block-scalar') {
    const header = at.start + (token.props[0] as CST.SourceToken).source.length;
    return { ...at, kind: 'scalar', value, style: 'block', header, end: endOfBlock(token, at.end) };
  }
  if (at.start === at.end) {
    // Where it would stand, and not behind the blanks and comments that follow.
    const offset = Math.max(setting.indicator ?? at.start, at.anchor?.end ?? 0, at.tag?.end ?? 0);
    return {
      ...at,
      kind: 'scalar',
      value,
      style: 'empty',
      start: offset,
      end: offset,
      header: offset,
    };
  }
  return {
    ...at,
    kind: 'scalar',
    value,
    style: STYLES[node.type ?? ''] ?? 'plain',
    header: at.end,
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
