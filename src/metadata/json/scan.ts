import type { Span } from '../text/locate.js';
import type { Source } from '../text/refuse.js';
import { Offsets } from './offsets.js';
import { SeenKeys } from './seen-keys.js';
import { nestedTooDeep, refuseString, refuseWord, repeatedKey, syntaxError } from './syntax.js';
import {
  CODE,
  endOfComment,
  endOfString,
  endOfWord,
  keyIn,
  mayBeginWord,
  skipBlanks,
} from './tokens.js';

/** Deeper than any metadata file, and far from where recursion would exhaust the stack. */
const MAX_DEPTH = 200;

/** A smaller object or list is read again when it is edited, which costs less than to keep it. */
const LARGE = 4096;

/** What one pass over a text finds out. */
export interface Scanned {
  /** Comments and trailing commas, which JSON does not know, in their order. */
  readonly extras: readonly Span[];
  /** Starts and ends of the entries of each large object and list, by where it begins. */
  readonly large: ReadonlyMap<number, Int32Array>;
  /** Where the first list begins that holds something and no object or list; -1 for none. */
  readonly plainList: number;
}

/**
 * Reads a text once from its start to its end: its structure, not its values.
 *
 * @throws {SyncError} `metadata-invalid` at the first place that breaks the syntax, at a key that
 *   its object has already, and where the text is nested too deep
 */
export const scan = (source: Source): Scanned => {
  try {
    return new Scanner(source, false).run();
  } catch (error) {
    // A break may have gone unnoticed before, and what stands behind it misread.
    scanCarefully(source);
    throw error;
  }
};

/**
 * The same, with a look at each string, number and word, which `JSON.parse` does faster while all
 * is well.
 */
export const scanCarefully = (source: Source): Scanned => new Scanner(source, true).run();

class Scanner implements Scanned {
  readonly extras: Span[] = [];
  readonly large = new Map<number, Int32Array>();
  plainList = -1;
  readonly #source: Source;
  readonly #text: string;
  readonly #careful: boolean;
  #at = 0;
  #depth = 0;
  /** The next one; up to there a quote is the end of a string. */
  #backslash = -1;
  readonly #seen = new SeenKeys();
  readonly #entries = new Offsets();
  /** By depth: where the object or list begins, which it is, and where its entries are noted. */
  readonly #starts = new Int32Array(MAX_DEPTH + 2);
  readonly #isObject = new Uint8Array(MAX_DEPTH + 2);
  readonly #places = new Int32Array(MAX_DEPTH + 2);
  /** Where the last object or list ended, by which it is known whether a list holds one. */
  #lastClosed = -1;

  constructor(source: Source, careful: boolean) {
    this.#source = source;
    this.#text = source.text;
    this.#careful = careful;
  }

  run(): Scanned {
    const code = this.#skip();
    if (this.#at >= this.#text.length)
      throw syntaxError(this.#source, this.#at, 'the file is empty');
    let next = this.#entry(code);
    while (this.#depth > 0) next = this.#entry(next);
    if (this.#at < this.#text.length)
      throw syntaxError(this.#source, this.#at, 'the file should end here');
    return this;
  }

  /** Each step is given the character at the place, and gives that at the place it has come to. */
  #entry(code: number): number {
    this.#entries.push(this.#at);
    return this.#value(this.#isObject[this.#depth] === 1 ? this.#key(code) : code);
  }

  #key(code: number): number {
    const start = this.#at;
    if (code !== CODE.quote)
      throw syntaxError(this.#source, start, 'a key in double quotes is expected here');
    const end = this.#seen.follow(this.#text, start);
    this.#at = end === -1 ? this.#newKey(start) : end;
    if (this.#skip() !== CODE.colon)
      throw syntaxError(this.#source, this.#at, 'a colon is expected here');
    this.#at += 1;
    return this.#skip();
  }

  #newKey(start: number): number {
    const end = this.#string(start);
    refuseString(this.#source, start, end);
    const key = keyIn(this.#text, start, end);
    if (this.#seen.add(key)) return end;
    throw repeatedKey(this.#source, start, key);
  }

  #value(code: number): number {
    if (code === CODE.openObject || code === CODE.openList) return this.#open(code);
    this.#at = code === CODE.quote ? this.#string(this.#at) : this.#word(this.#at);
    return this.#ended();
  }

  #string(start: number): number {
    if (!this.#careful) {
      const end = this.#text.indexOf('"', start + 1) + 1;
      if (this.#backslash < start) this.#backslash = this.#next('\\', start);
      if (end > 0 && end <= this.#backslash) return end;
    }
    const end = endOfString(this.#text, start);
    if (end === -1 || this.#careful) refuseString(this.#source, start, end);
    return end;
  }

  #next(character: string, from: number): number {
    const at = this.#text.indexOf(character, from);
    return at === -1 ? this.#text.length : at;
  }

  #word(start: number): number {
    const end = endOfWord(this.#text, start);
    if (end === start || this.#careful || !mayBeginWord(this.#text.charCodeAt(start)))
      refuseWord(this.#source, start, end);
    return end;
  }

  #open(bracket: number): number {
    const start = this.#at;
    if (this.#depth >= MAX_DEPTH) throw nestedTooDeep(this.#source, start, MAX_DEPTH);
    this.#depth += 1;
    this.#starts[this.#depth] = start;
    this.#isObject[this.#depth] = bracket === CODE.openObject ? 1 : 0;
    this.#places[this.#depth] = this.#entries.length;
    if (bracket === CODE.openObject) this.#seen.enter();
    this.#at = start + 1;
    const code = this.#skip();
    return this.#close(code) ? this.#ended() : code;
  }

  /** Behind a value: the comma, or the end of what holds it, behind which the same is asked. */
  #ended(): number {
    for (;;) {
      this.#entries.end(this.#at);
      const code = this.#skip();
      if (this.#depth === 0) return code;
      if (code === CODE.comma) {
        const comma = this.#at;
        this.#at = comma + 1;
        const next = this.#skip();
        if (!this.#close(next)) return next;
        this.#addExtra({ start: comma, end: comma + 1 });
      } else if (!this.#close(code)) {
        const close = this.#isObject[this.#depth] === 1 ? '}' : ']';
        throw syntaxError(this.#source, this.#at, `a comma or \`${close}\` is expected here`);
      }
    }
  }

  #close(code: number): boolean {
    const isObject = this.#isObject[this.#depth] === 1;
    if (code !== (isObject ? CODE.closeObject : CODE.closeList)) return false;
    this.#at += 1;
    const start = this.#starts[this.#depth] ?? 0;
    const place = this.#places[this.#depth] ?? 0;
    if (this.#at - start >= LARGE) this.large.set(start, this.#entries.from(place));
    if (isObject) this.#seen.leave();
    else if (this.plainList === -1 && this.#entries.length > place && this.#lastClosed < start)
      this.plainList = start;
    this.#lastClosed = this.#at;
    this.#entries.length = place;
    this.#depth -= 1;
    return true;
  }

  #skip(): number {
    let code = this.#skipBlanks();
    while (code === CODE.slash) {
      const start = this.#at;
      const end = endOfComment(this.#text, start);
      if (end === -1)
        throw syntaxError(this.#source, start, 'this is no comment, or it has no end');
      this.#addExtra({ start, end });
      this.#at = end;
      code = this.#skipBlanks();
    }
    return code;
  }

  #skipBlanks(): number {
    this.#at = skipBlanks(this.#text, this.#at);
    return this.#text.charCodeAt(this.#at);
  }

  /** A trailing comma is known as one only behind the comments that follow it. */
  #addExtra(extra: Span): void {
    let index = this.extras.length;
    while (index > 0 && (this.extras[index - 1]?.start ?? 0) > extra.start) index -= 1;
    this.extras.splice(index, 0, extra);
  }
}
