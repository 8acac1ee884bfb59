import { parseTree, visit } from 'jsonc-parser';
import fc from '../../helpers/fast-check.js';
import type { Doc } from './documents.js';

/** What stands between the tokens of a document, and whether its lists end in a comma. */
export interface Trivia {
  /** Used in turn, again and again. */
  readonly between: readonly string[];
  readonly trailing: boolean;
}

const comments = fc.constantFrom(
  '/* one, "two": [3] */',
  '/**/',
  '/* over\n  two lines */',
  '// {"not": "read"},\n',
  ' // caf\u00e9\r\n',
  '\n    // on a line of its own\n    ',
);

const blanks = fc.constantFrom('', ' ', '\n  ', '\r\n\t');

export const trivia: fc.Arbitrary<Trivia> = fc.record({
  between: fc.array(fc.oneof({ weight: 3, arbitrary: blanks }, comments), {
    minLength: 1,
    maxLength: 12,
  }),
  trailing: fc.boolean(),
});

/** A document with comments anywhere; each value stands where it would stand beside any other. */
export const writeCommented = (doc: Doc, { between, trailing }: Trivia): string => {
  let used = 0;
  const gap = (): string => {
    used += 1;
    return between[used % between.length] ?? '';
  };
  const write = (inner: Doc): string => {
    if (inner.kind === 'scalar') return inner.text;
    const entries =
      inner.kind === 'list'
        ? inner.entries.map((entry) => gap() + write(entry) + gap())
        : inner.entries.map(
            ([key, entry]) => `${gap()}${key}${gap()}:${gap()}${write(entry)}${gap()}`,
          );
    const comma = trailing && entries.length > 0 ? `,${gap()}` : '';
    const [open, close] = inner.kind === 'list' ? '[]' : '{}';
    return `${open}${entries.length === 0 ? gap() : ''}${entries.join(',')}${comma}${close}`;
  };
  return gap() + write(doc) + gap();
};

/** The comments of a text in their order, as another parser finds them. */
export const commentsIn = (text: string): string[] => {
  const found: string[] = [];
  visit(text, { onComment: (offset, length) => found.push(text.slice(offset, offset + length)) });
  return found;
};

/** The text without its comments. */
export const withoutComments = (text: string): string =>
  commentsIn(text).reduce((rest, comment) => rest.replace(comment, () => ''), text);

/** Whether the characters of one text stand in the other in their order. */
export const isKeptIn = (text: string, edited: string): boolean => {
  let at = 0;
  for (const character of edited) if (text.startsWith(character, at)) at += character.length;
  return at === text.length;
};

/** The texts of the elements of a list under a key, without what stands between them. */
export const elementsIn = (text: string, key: string): string[] => {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const list = root?.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[1];
  return (list?.children ?? []).map(({ offset, length }) => text.slice(offset, offset + length));
};
