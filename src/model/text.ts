import type { InputName } from './inputs.js';
import type { TokenPermissions } from './token-permissions.js';

/** Inputs with what they are set to. */
export type InputValues = Readonly<Partial<Record<InputName, string | boolean>>>;

/** What has a name or a way to be done in one door only. */
export const PHRASES = [
  'the token',
  'where a token goes',
  'describe a project',
  'grant what GitHub asks for',
  'or use the workflow token',
  'give a token',
  'what a fork gets',
  'the machine',
  'deliver the plan',
  'correct',
  'leave report mode',
  'leave dry run',
  'the JSON report',
] as const;
export type Phrase = (typeof PHRASES)[number];

/** A piece of a sentence that each door has its own words for; the others are said as they are. */
export type TextPart =
  | string
  /** The name of an input, and an input as the subject of a message. */
  | { readonly part: 'input' | 'subject'; readonly name: string }
  /** Inputs with their values, and the order to run with them. */
  | { readonly part: 'values'; readonly inputs: InputValues }
  | { readonly part: 'run'; readonly inputs: InputValues; readonly again: boolean }
  /** The order to give these permissions. */
  | { readonly part: 'permissions'; readonly permissions: TokenPermissions }
  | { readonly part: 'phrase'; readonly phrase: Phrase };

/** A sentence or several: as it is, or with pieces that each door says in its own words. */
export type Text = string | readonly TextPart[];

/** The words of one door. What is an order begins with the verb, in small letters. */
export interface Wording {
  input(name: string): string;
  subject(name: string): string;
  values(inputs: InputValues): string;
  run(inputs: InputValues, again: boolean): string;
  permissions(permissions: TokenPermissions): string;
  readonly phrases: Readonly<Record<Phrase, string>>;
}

/** A template literal whose values may be texts and pieces of them; a string where all of it is. */
export const text = (
  strings: TemplateStringsArray,
  ...values: readonly (TextPart | Text | number)[]
): Text => {
  const parts = strings.flatMap((fixed, index): readonly TextPart[] => {
    const value = values[index] ?? '';
    return [fixed, ...(isList(value) ? value : [typeof value === 'number' ? `${value}` : value])];
  });
  const said = parts.filter((part) => part !== '');
  return said.every((part) => typeof part === 'string') ? said.join('') : said;
};

const isList = (value: unknown): value is readonly TextPart[] => Array.isArray(value);

export const inputName = (name: InputName): TextPart => ({ part: 'input', name });
export const subject = (name: string): TextPart => ({ part: 'subject', name });
export const values = (inputs: InputValues): TextPart => ({ part: 'values', inputs });
export const run = (inputs: InputValues): TextPart => ({ part: 'run', inputs, again: false });
export const runAgain = (inputs: InputValues): TextPart => ({ part: 'run', inputs, again: true });
export const permit = (permissions: TokenPermissions): TextPart => ({
  part: 'permissions',
  permissions,
});
export const phrase = (name: Phrase): TextPart => ({ part: 'phrase', phrase: name });

/** A text in the words of a door; what begins a sentence begins with a capital letter. */
export const renderText = (said: Text, wording: Wording): string =>
  typeof said === 'string'
    ? said
    : said.reduce<string>((before, part) => {
        if (typeof part === 'string') return before + part;
        const words = wordsOf(part, wording);
        const begins = before === '' || before.endsWith('. ');
        return before + (begins ? words.charAt(0).toUpperCase() + words.slice(1) : words);
      }, '');

const wordsOf = (part: Exclude<TextPart, string>, wording: Wording): string => {
  switch (part.part) {
    case 'input':
      return wording.input(part.name);
    case 'subject':
      return wording.subject(part.name);
    case 'values':
      return wording.values(part.inputs);
    case 'run':
      return wording.run(part.inputs, part.again);
    case 'permissions':
      return wording.permissions(part.permissions);
    case 'phrase':
      return wording.phrases[part.phrase];
  }
};
