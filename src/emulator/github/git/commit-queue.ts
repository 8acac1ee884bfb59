/** A queue of commits, the greatest rank first. */
export class CommitQueue {
  readonly #heap: { readonly oid: string; readonly rank: number }[] = [];
  readonly #queued = new Set<string>();

  constructor(private readonly rankOf: (oid: string) => number) {}

  get size(): number {
    return this.#heap.length;
  }

  /** Adds a commit; one that was ever queued is not queued again. */
  add(oid: string): void {
    if (this.#queued.has(oid)) return;
    this.#queued.add(oid);
    const heap = this.#heap;
    const item = { oid, rank: this.rankOf(oid) };
    let index = heap.length;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || parent.rank >= item.rank) break;
      heap[index] = parent;
      index = above;
    }
    heap[index] = item;
  }

  take(): string | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined) return undefined;
    if (heap.length > 0) this.#sink(last);
    return top.oid;
  }

  #sink(item: { readonly oid: string; readonly rank: number }): void {
    const heap = this.#heap;
    let index = 0;
    for (;;) {
      const left = heap[2 * index + 1];
      const right = heap[2 * index + 2];
      const below =
        right !== undefined && left !== undefined && right.rank > left.rank ? right : left;
      if (below === undefined || below.rank <= item.rank) break;
      heap[index] = below;
      index = 2 * index + (below === right ? 2 : 1);
    }
    heap[index] = item;
  }
}
