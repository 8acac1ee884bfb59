import type { Path } from '../../../src/metadata/text/locate.js';
import type { Json } from '../../../src/model/json.js';
import fc from '../../helpers/fast-check.js';

/** A JSON document with the spelling of each scalar and the layout of each list and object. */
export type Doc = Scalar | List | Dict;

interface Scalar {
  readonly kind: 'scalar';
  readonly text: string;
}
interface List {
  readonly kind: 'list';
  readonly inline: boolean;
  readonly entries: readonly Doc[];
}
interface Dict {
  readonly kind: 'dict';
  readonly inline: boolean;
  /** Each key as it is spelled, quotes included. */
  readonly entries: readonly (readonly [string, Doc])[];
}

export interface Layout {
  /** What a level is indented by. */
  readonly unit: string;
  readonly eol: string;
  readonly colon: string;
  /** Between two entries on one line. */
  readonly comma: string;
  /** Inside the braces of an object on one line. */
  readonly padding: string;
  /** What the file ends with. */
  readonly end: string;
}

export const scalar = (value: Json): Scalar => ({ kind: 'scalar', text: JSON.stringify(value) });
export const spelled = (text: string): Scalar => ({ kind: 'scalar', text });

export const write = (doc: Doc, layout: Layout): string => writeAt(doc, layout, 0) + layout.end;

const writeAt = (doc: Doc, layout: Layout, depth: number): string => {
  if (doc.kind === 'scalar') return doc.text;
  const below = (inner: Doc): string => writeAt(inner, layout, depth + 1);
  const entries =
    doc.kind === 'list'
      ? doc.entries.map(below)
      : doc.entries.map(([key, value]) => key + layout.colon + below(value));
  const [open, close] = doc.kind === 'list' ? '[]' : '{}';
  if (entries.length === 0) return `${open}${close}`;
  if (doc.inline) {
    const padding = doc.kind === 'dict' ? layout.padding : '';
    return `${open}${padding}${entries.join(layout.comma)}${padding}${close}`;
  }
  const line = layout.eol + layout.unit.repeat(depth);
  return `${open}${entries.map((entry) => line + layout.unit + entry).join(',')}${line}${close}`;
};

/** A scalar as it is to stand in place of another: an equal one keeps its spelling. */
export const respelled = (old: Doc, value: Json): Doc =>
  old.kind === 'scalar' && JSON.parse(old.text) === value ? old : scalar(value);

/** Every value in the document with its path. */
export const valuesOf = (doc: Doc, path: Path = []): readonly (readonly [Path, Doc])[] => {
  if (doc.kind === 'scalar') return [[path, doc]];
  const children =
    doc.kind === 'list'
      ? doc.entries.flatMap((entry, index) => valuesOf(entry, [...path, index]))
      : doc.entries.flatMap(([key, entry]) => valuesOf(entry, [...path, String(JSON.parse(key))]));
  return [[path, doc], ...children];
};

/** The document with another value at a path. */
export const replaced = (doc: Doc, [step, ...rest]: Path, by: (old: Doc) => Doc): Doc => {
  if (step === undefined || doc.kind === 'scalar') return by(doc);
  return doc.kind === 'list'
    ? {
        ...doc,
        entries: doc.entries.map((entry, index) =>
          index === step ? replaced(entry, rest, by) : entry,
        ),
      }
    : {
        ...doc,
        entries: doc.entries.map(([key, entry]): readonly [string, Doc] => [
          key,
          JSON.parse(key) === step ? replaced(entry, rest, by) : entry,
        ]),
      };
};

export const layouts: fc.Arbitrary<Layout> = fc.record({
  unit: fc.constantFrom('  ', '    ', '\t', ''),
  eol: fc.constantFrom('\n', '\r\n'),
  colon: fc.constantFrom(':', ': ', ' : '),
  comma: fc.constantFrom(',', ', ', ' , '),
  padding: fc.constantFrom('', ' '),
  end: fc.constantFrom('', '\n', '\r\n', '\n\n'),
});

const scalars: fc.Arbitrary<Scalar> = fc
  .oneof(
    fc.constantFrom(
      '0.10',
      '1e3',
      '-0',
      '-1.50E+2',
      '12345678901234567890',
      'true',
      'false',
      'null',
    ),
    fc.constantFrom(
      '""',
      '"caf\\u00e9"',
      '"a\\/b"',
      '"say \\"hi\\", {x: [1]}"',
      '"\\\\"',
      '"\\ud83d\\ude00"',
      '"] }"',
      '"a // b /* c */"',
      '"\\ud800"',
      '"\ud800"',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }).map((text) => JSON.stringify(text)),
    fc.integer().map(String),
  )
  .map(spelled);

const keys = fc.constantFrom(
  '"status"',
  '"title"',
  '"__proto__"',
  '"constructor"',
  '"caf\\u00e9"',
  '"a b"',
  '""',
  '"0"',
  '"x\\"y"',
  '"\\u0061"',
);

const { doc: anyDoc, dict } = fc.letrec<{ doc: Doc; dict: Dict; list: List }>((tie) => ({
  doc: fc.oneof({ maxDepth: 3, withCrossShrink: true }, scalars, tie('dict'), tie('list')),
  dict: fc.record({
    kind: fc.constant('dict' as const),
    inline: fc.boolean(),
    entries: fc.uniqueArray(fc.tuple(keys, tie('doc')), {
      maxLength: 4,
      selector: ([key]) => JSON.parse(key),
    }),
  }),
  list: fc.record({
    kind: fc.constant('list' as const),
    inline: fc.boolean(),
    entries: fc.array(tie('doc'), { maxLength: 4 }),
  }),
}));

export const documents: fc.Arbitrary<Doc> = anyDoc;
export const dicts: fc.Arbitrary<Dict> = dict;

/** Values to be set, some of which have to be escaped. */
export const newScalars: fc.Arbitrary<Json> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('caf\u00e9', '"', '\\', '\u2028', 'a\nb', '\ud800'),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

/** What is written into a text that escapes all beyond ASCII is escaped, too. */
export const escapedAs = (text: string, expected: string): string => {
  const escapes = /\\u(?!00[0-7])[\da-f]{4}/i.test(text.replaceAll('\\\\', ''));
  if (!escapes || /[^\0-\x7f]/.test(text)) return expected;
  return expected.replaceAll(
    /[\x80-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
};
