/** Above this a chain of keys is no shape that many objects share. */
const LONGEST = 64;
const MOST = 10_000;
const LIKELY = 4;

/** The keys that some objects begin with, in their order. */
class Shape {
  readonly key: string;
  /** How the last key is most likely spelled: UTF-16 codes, which are compared the fastest. */
  readonly spelling: Uint16Array;
  readonly length: number;
  readonly #parent: Shape | null;
  readonly #next = new Map<string, Shape>();
  /** The ones that were found first, which are likely to follow again. */
  readonly likely: Shape[] = [];

  constructor(parent: Shape | null, key: string) {
    this.#parent = parent;
    this.key = key;
    this.spelling = Uint16Array.from(JSON.stringify(key).split(''), (code) => code.charCodeAt(0));
    this.length = parent === null ? 0 : parent.length + 1;
  }

  follow(key: string): Shape | undefined {
    return this.#next.get(key);
  }

  extend(key: string): Shape {
    const shape = new Shape(this, key);
    this.#next.set(key, shape);
    if (this.likely.length < LIKELY) this.likely.push(shape);
    return shape;
  }

  /** The keys of the chain, this one's first. */
  *keys(): Iterable<string> {
    let shape: Shape = this;
    while (shape.#parent !== null) {
      yield shape.key;
      shape = shape.#parent;
    }
  }

  includes(key: string): boolean {
    for (const one of this.keys()) if (one === key) return true;
    return false;
  }
}

const standsAt = (text: string, at: number, codes: Uint16Array): boolean => {
  for (let index = 0; index < codes.length; index += 1)
    if (text.charCodeAt(at + index) !== codes[index]) return false;
  return true;
};

/**
 * Finds two equal keys of one object. The records of a file mostly have the same keys in the same
 * order: such a chain is checked once, and then only followed.
 */
export class SeenKeys {
  readonly #root = new Shape(null, '');
  readonly #open: (Shape | Set<string>)[] = [];
  #shapes = 0;

  enter(): void {
    this.#open.push(this.#root);
  }

  leave(): void {
    this.#open.pop();
  }

  /** Where a key that is likely to follow ends, when one stands at this offset; else -1. */
  follow(text: string, at: number): number {
    const last = this.#open.length - 1;
    const seen = this.#open[last];
    if (!(seen instanceof Shape)) return -1;
    for (const next of seen.likely) {
      if (!standsAt(text, at, next.spelling)) continue;
      this.#open[last] = next;
      return at + next.spelling.length;
    }
    return -1;
  }

  /** Notes a key; false when the object has it already. */
  add(key: string): boolean {
    const last = this.#open.length - 1;
    const seen = this.#open[last];
    if (seen === undefined) throw new Error('A key stands in an object.');
    if (seen instanceof Set) {
      const repeated = seen.has(key);
      seen.add(key);
      return !repeated;
    }
    const known = seen.follow(key);
    if (known === undefined && seen.includes(key)) return false;
    if (known === undefined && (seen.length >= LONGEST || this.#shapes >= MOST)) {
      this.#open[last] = new Set([...seen.keys(), key]);
      return true;
    }
    if (known === undefined) this.#shapes += 1;
    this.#open[last] = known ?? seen.extend(key);
    return true;
  }
}
