import { escapesUnicode } from '../text/escapes.js';
import { columnOf } from './lines.js';
import { canBePlain, isInstant } from './plain.js';
import type { Dict, List, Node, Scalar } from './tree.js';

export type TextStyle = 'plain' | 'single' | 'double';

/** How a file spells things, which what is written into it follows. What stands first counts. */
export interface YamlFileStyle {
  readonly eol: string;
  /** Whether signs beyond ASCII are written as escapes. */
  readonly ascii: boolean;
  /** How far the keys of a map are indented below the key that holds it. */
  readonly unit: number;
  /** How far the dashes of a list are indented below the key that holds it. */
  readonly dash: number;
  /** How texts and keys are spelled that nothing like them tells about: in JSON, in quotes. */
  readonly text: TextStyle;
  readonly quote: 'single' | 'double';
  readonly plainInstants: boolean;
  readonly null: string;
  /** The first spelling of null that can be seen. */
  readonly visibleNull: string;
  readonly scalarList: 'flow' | 'block';
  /** What stands inside brackets and inside braces, and behind a comma. */
  readonly listPadding: string;
  readonly dictPadding: string;
  readonly comma: string;
  /** The same by the name of the key; `labels[]` names the elements below `labels`. */
  readonly texts: ReadonlyMap<string, TextStyle>;
  readonly nulls: ReadonlyMap<string, string>;
  readonly collections: ReadonlyMap<string, 'flow' | 'block'>;
  readonly dashes: ReadonlyMap<string, number>;
}

type Draft = { -readonly [Name in keyof YamlFileStyle]?: YamlFileStyle[Name] } & {
  /** What stands behind a colon in braces. */
  blank?: string;
  readonly texts: Map<string, TextStyle>;
  readonly nulls: Map<string, string>;
  readonly collections: Map<string, 'flow' | 'block'>;
  readonly dashes: Map<string, number>;
};

const emptyDraft = (): Draft => ({
  texts: new Map(),
  nulls: new Map(),
  collections: new Map(),
  dashes: new Map(),
});

export const fileStyleOf = (text: string, root: Node): YamlFileStyle => {
  const draft = emptyDraft();
  learn(text, root, '', null, draft);
  const dash = draft.dash ?? draft.unit ?? 2;
  return {
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    ascii: escapesUnicode(text),
    unit: draft.unit ?? (dash > 0 ? dash : 2),
    dash,
    text: draft.text ?? 'plain',
    quote: draft.quote ?? 'double',
    plainInstants: draft.plainInstants ?? false,
    null: draft.null ?? 'null',
    visibleNull: draft.visibleNull ?? 'null',
    scalarList: draft.scalarList ?? 'flow',
    listPadding: draft.listPadding ?? '',
    dictPadding: draft.dictPadding ?? '',
    comma: draft.comma ?? draft.blank ?? ' ',
    texts: draft.texts,
    nulls: draft.nulls,
    collections: draft.collections,
    dashes: draft.dashes,
  };
};

/** The style beside an element of a list, which goes before that of the file where the two differ. */
export const styleBeside = (
  text: string,
  element: Node | undefined,
  fileStyle: YamlFileStyle,
): YamlFileStyle => {
  if (element?.kind !== 'dict') return fileStyle;
  const beside = emptyDraft();
  learn(text, element, '', null, beside);
  return {
    ...fileStyle,
    texts: new Map([...fileStyle.texts, ...beside.texts]),
    nulls: new Map([...fileStyle.nulls, ...beside.nulls]),
    collections: new Map([...fileStyle.collections, ...beside.collections]),
    dashes: new Map([...fileStyle.dashes, ...beside.dashes]),
  };
};

/** @param column that of the key which holds the node, null for an element of a list */
const learn = (
  text: string,
  node: Node,
  key: string,
  column: number | null,
  draft: Draft,
): void => {
  if (node.kind === 'scalar') learnScalar(text, node, key, draft);
  if (node.kind !== 'list' && node.kind !== 'dict') return;
  if (node.items.length > 0) learnCollection(text, node, key, column, draft);
  if (node.kind === 'list') {
    for (const item of node.items) learn(text, item.node, `${key}[]`, null, draft);
  } else {
    for (const entry of node.items) {
      learn(text, entry.node, entry.key, columnOf(text, entry.start), draft);
    }
  }
};

const learnScalar = (text: string, node: Scalar, key: string, draft: Draft): void => {
  const { value, style } = node;
  if (value === null) {
    const spelling = text.slice(node.start, node.end);
    draft.null ??= spelling;
    if (spelling !== '') draft.visibleNull ??= spelling;
    if (!draft.nulls.has(key)) draft.nulls.set(key, spelling);
  } else if (typeof value === 'string' && style !== 'block' && style !== 'empty') {
    if (style !== 'plain') draft.quote ??= style;
    if (isInstant(value)) draft.plainInstants ??= style === 'plain';
    // Quotes that had to be say nothing about what the file prefers.
    const telling = style === 'plain' || canBePlain(value, node.inFlow);
    if (telling && !draft.texts.has(key)) draft.texts.set(key, style);
  }
};

const learnCollection = (
  text: string,
  node: List | Dict,
  key: string,
  column: number | null,
  draft: Draft,
): void => {
  const layout = node.flow ? 'flow' : 'block';
  if (!draft.collections.has(key)) draft.collections.set(key, layout);
  if (node.kind === 'list' && node.items.every((item) => item.node.kind === 'scalar')) {
    draft.scalarList ??= layout;
  }
  if (node.flow) learnBrackets(text, node, draft);
  else if (column !== null && node.indicator !== null) {
    const deeper = columnOf(text, node.start) - column;
    if (node.kind === 'dict') draft.unit ??= deeper;
    else {
      draft.dash ??= deeper;
      if (!draft.dashes.has(key)) draft.dashes.set(key, deeper);
    }
  }
};

const learnBrackets = (text: string, node: List | Dict, draft: Draft): void => {
  const [first, second] = node.items;
  if (first === undefined || (node.kind === 'dict' && !node.braced)) return;
  if (node.kind === 'dict') learnColon(text, node, draft);
  const padding = text.slice(node.start + 1, first.start);
  if (/^ *$/.test(padding)) {
    if (node.kind === 'list') draft.listPadding ??= padding;
    else draft.dictPadding ??= padding;
  }
  if (first.comma === null || second === undefined) return;
  const gap = text.slice(first.comma + 1, second.start);
  if (/^ *$/.test(gap)) draft.comma ??= gap;
};

const learnColon = (text: string, { items }: Dict, draft: Draft): void => {
  const [first] = items;
  if (first === undefined) return;
  const { style, end } = first.keyNode;
  draft.text ??= style === 'single' || style === 'double' ? style : 'plain';
  const blank = /^:( *)$/.exec(text.slice(end, first.node.start))?.[1];
  if (blank !== undefined) draft.blank ??= blank;
};
