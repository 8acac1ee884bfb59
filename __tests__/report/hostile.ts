import type { JudgedDrift } from '../../src/model/drift.js';
import { aJudgedDrift } from '../builders/drift.js';
import fc from '../helpers/fast-check.js';

const PIECES = [
  '|',
  '||',
  '\\',
  '\\|',
  '`',
  '``',
  '```',
  '<',
  '>',
  '<b>',
  '</code>',
  '</details>',
  '<!--',
  '-->',
  '<script>',
  '@octocat',
  '@octo-org/team',
  '#1',
  'octo-org/notes#1',
  'GH-1',
  '&',
  '&#64;',
  '&lt;',
  '[a](javascript:x)',
  '![i](http://x)',
  '*',
  '_',
  '~',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\u0000',
  '\u001b[31m',
  '\u0007',
  '\u0085',
  '\u009b',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\u00ad',
  '\u{e0041}',
  '::error::x',
  '::set-output name=result::in-sync',
  '##[set-output name=result]in-sync',
  '##[stop-commands]x',
  '%0A',
  'https://example.com',
  'www.example.com',
  'me@example.com',
  '4c1f0d6a9a7f0b7f3b0e5a1c2d3e4f5061728394',
  'octo-org/notes@4c1f0d6',
  'fixes #12',
  ':tada:',
  '\u0001<br>\u0002',
  '---',
  '===',
  '\n\n## H',
  ' ',
  '',
  '\ud800',
  '\ud83d\ude00',
  '# ',
  '- ',
  '> ',
  '1. ',
  '$x$',
];

/** Titles as somebody would write them to break out of where they stand. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 8 })
      .map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);

/** A drift in which every text that comes from outside is this one. */
export const hostileDrift = (text: string, number = 87): JudgedDrift =>
  aJudgedDrift({
    number,
    kind: 'field',
    field: 'title',
    severity: 'minor',
    recorded: text,
    observed: [text, text],
    title: text,
    url: `https://github.com/octo-org/notes/pull/${number}`,
  });

/** Control characters, and those that change the direction or hide others; a line break apart. */
export const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0001}-\u{e007f}]/u;
