import type { Path } from '../../../src/metadata/text/locate.js';
import type { Json } from '../../../src/model/json.js';
import fc from '../../helpers/fast-check.js';

/** A YAML document with the spelling of each scalar and the layout of each list and map. */
export type Doc = Scalar | List | Dict;

export interface Scalar {
  readonly kind: 'scalar';
  readonly value: Json;
  /** `↵` is a line break with the indentation that belongs there. */
  readonly text: string;
  /** Behind it, where it stands at the end of a line. */
  readonly comment: string;
}
export interface List {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly entries: readonly Doc[];
}
export interface Dict {
  readonly kind: 'dict';
  readonly flow: boolean;
  /** Each key as it is spelled, and the comment above it. */
  readonly entries: readonly (readonly [string, Doc, string])[];
}

export interface Layout {
  readonly unit: 2 | 4;
  readonly dash: 0 | 2 | 4;
  /** What stands between a dash and its value. */
  readonly gap: ' ' | '   ';
  readonly eol: '\n' | '\r\n';
  readonly padding: '' | ' ';
  /** Between the elements of a list in lines. */
  readonly between: '' | '↵' | '↵# section↵' | '# about this one';
  readonly begin: string;
  readonly end: '' | '↵' | '↵↵' | '↵...↵' | '↵# the end';
}

export const layouts: fc.Arbitrary<Layout> = fc.record({
  unit: fc.constantFrom(2, 4),
  dash: fc.constantFrom(0, 2, 4),
  gap: fc.constantFrom(' ', ' ', '   '),
  eol: fc.constantFrom('\n', '\r\n'),
  padding: fc.constantFrom('', ' '),
  between: fc.constantFrom('', '', '↵', '↵# section↵', '# about this one'),
  begin: fc.constantFrom('', '', '---↵', '%YAML 1.2↵---↵', '# yaml-language-server: x↵', '# a↵↵'),
  end: fc.constantFrom('', '↵', '↵', '↵↵', '↵...↵', '↵# the end'),
});

/** The text of a document, and where each scalar stands with the blanks before it. */
export interface Written {
  readonly text: string;
  readonly scalars: readonly {
    readonly path: Path;
    readonly start: number;
    readonly end: number;
  }[];
}

const [BEGIN, NAMED, END] = ['\ue000', '\ue001', '\ue002'];

export const write = (doc: Doc, layout: Layout): Written => {
  const marked = `${layout.begin}${writeAt(doc, layout, [], 0, false)}${layout.end}`.replaceAll(
    '↵',
    layout.eol,
  );
  const scalars: { path: Path; start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split(new RegExp(`(${BEGIN}.*?${NAMED}|${END})`, 's'))) {
    const last = scalars.at(-1);
    if (piece.startsWith(BEGIN)) {
      scalars.push({ path: JSON.parse(piece.slice(1, -1)), start: text.length, end: text.length });
    } else if (piece === END && last !== undefined) last.end = text.length;
    else text += piece;
  }
  return { text, scalars };
};

/** @param column that of the keys of a map or of the dashes of a list */
const writeAt = (doc: Doc, layout: Layout, path: Path, column: number, flow: boolean): string => {
  if (doc.kind === 'scalar') return doc.text;
  if (flow || doc.flow || doc.entries.length === 0) return writeFlow(doc, layout, path, column);
  const line = `↵${' '.repeat(column)}`;
  if (doc.kind === 'list') {
    const inner = column + 1 + layout.gap.length;
    const items = doc.entries.map((entry, index) =>
      entry.kind === 'scalar' || isFlow(entry)
        ? `-${announced(entry, layout, [...path, index], inner, false)}`
        : `-${layout.gap}${writeAt(entry, layout, [...path, index], inner, false)}`,
    );
    const between = layout.between.replaceAll('# ', `${' '.repeat(column)}# `);
    return items.join(between === '' ? line : `↵${between}${line}`);
  }
  return doc.entries
    .map(([key, value, comment], index) => {
      const below = [...path, keyOf(key)];
      const above = comment === '' || index === 0 ? '' : `${comment}${line}`;
      if (value.kind === 'scalar' || isFlow(value)) {
        return `${above}${key}:${announced(value, layout, below, column, false)}`;
      }
      const inner = column + (value.kind === 'list' ? layout.dash : layout.unit);
      return `${above}${key}:↵${' '.repeat(inner)}${writeAt(value, layout, below, inner, false)}`;
    })
    .join(line);
};

const isFlow = (doc: Doc): boolean =>
  doc.kind !== 'scalar' && (doc.flow || doc.entries.length === 0);

/** A value on the line of its `:` or `-`, or one that begins there. */
const announced = (doc: Doc, layout: Layout, path: Path, column: number, flow: boolean): string => {
  if (doc.kind !== 'scalar') return ` ${writeAt(doc, layout, path, column, flow)}`;
  const inner = doc.text.replaceAll('↵', `↵${' '.repeat(column + layout.unit)}`);
  const blank = doc.text === '' ? '' : ' ';
  const comment = flow ? '' : doc.comment;
  return `${BEGIN}${JSON.stringify(path)}${NAMED}${blank}${inner}${END}${comment}`;
};

const writeFlow = (doc: List | Dict, layout: Layout, path: Path, column: number): string => {
  const { padding } = layout;
  const [open, close] = doc.kind === 'list' ? '[]' : '{}';
  const below = (entry: Doc, step: string | number): string =>
    announced(entry, layout, [...path, step], column, true);
  const items =
    doc.kind === 'list'
      ? doc.entries.map((entry, index) =>
          // The blank before an element is not its own.
          entry.kind === 'scalar'
            ? below(entry, index).replace(`${NAMED} `, NAMED)
            : below(entry, index),
        )
      : doc.entries.map(([key, value]) => `${key}:${below(value, keyOf(key))}`);
  const body = items.map((item) => item.replace(/^ /, '')).join(', ');
  return items.length === 0 ? `${open}${close}` : `${open}${padding}${body}${padding}${close}`;
};

export const keyOf = (spelled: string): string =>
  /^["']/.test(spelled) ? spelled.slice(1, -1) : spelled;

export const plainOf = (doc: Doc): Json => {
  if (doc.kind === 'scalar') return doc.value;
  return doc.kind === 'list'
    ? doc.entries.map(plainOf)
    : Object.fromEntries(doc.entries.map(([key, value]) => [keyOf(key), plainOf(value)]));
};

export const spelled = (text: string, value: Json, comment = ''): Scalar => ({
  kind: 'scalar',
  text,
  value,
  comment,
});
