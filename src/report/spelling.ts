import { code, reference, sentence, terminal, terminalValue } from './escape.js';

/** How text from outside is put into the sentences of one destination. */
export interface Spelling {
  /** A value or name. */
  value(text: string): string;
  /** A sentence of ours that may hold some, names in backticks. */
  sentence(text: string): string;
  /** A pull request of ours. */
  reference(number: number, url: string): string;
}

/** A value in a table is no place to read a long text in. */
const LONGEST_VALUE = 100;

export const MARKDOWN: Spelling = {
  value: (text) => code(text, LONGEST_VALUE),
  sentence,
  reference,
};

export const CONSOLE: Spelling = {
  value: terminalValue,
  sentence: terminal,
  reference: (number) => `#${number}`,
};
