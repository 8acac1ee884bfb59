import { SyncError } from '../model/problem.js';
import { didYouMean, listWords } from '../model/words.js';
import { objectionToBranch } from './branch.js';
import { objectionToPath } from './path.js';

/** Inputs as they come: by their names in action.yml. */
export type RawInputs = Readonly<Record<string, string | undefined>>;

/** Reads inputs one by one and keeps what is wrong with them, to refuse all together. */
export class InputReader {
  readonly #raw: RawInputs;
  readonly #errors: SyncError[] = [];

  constructor(raw: RawInputs) {
    this.#raw = raw;
  }

  #text(name: string): string | undefined {
    return this.#raw[name]?.trim() || undefined;
  }

  #object(name: string, message: string, remedy: string): undefined {
    this.#errors.push(
      new SyncError({ code: 'input-invalid', message: `Input \`${name}\`: ${message}`, remedy }),
    );
  }

  parsed<T>(name: string, parse: (text: string) => T | undefined, remedy: string): T | undefined {
    const text = this.#text(name);
    if (text === undefined) return undefined;
    return parse(text) ?? this.#object(name, `\`${text}\` cannot be read.`, remedy);
  }

  word<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    return this.words(name, allowed, 1)?.[0];
  }

  words<T extends string>(name: string, allowed: readonly T[], atMost = Infinity): T[] | undefined {
    const texts =
      atMost === 1 ? [this.#text(name)].filter((text) => text !== undefined) : this.list(name);
    if (texts === undefined || texts.length === 0) return undefined;
    const words = texts.map((text) => allowed.find((word) => word === text));
    const unknown = texts.find((_, index) => words[index] === undefined);
    if (unknown === undefined) return words.filter((word) => word !== undefined);
    return this.#object(
      name,
      `\`${unknown}\` is not known.`,
      `${didYouMean(unknown, allowed)}Allowed: ${listWords(allowed)}.`,
    );
  }

  flag(name: string): boolean | undefined {
    const text = this.#text(name)?.toLowerCase();
    if (text === undefined) return undefined;
    if (text === 'true' || text === 'false') return text === 'true';
    return this.#object(
      name,
      `\`${text}\` is neither true nor false.`,
      `${didYouMean(text, ['true', 'false'])}Set it to \`true\` or \`false\`, or leave it empty.`,
    );
  }

  list(name: string): string[] | undefined {
    const entries = (this.#text(name) ?? '')
      .split(/[,\n]/)
      .map((entry) => entry.trim())
      .filter(Boolean);
    return entries.length === 0 ? undefined : [...new Set(entries)];
  }

  path(name: string): string | undefined {
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

  branch(name: string): string | undefined {
    const branch = this.#text(name);
    const objection = branch === undefined ? undefined : objectionToBranch(branch);
    return objection === undefined
      ? branch
      : this.#object(name, `${objection}.`, 'Give the branch by its name, such as `main`.');
  }

  /** Any of the words, or `never` alone. */
  unlessNever<T extends string>(name: string, allowed: readonly T[]): T[] {
    const words = this.words<T | 'never'>(name, ['never', ...allowed]) ?? [];
    if (words.includes('never') && words.length > 1) {
      this.#object(
        name,
        '`never` cannot be combined with others.',
        `Give \`never\` alone, or any of ${listWords(allowed)}.`,
      );
    }
    return allowed.filter((word) => words.includes(word));
  }

  pair(name: string, value: unknown, other: string, given: unknown, remedy: string): void {
    if (value === undefined && given !== undefined && this.#text(name) === undefined) {
      this.#object(
        name,
        `it is missing, but \`${other}\` is set.`,
        `${remedy}, or describe the project in the config file.`,
      );
    }
  }

  refuse(): void {
    const [first, ...further] = this.#errors;
    if (first !== undefined) throw new SyncError(first, { further });
  }
}
