import fc from 'fast-check';
import type { JudgedDrift } from '../../src/model/drift.js';
import { aJudgedDrift } from '../builders/drift.js';

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
  '::error::x',
  '::set-output name=result::in-sync',
  '##[set-output name=result]in-sync',
  '##[stop-commands]x',
  '%0A',
  'https://example.com',
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
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/** Stands where code or a comment was taken out, so that what was apart does not come together. */
const GAP = '\u0001';

/**
 * What a Markdown parser takes for text, link or HTML: the text without code spans (CommonMark 6.1),
 * `<code>` elements and comments. Each cell of a table and each line is looked at by itself.
 */
export const outsideCode = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) =>
      line.startsWith('|')
        ? line
            .split(/(?<!\\)\|/)
            .map(withoutSpans)
            .join('|')
        : withoutSpans(line),
    )
    .join('\n');

const withoutSpans = (text: string): string => {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const [piece, seen] = nextPiece(text.slice(at));
    rest += seen;
    at += piece.length;
  }
  return rest;
};

/** The next piece of a text, and what is seen of it. */
const nextPiece = (text: string): readonly [piece: string, seen: string] => {
  const hidden = /^(?:<code>[^<]*(?:<!-- -->[^<]*)*<\/code>|<!--.*?-->)/.exec(text)?.[0];
  if (hidden !== undefined) return [hidden, GAP];
  const escaped = /^\\[!-/:-@[-`{-~]/.exec(text)?.[0];
  if (escaped !== undefined) return [escaped, escaped];
  const ticks = /^`+/.exec(text)?.[0];
  if (ticks === undefined) return [text.slice(0, 1), text.slice(0, 1)];
  const span = new RegExp(`^${ticks}(?!\`)[^]*?(?<!\`)${ticks}(?!\`)`).exec(text)?.[0];
  return span === undefined ? [ticks, ticks] : [span, GAP];
};

/** Character references as the characters they stand for, as mentions are looked for in them too. */
export const decoded = (text: string): string =>
  text.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
