import type { Span } from '../text/locate.js';
import { CODE, endOfString, endOfWord, keyIn, skipBlanks } from './tokens.js';

/** An object or a list. An entry of an object begins at its key. */
export class Container implements Span {
  readonly start: number;
  readonly end: number;
  readonly isObject: boolean;
  readonly #offsets: ArrayLike<number>;
  readonly #text: string;

  /**
   * @param plain strict JSON
   * @param offsets starts and ends of its entries in turn, when they are known
   */
  constructor(plain: string, { start, end }: Span, offsets: ArrayLike<number> | undefined) {
    this.start = start;
    this.end = end;
    this.isObject = plain.charCodeAt(start) === CODE.openObject;
    this.#offsets = offsets ?? entriesAt(plain, start, this.isObject);
    this.#text = plain;
  }

  get length(): number {
    return this.#offsets.length / 2;
  }

  entry(index: number): Span | undefined {
    const start = this.#offsets[index * 2];
    const end = this.#offsets[index * 2 + 1];
    return start === undefined || end === undefined ? undefined : { start, end };
  }

  /** The value of an entry, without its key. */
  value(index: number): Span | undefined {
    const entry = this.entry(index);
    if (entry === undefined || !this.isObject) return entry;
    return { start: behindColon(this.#text, entry.start), end: entry.end };
  }

  key(index: number): string {
    return keyIn(this.#text, this.#offsets[index * 2] ?? 0, this.keyEnd(index));
  }

  keyEnd(index: number): number {
    return endOfString(this.#text, this.#offsets[index * 2] ?? 0);
  }

  /** What stands between an entry and the next; -1 is the opening bracket, the last has the closing one. */
  gap(index: number): Span {
    return {
      start: index < 0 ? this.start + 1 : (this.entry(index)?.end ?? this.end - 1),
      end: this.entry(index + 1)?.start ?? this.end - 1,
    };
  }
}

export const isContainer = (plain: string, start: number): boolean => {
  const code = plain.charCodeAt(start);
  return code === CODE.openObject || code === CODE.openList;
};

const behindColon = (text: string, key: number): number =>
  skipBlanks(text, skipBlanks(text, endOfString(text, key)) + 1);

/** Starts and ends of the entries of an object or list in valid JSON. */
const entriesAt = (text: string, start: number, isObject: boolean): number[] => {
  const offsets: number[] = [];
  let at = skipBlanks(text, start + 1);
  while (!isClose(text.charCodeAt(at))) {
    const end = endOfValue(text, isObject ? behindColon(text, at) : at);
    offsets.push(at, end);
    at = skipBlanks(text, end);
    if (text.charCodeAt(at) === CODE.comma) at = skipBlanks(text, at + 1);
  }
  return offsets;
};

const endOfValue = (text: string, start: number): number => {
  if (text.charCodeAt(start) === CODE.quote) return endOfString(text, start);
  return isContainer(text, start) ? endOfContainer(text, start) : endOfWord(text, start);
};

const endOfContainer = (text: string, start: number): number => {
  let depth = 0;
  for (let at = start; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === CODE.quote) at = endOfString(text, at) - 1;
    else if (code === CODE.openObject || code === CODE.openList) depth += 1;
    else if (isClose(code)) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
};

const isClose = (code: number): boolean => code === CODE.closeObject || code === CODE.closeList;
