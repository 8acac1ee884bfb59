import { invalid, type Source } from '../yaml/refuse.js';
import type { Span } from './locate.js';
import { Offsets } from './offsets.js';
import { SeenKeys } from './seen-keys.js';
import { refuseString, refuseWord, syntaxError } from './syntax.js';
import { CODE, endOfComment, endOfString, endOfWord, keyIn, skipBlanks } from './tokens.js';

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
 * @param careful whether strings, numbers and words are looked at, too, which `JSON.parse` does
 *   faster while all is well
 * @throws {SyncError} `metadata-invalid` at the first place that breaks the syntax, at a key that
 *   its object has already, and where the text is nested too deep
 */
export const scan = (source: Source, careful = false): Scanned => new Scanner(source, careful).run();

class Scanner implements Scanned {
  readonly extras: Span[] = [];
  readonly large = new Map<number, Int32Array>();
  plainList = -1;
  readonly #source: Source;
  readonly #text: string;
  readonly #careful: boolean;
  #at = 0;
  #depth = 0;
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
    this.#skip();
    if (this.#at >= this.#text.length) throw syntaxError(this.#source, this.#at, 'the file is empty');
    this.#entries.push(this.#at);
    this.#value();
    while (this.#depth > 0) this.#entry();
    if (this.#at < this.#text.length)
      throw syntaxError(this.#source, this.#at, 'the file should end here');
    return this;
  }

  #entry(): void {
    this.#entries.push(this.#at);
    if (this.#isObject[this.#depth] === 1) this.#key();
    this.#value();
  }

  #key(): void {
    const start = this.#at;
    if (this.#text.charCodeAt(start) !== CODE.quote)
      throw syntaxError(this.#source, start, 'a key in double quotes is expected here');
    this.#at = this.#seen.follow(this.#text, start);
    if (this.#at === -1) {
      this.#at = this.#string(start);
      const key = keyIn(this.#text, start, this.#at);
      if (!this.#seen.add(key))
        throw invalid(
          this.#source,
          start,
          `the key \`${key}\` stands in this object twice`,
          'Remove one of the two.',
        );
    }
    this.#skip();
    if (this.#text.charCodeAt(this.#at) !== CODE.colon)
      throw syntaxError(this.#source, this.#at, 'a colon is expected here');
    this.#at += 1;
    this.#skip();
  }

  #value(): void {
    const code = this.#text.charCodeAt(this.#at);
    if (code === CODE.quote) this.#at = this.#string(this.#at);
    else if (code === CODE.openObject || code === CODE.openList) {
      if (this.#open(code === CODE.openObject)) return;
    } else this.#word();
    this.#ended();
  }

  #string(start: number): number {
    const end = endOfString(this.#text, start);
    if (end === -1 || this.#careful) refuseString(this.#source, start, end);
    return end;
  }

  #word(): void {
    const start = this.#at;
    this.#at = endOfWord(this.#text, start);
    if (this.#at === start || this.#careful) refuseWord(this.#source, start, this.#at);
  }

  /** False when it is empty, and so is at its end already. */
  #open(isObject: boolean): boolean {
    const start = this.#at;
    if (this.#depth >= MAX_DEPTH)
      throw invalid(
        this.#source,
        start,
        `nested deeper than ${MAX_DEPTH} levels`,
        'Flatten the file, or restore it from an earlier commit.',
      );
    this.#depth += 1;
    this.#starts[this.#depth] = start;
    this.#isObject[this.#depth] = isObject ? 1 : 0;
    this.#places[this.#depth] = this.#entries.length;
    if (isObject) this.#seen.enter();
    this.#at = start + 1;
    this.#skip();
    return !this.#close();
  }

  /** Behind a value: the comma, or the end of what holds the value, behind which the same is asked. */
  #ended(): void {
    this.#entries.end(this.#at);
    for (;;) {
      this.#skip();
      if (this.#depth === 0) return;
      const comma = this.#at;
      const found = this.#text.charCodeAt(comma) === CODE.comma;
      if (found) {
        this.#at = comma + 1;
        this.#skip();
      }
      if (!this.#close()) {
        if (found) return;
        const close = this.#isObject[this.#depth] === 1 ? '}' : ']';
        throw syntaxError(this.#source, comma, `a comma or \`${close}\` is expected here`);
      }
      if (found) this.#addExtra({ start: comma, end: comma + 1 });
      this.#entries.end(this.#at);
    }
  }

  #close(): boolean {
    const isObject = this.#isObject[this.#depth] === 1;
    const close = isObject ? CODE.closeObject : CODE.closeList;
    if (this.#text.charCodeAt(this.#at) !== close) return false;
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

  #skip(): void {
    this.#at = skipBlanks(this.#text, this.#at);
    while (this.#text.charCodeAt(this.#at) === CODE.slash) {
      const start = this.#at;
      const end = endOfComment(this.#text, start);
      if (end === -1) throw syntaxError(this.#source, start, 'this is no comment, or it has no end');
      this.#addExtra({ start, end });
      this.#at = skipBlanks(this.#text, end);
    }
  }

  /** A trailing comma is known as one only behind the comments that follow it. */
  #addExtra(extra: Span): void {
    let index = this.extras.length;
    while (index > 0 && (this.extras[index - 1]?.start ?? 0) > extra.start) index -= 1;
    this.extras.splice(index, 0, extra);
  }
}
