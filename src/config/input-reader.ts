import { INPUTS, type InputName, type InputOf, type WordOf } from '../model/inputs.js';
import { inputName, subject, type Text, text } from '../model/text.js';
import { didYouMean, listWords } from '../model/words.js';
import { objectionToBranch } from './branch.js';
import { objectionToPath } from './path.js';
import { type ConfigProblem, configError } from './problems.js';

/** Inputs as they come: by their names in action.yml, as texts or as a program has them. */
export type RawInputs = Readonly<Record<string, unknown>>;

/** Reads inputs one by one and keeps what is wrong with them, to refuse all together. */
export class InputReader {
  readonly #raw: RawInputs;
  readonly #errors: ConfigProblem[] = [];

  constructor(raw: RawInputs, names: readonly string[]) {
    this.#raw = raw;
    for (const name of Object.keys(raw)) {
      if (!names.includes(name)) this.#errors.push(unknownInput(name, names));
    }
  }

  #object(name: InputName, message: Text, remedy: Text): undefined {
    this.#errors.push({
      code: 'input-invalid',
      message: text`${subject(name)}: ${message}`,
      remedy,
    });
  }

  #text(name: InputName, remedy = 'Give a text.'): string | undefined {
    const value = this.#raw[name];
    if (value === undefined) return undefined;
    const text = textOf(value);
    return text === undefined
      ? this.#object(name, `${typeOf(value)} cannot be read.`, remedy)
      : text || undefined;
  }

  /** Commas alone give nothing. */
  #isGiven(name: InputName): boolean {
    const value = this.#raw[name];
    return value !== undefined && textOf(value)?.replaceAll(/[,\s]/g, '') !== '';
  }

  parsed<T>(
    name: InputOf<'since'>,
    parse: (text: string) => T | undefined,
    remedy: string,
  ): T | undefined {
    const text = this.#text(name, remedy);
    if (text === undefined) return undefined;
    return parse(text) ?? this.#object(name, `\`${text}\` cannot be read.`, remedy);
  }

  word<Name extends InputOf<'word'>>(name: Name): WordOf<Name> | undefined {
    const allowed: readonly WordOf<Name>[] = INPUTS[name].of;
    const text = this.#text(name, `Allowed: ${listWords(allowed)}.`);
    return text === undefined ? undefined : this.#among(name, [text], allowed)?.[0];
  }

  #among<T extends string>(
    name: InputName,
    texts: readonly string[],
    allowed: readonly T[],
  ): T[] | undefined {
    const words = texts.map((text) => allowed.find((word) => word === text));
    const unknown = texts.find((_, index) => words[index] === undefined);
    if (unknown === undefined) return words.filter((word) => word !== undefined);
    return this.#object(
      name,
      `\`${unknown}\` is not known.`,
      `${didYouMean(unknown, allowed)}Allowed: ${listWords(allowed)}.`,
    );
  }

  flag(name: InputOf<'flag'>): boolean | undefined {
    const value = this.#raw[name];
    if (typeof value === 'boolean') return value;
    const remedy = 'Set it to `true` or `false`, or leave it empty.';
    const text = this.#text(name, remedy)?.toLowerCase();
    if (text === undefined) return undefined;
    if (text === 'true' || text === 'false') return text === 'true';
    return this.#object(
      name,
      `\`${text}\` is neither true nor false.`,
      `${didYouMean(text, ['true', 'false'])}${remedy}`,
    );
  }

  /** The entries of a text with commas or lines, or of a list, whose entries are taken as they are. */
  list(name: InputOf<'names' | 'words'>, allowed?: readonly string[]): string[] | undefined {
    const value = this.#raw[name];
    const remedy = 'Give a text, or a list of texts with one at least; for all, leave it out.';
    const entries = Array.isArray(value)
      ? value.map(textOf)
      : this.#text(name, remedy)
          ?.split(/[,\n]/)
          .map((entry) => entry.trim());
    if (entries === undefined) return undefined;
    const texts = [...new Set(entries.flatMap((entry) => entry || []))];
    if (Array.isArray(value) && (texts.length === 0 || entries.includes(undefined))) {
      return this.#object(name, 'the list is empty, or holds what is no text.', remedy);
    }
    if (texts.length === 0) return undefined;
    return allowed === undefined ? texts : this.#among(name, texts, allowed);
  }

  path(name: InputOf<'path'>): string | undefined {
    const path = this.#text(name)?.replace(/^\.\//, '');
    const objection = path === undefined ? undefined : objectionToPath(path);
    return objection === undefined
      ? path
      : this.#object(
          name,
          `the path \`${path}\` ${objection}.`,
          'Give a path such as `.github/metadata.json`.',
        );
  }

  branch(name: InputOf<'branch'>): string | undefined {
    const branch = this.#text(name);
    const objection = branch === undefined ? undefined : objectionToBranch(branch);
    return objection === undefined
      ? branch
      : this.#object(name, `${objection}.`, 'Give the branch by its name, such as `main`.');
  }

  /** Any of the words, or `never` alone. */
  unlessNever<Name extends InputOf<'words'>>(name: Name): readonly WordOf<Name>[] {
    const allowed: readonly WordOf<Name>[] = INPUTS[name].of;
    const words = this.list(name, ['never', ...allowed]) ?? [];
    if (words.includes('never') && words.length > 1) {
      this.#object(
        name,
        '`never` cannot be combined with others.',
        `Give \`never\` alone, or any of ${listWords(allowed)}.`,
      );
    }
    return allowed.filter((word) => words.includes(word));
  }

  /** One that needs the other. */
  pair(name: InputName, other: InputName, remedy: Text): void {
    if (this.#isGiven(other) && !this.#isGiven(name)) {
      this.#object(
        name,
        text`it is missing, but ${inputName(other)} is set.`,
        text`${remedy}, or describe the project in the config file.`,
      );
    }
  }

  refuse(): void {
    const [first, ...further] = this.#errors;
    if (first !== undefined) throw configError(first, { further });
  }
}

const unknownInput = (name: string, names: readonly string[]): ConfigProblem => ({
  code: 'input-unknown',
  message: text`${subject(name)}: ${
    Object.hasOwn(INPUTS, name) ? 'it is for the action alone.' : 'there is no such input.'
  }`,
  remedy: `${didYouMean(name, names)}Allowed: ${listWords(names)}.`,
});

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
    ? String(value).trim()
    : undefined;

const typeOf = (value: unknown): string => {
  if (value === null) return '`null`';
  return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
};
