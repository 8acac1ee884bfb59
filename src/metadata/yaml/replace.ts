import { isJsonArray, isJsonObject, type Json } from '../../model/json.js';
import { refuse, type Source } from '../text/refuse.js';
import type { Splice } from '../text/splice.js';
import type { TextStyle, YamlFileStyle } from './file-style.js';
import { columnOf, isBlank, lineEnd, tailOf } from './lines.js';
import { isInstant } from './plain.js';
import { goesBelow, renderBelow, renderFlow } from './render.js';
import { spellScalar } from './spell.js';
import type { Entry, Node } from './tree.js';

/** The value that is replaced, and what holds it. */
export interface ValueTarget {
  readonly node: Node;
  /** The name of its key, or that of its list with `[]`. */
  readonly key: string;
  /** Null for an element of a list and for the whole document. */
  readonly entry: Entry | null;
}

/**
 * Puts another value in the place of one, the whole of it: a tag and all lines of a text of many
 * lines go, an anchor and the comment behind the value stay.
 *
 * @throws {SyncError} `metadata-tag` where the value has a tag of the user's own
 */
export const replaceValue = (
  source: Source,
  fileStyle: YamlFileStyle,
  place: ValueTarget,
  value: Json,
): Splice[] => {
  refuseTag(source, place.node);
  const { node, key, entry } = place;
  const wasFlow = node.kind === 'dict' && node.flow && isJsonObject(value);
  if (entry !== null && !node.inFlow && !wasFlow && goesBelow(value, key, fileStyle)) {
    const below = renderBelow(value, key, columnOf(source.text, entry.start), fileStyle);
    return putBelow(source.text, node, below);
  }
  const inline =
    isJsonArray(value) || isJsonObject(value)
      ? renderFlow(value, key, fileStyle)
      : spellScalar(value, spotOf(source.text, place, value), fileStyle);
  return putInline(source.text, place, inline);
};

const refuseTag = (source: Source, { tag, anchor }: Node): void => {
  if (tag === null || (tag.core && anchor === null)) return;
  throw refuse(source, tag.start, {
    code: 'metadata-tag',
    what: `the value is tagged \`${tag.name}\`, and another one cannot be put in its place without guessing what the tag means for it`,
    remedy: 'Remove the tag, or correct the value by hand.',
  });
};

const spotOf = (text: string, { node, key, entry }: ValueTarget, value: Json) => ({
  key,
  inFlow: node.inFlow,
  // A text without quotes tells nothing of how a date is spelled, which some readers take for one.
  like:
    isDate(value) && !isDate(node.kind === 'scalar' ? node.value : null)
      ? undefined
      : styleOf(node),
  mayBeEmpty:
    entry !== null &&
    !node.inFlow &&
    node.anchor === null &&
    (isBlock(node) || isBlank(text.slice(gapOf(node), fromOf(node)))),
});

const isDate = (value: Json): boolean => typeof value === 'string' && isInstant(value);

const styleOf = (node: Node): TextStyle | undefined => {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  return node.style === 'block' || node.style === 'empty' ? undefined : node.style;
};

/** Where what is to be replaced begins: a tag goes with its value. */
const fromOf = ({ tag, start }: Node): number => tag?.start ?? start;

/** Where the blanks before the value begin, behind its indicator or anchor. */
const gapOf = (node: Node): number => node.anchor?.end ?? node.indicator ?? fromOf(node);

const putInline = (text: string, { node, entry }: ValueTarget, inline: string): Splice[] => {
  const from = fromOf(node);
  const gap = gapOf(node);
  if (node.kind === 'scalar' && node.style === 'empty') return fillEmpty(text, node, entry, inline);
  if (isBlock(node)) {
    if (node.indicator === null) {
      return [{ start: from, end: endOfBlock(text, node), text: inline }];
    }
    return putBlock(text, node, ` ${inline}`.trimEnd());
  }
  const start = inline === '' ? gap : from;
  return withoutLines(text, node, { start, end: headerOf(node), text: inline });
};

const isBlock = (node: Node): boolean =>
  (node.kind === 'list' || node.kind === 'dict') && !node.flow;

const headerOf = (node: Node): number => (node.kind === 'scalar' ? node.header : node.end);

/** The lines of a block scalar go, and the comment behind its header stays. */
const withoutLines = (text: string, node: Node, head: Splice): Splice[] => {
  if (node.kind !== 'scalar' || node.style !== 'block') return [head];
  const start = lineEnd(text, node.header);
  // Empty lines behind it mean nothing behind another value.
  const lines = text.slice(start, node.end).trimEnd();
  if (lines === '') return [head];
  return [head, { start, end: lineEnd(text, start + lines.length), text: '' }];
};

const fillEmpty = (text: string, node: Node, entry: Entry | null, inline: string): Splice[] => {
  const from = node.tag?.start ?? node.end;
  if (node.tag !== null) return [{ start: from, end: node.tag.end, text: inline }];
  if (node.indicator === null && entry !== null) {
    return [{ start: node.end, end: node.end, text: `: ${inline}` }];
  }
  // Blanks that end the line would stand behind the value.
  const end = node.inFlow ? node.end : lineEnd(text, node.end);
  const trailing = isBlank(text.slice(node.end, end));
  return [{ start: node.end, end: trailing ? end : node.end, text: ` ${inline}` }];
};

/** Where a list or map in lines ends, with the comments that are indented like it. */
const endOfBlock = (text: string, { start, end }: Node): number =>
  tailOf(text, end, columnOf(text, start) - 1);

/** Replaces a list or map in lines, and keeps a comment that stands behind its key. */
const putBlock = (text: string, node: Node, inline: string): Splice[] => {
  const gap = gapOf(node);
  const end = endOfBlock(text, node);
  if (isSpace(text.slice(gap, fromOf(node)))) return [{ start: gap, end, text: inline }];
  return [
    { start: gap, end: gap, text: inline },
    { start: lineEnd(text, gap), end, text: '' },
  ];
};

/** Puts lines below the key of a value and takes the value itself away. */
const putBelow = (text: string, node: Node, below: string): Splice[] => {
  const gap = gapOf(node);
  const from = fromOf(node);
  if (isBlock(node)) {
    const start = isSpace(text.slice(gap, from)) ? gap : lineEnd(text, gap);
    return [{ start, end: endOfBlock(text, node), text: below }];
  }
  const start = isBlank(text.slice(gap, from)) ? gap : from;
  const end = headerOf(node);
  const line = lineEnd(text, end);
  const cleared = withoutLines(text, node, { start, end, text: '' });
  return [...cleared, { start: line, end: line, text: below }];
};

const isSpace = (text: string): boolean => /^\s*$/.test(text);
