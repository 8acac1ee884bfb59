import { visible } from '../model/visible-text.js';

export { jsonText, terminal } from '../model/visible-text.js';

/**
 * Text from outside is data. Each destination has its own way to say so; nothing else in this
 * folder may put a title, login, label, path or branch name into a text.
 */

/** Longer values are cut; whoever wants the rest follows the link. */
const LONGEST = 200;

/** The beginning of a long text, never half of a character. */
const cut = (text: string, longest = LONGEST): string =>
  text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;

/**
 * Inline code for Markdown text and table cells: GitHub links no mention, number or address in it.
 * What a code span cannot hold in a table is written as HTML with character references.
 */
export const code = (text: string, longest = LONGEST): string => {
  const shown = visible(cut(text, longest));
  return /[`|\\]|^ | $|^$/.test(shown) || ACTING.test(shown)
    ? htmlCode(text, longest)
    : `\`${shown}\``;
};

/**
 * A squash merge may make a commit message of a pull request's body, in which code is no longer code:
 * what keeps workflows from running, and what closes an issue.
 */
const ACTING =
  /\[(?:skip|ci|no|actions) (?:ci|skip|actions)\]|\*{3}NO_CI\*{3}|\b(?:close|fix|resolve)[sd]?(?:es|ed)?\b.*(?:#|gh-|\/)\d/i;

/** The same where Markdown is not parsed, as in the summary of a folded section. */
export const htmlCode = (text: string, longest = LONGEST): string =>
  `<code>${references(visible(cut(text, longest)))}</code>`;

/** Text between tags, where Markdown is parsed as well. Nothing that could begin a link stays whole. */
const references = (text: string): string =>
  text
    .replaceAll(/[!-,:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('&#64;', `&#64;${NOTHING}`)
    .replaceAll('&#58;/', `&#58;${NOTHING}/`)
    .replaceAll(/(www)\./gi, `$1${NOTHING}.`);

/** An empty comment: nobody sees it, and what it parts is no mention, number, hash or address. */
const NOTHING = '<!-- -->';

/** A line of a fenced block; the fence itself is out of its reach as long as a mark of ours begins it. */
export const fenced = (text: string): string => visible(cut(text));

/** The target of a Markdown link; anything but a web address gives nothing to link to. */
export const linkTarget = (url: string): string | null =>
  /^https?:\/\/[^\s()<>"'`\\|]+$/.test(url) ? url : null;

/** `#4` as a link, or as it is where there is nothing to link to. */
export const reference = (number: number, url: string): string => {
  const target = linkTarget(url);
  return target === null ? code(`#${number}`) : `[#${number}](${target})`;
};

/** A key as a link, or as it is where there is nothing to link to. */
export const linked = (key: string, url: string): string => {
  const target = linkTarget(url);
  return target === null ? code(key) : `[${code(key)}](${target})`;
};

/** A value in a line for a terminal or a log. The runner takes `##[name]` for a command anywhere. */
export const terminalValue = (text: string): string => visible(cut(text)).replaceAll('##[', '## [');

/**
 * A name in a title or commit message, which has no way to quote: null when it could mention
 * somebody, close something or be taken for a reference.
 */
export const plainName = (text: string): string | null =>
  /^[\w./ -]+$/.test(text) && !/\b(?:[0-9a-f]{7,40}|[a-z]+-\d+|www\.|https?)\b/i.test(text)
    ? text
    : null;

/** The id of a run in a title or commit message. */
export const plainId = (text: string): string => text.slice(0, 100).replaceAll(/[^\w.-]/g, '-');

/** For sentences of ours that quote names in backticks: the quoted parts become inline code. */
export const sentence = (text: string): string =>
  text
    .split(/(?<!`)`([^`]+)`(?!`)/)
    .map((part, index) => (index % 2 === 1 ? code(part) : prose(part)))
    .join('');

/** What GitHub makes links, people, emoji or formulas of; each is parted behind its first group. */
const LINKING: readonly RegExp[] = [
  /([@#$])/g,
  /(\b[a-z]\w*-)(?=\d)/gi,
  /(:)(?=[/\w+-])/g,
  /(www)(?=\.)/gi,
];

/** What GitHub takes for a commit. */
const HASH = /\b[0-9a-f]{7,}\b/gi;

/** Prose that may hold text from GitHub: nothing in it is Markdown, a mention or a reference. */
const prose = (text: string): string => {
  const apart = LINKING.reduce(
    (parted, rule) => parted.replaceAll(rule, `$1${PARTED}`),
    visible(text).replaceAll(HASH, (hash) => hash.replaceAll(/.{4}(?=.)/g, `$&${PARTED}`)),
  );
  return apart
    .replaceAll(/[&<>*_[\]|\\~`$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(PARTED, NOTHING);
};

/** Stands for an empty comment while a text is escaped; no visible text holds it. */
const PARTED = '\u0000';
