/**
 * What nobody sees: control, direction, zero-width and filling characters, halves of characters, and
 * whatever Unicode tells programs to draw as nothing. The variation selectors of emoji may stay.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?![\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu;

/** Whether a text holds what nobody sees. */
export const holdsUnseen = (text: string): boolean => text.search(UNSEEN) >= 0;

/** One line in which everything is seen. */
export const visible = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text
    : text
        .replaceAll(/\r\n|\r|\n/g, '⏎')
        .replaceAll('\t', ' ')
        .replaceAll(
          UNSEEN,
          (character) =>
            `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
        );

/** A whole line for a terminal or a log; the runner takes `::name::` at its start for a command. */
export const terminal = (text: string): string =>
  visible(text)
    .replaceAll('##[', '## [')
    .replace(/^(\s*:)(?=:)/, '$1 ');

/**
 * Indented JSON in which a terminal or a log finds nothing to obey: whatever is unseen in a string is
 * written as an escape, and so is a command of the runner. The value is the same.
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2)
    .replaceAll(UNSEEN, (character) => (character === '\n' ? character : escapes(character)))
    .replaceAll('##[', `#${escapes('#')}[`);

const escapes = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
