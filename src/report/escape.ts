/**
 * Text from outside is data. Each destination has its own way to say so; nothing else in this
 * folder may put a title, login, label or branch name into a text.
 */

/** Control, direction and zero-width characters, shown as what they are. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is made visible
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Longer values are cut; whoever wants the rest follows the link. */
const LONGEST = 200;

const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;

const visible = (text: string): string =>
  text
    .replaceAll(/\r\n|\r|\n/g, '⏎')
    .replaceAll('\t', ' ')
    .replaceAll(
      UNSEEN,
      (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    );

/**
 * Inline code for Markdown text and table cells: GitHub links no mention, number or address in it.
 * What a code span cannot hold in a table is written as HTML with character references.
 */
export const code = (text: string): string => {
  const shown = visible(cut(text));
  return /[`|\\]|^ | $|^$/.test(shown) ? htmlCode(text) : `\`${shown}\``;
};

/** The same where Markdown is not parsed, as in the summary of a folded section. */
export const htmlCode = (text: string): string => `<code>${references(visible(cut(text)))}</code>`;

/** An empty comment keeps an address from being linked after the references are read. */
const references = (text: string): string =>
  text
    .replaceAll(/[!-,:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('&#64;', '&#64;<!-- -->');

/** The target of a Markdown link; anything but a web address gives nothing to link to. */
export const linkTarget = (url: string): string | null =>
  /^https?:\/\/[^\s()<>"'`\\|]+$/.test(url) ? url : null;

/** A line for a terminal or a log. The runner takes `##[name]` for a command wherever it stands. */
export const terminal = (text: string): string => visible(text).replaceAll('##[', '## [');

/** A value in a line for a terminal or a log. */
export const terminalValue = (text: string): string => terminal(cut(text));

/** For sentences of ours that quote names in backticks: the quoted parts become inline code. */
export const sentence = (text: string): string =>
  text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? code(part) : prose(part)))
    .join('');

/** Prose that may hold text from GitHub: nothing in it is Markdown, a mention or a reference. */
const prose = (text: string): string =>
  visible(text)
    .replaceAll(/[&<>*_[\]|\\~`]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(/[@#](?=\w)|\bGH-(?=\d)/gi, (start) => `${start}<!-- -->`);
