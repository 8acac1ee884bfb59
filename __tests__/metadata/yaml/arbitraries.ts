import type { Json, JsonObject } from '../../../src/model/json.js';
import fc from '../../helpers/fast-check.js';
import { type Dict, type Doc, type List, type Scalar, spelled } from './documents.js';

/** Spellings with what they mean, such as can stand anywhere. */
const ONE_LINE: readonly (readonly [string, Json])[] = [
  ['open', 'open'],
  ['two words', 'two words'],
  ["it's#1", "it's#1"],
  ['a:b', 'a:b'],
  ['-x', '-x'],
  ['2025-12-30', '2025-12-30'],
  ['2025-12-30T20:50:53.126062Z', '2025-12-30T20:50:53.126062Z'],
  ['yes', 'yes'],
  ['caf\u00e9 \u{1f600}', 'caf\u00e9 \u{1f600}'],
  ['"quoted"', 'quoted'],
  ['"say \\"hi\\", {x: [1]} # no"', 'say "hi", {x: [1]} # no'],
  ['"caf\\u00e9\\n"', 'caf\u00e9\n'],
  ['"1"', '1'],
  ['""', ''],
  ["'single'", 'single'],
  ["'it''s: so'", "it's: so"],
  ["''", ''],
  ['0.10', 0.1],
  ['1e3', 1000],
  ['0x1F', 31],
  ['12345678901234567890', Number('12345678901234567890')],
  ['.inf', '.inf'],
  ['true', true],
  ['False', false],
  ['null', null],
  ['~', null],
  ['!!str 1', '1'],
];

/** Such as need a line of their own. */
const MANY_LINES: readonly (readonly [string, Json])[] = [
  ['', null],
  ['|↵one↵  two # no comment', 'one\n  two # no comment\n'],
  ['|-↵one↵↵- two', 'one\n\n- two'],
  ['>-↵folded↵text', 'folded text'],
  ['>↵kept↵↵  so', 'kept\n\n  so\n'],
  ['"two↵lines"', 'two lines'],
  ["'two↵↵lines'", 'two\nlines'],
  ['plain↵over lines', 'plain over lines'],
];

const comments = fc.constantFrom('', '', '', '  # why', ' #', '\t# a tab');

const scalarOf = ([text, value]: readonly [string, Json], comment: string): Scalar =>
  // A comment cannot stand behind the last line of a block scalar.
  spelled(text, value, /^[|>]/.test(text) ? '' : comment);

export const flowScalars = fc.constantFrom(...ONE_LINE).map((each) => scalarOf(each, ''));
export const blockScalars = fc
  .tuple(fc.constantFrom(...ONE_LINE, ...MANY_LINES), comments)
  .map(([each, comment]) => scalarOf(each, comment));

const KEYS = ['status', 'title', '__proto__', 'constructor', '"a b"', "'x: y'", 'é', '0', 'true'];
const keys = fc.constantFrom(...KEYS);
const above = fc.constantFrom('', '', '', '# a comment');

const flowDocs: fc.Arbitrary<Doc> = fc.letrec<{ doc: Doc; list: List; dict: Dict }>((tie) => ({
  doc: fc.oneof({ maxDepth: 2 }, flowScalars, tie('list'), tie('dict')),
  list: fc.record({
    kind: fc.constant('list' as const),
    flow: fc.constant(true),
    entries: fc.array(tie('doc'), { maxLength: 3 }),
  }),
  dict: fc.record({
    kind: fc.constant('dict' as const),
    flow: fc.constant(true),
    entries: entriesOf(tie('doc'), 3),
  }),
})).doc;

function entriesOf(values: fc.Arbitrary<Doc>, maxLength: number) {
  return fc.uniqueArray(fc.tuple(keys, values, above), { maxLength, selector: ([key]) => key });
}

const blocks = fc.letrec<{ doc: Doc; list: List; dict: Dict }>((tie) => ({
  doc: fc.oneof({ maxDepth: 3 }, blockScalars, flowDocs, tie('list'), tie('dict')),
  list: fc.record({
    kind: fc.constant('list' as const),
    flow: fc.constant(false),
    entries: fc.array(tie('doc'), { maxLength: 4 }),
  }),
  dict: fc.record({
    kind: fc.constant('dict' as const),
    flow: fc.constant(false),
    entries: entriesOf(tie('doc'), 4),
  }),
}));

/** A list or map, so that every scalar has a key or a dash. */
export const documents: fc.Arbitrary<List | Dict> = fc.oneof(
  blocks.dict,
  blocks.list,
  flowDocs.filter((doc): doc is List | Dict => doc.kind !== 'scalar'),
);

export const newScalars: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom('merged', 'a: b', '# x', '- x', 'true', '1.0', '~', '', ' x ', 'a\nb', '[x]'),
  fc.constantFrom('é', '"', "'", '\\', '\u2028', '\u0085', '\ud800', '\ufeff', 'a, b', '?', '---'),
  fc.constantFrom('2025-12-30', 'off', '1_000', '12:30', '<<', '=', '!x', '&x', '*x', '%x', '@x'),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

export const newLists: fc.Arbitrary<readonly Json[]> = fc.array(
  fc.constantFrom('bug', 'ui', 'a, b', 'a: b', '1', ''),
  { maxLength: 4 },
);

export const newRecords: fc.Arbitrary<JsonObject> = fc.record(
  { number: fc.integer(), title: newScalars, labels: newLists, cost: fc.constant(1.5) },
  { requiredKeys: ['number', 'title'] },
);
