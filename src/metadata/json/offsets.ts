/** A stack of starts and ends that grows; numbers in a list of their own would take four times the space. */
export class Offsets {
  #pairs = new Int32Array(1024);
  length = 0;

  push(start: number): void {
    if (this.length + 2 > this.#pairs.length) {
      const larger = new Int32Array(this.#pairs.length * 2);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[this.length] = start;
    this.length += 2;
  }

  /** Sets the end of the pair that was pushed last. */
  end(end: number): void {
    this.#pairs[this.length - 1] = end;
  }

  /** The pairs from a place on, in an array of their own. */
  from(place: number): Int32Array {
    return this.#pairs.slice(place, this.length);
  }
}
