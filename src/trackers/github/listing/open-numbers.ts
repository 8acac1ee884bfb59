import type { Problem } from '../../../model/problem.js';
import type { Nouns } from '../../../model/tracker-words.js';
import { keyOf } from '../keys.js';
import { neverComes } from './problems.js';
import type { ListedLookUp } from './source.js';

/** The numbers of one batch that are still to be looked up, and what was found of the others. */
export class OpenNumbers {
  readonly found: ListedLookUp[] = [];
  #open: readonly number[];
  #most: number;
  readonly #nouns: Nouns;

  constructor(numbers: readonly number[], nouns: Nouns) {
    this.#nouns = nouns;
    this.#open = numbers;
    this.#most = numbers.length;
  }

  get done(): boolean {
    return this.#open.length === 0;
  }

  next(size: number): readonly number[] {
    return this.#open.slice(0, Math.min(this.#most, size));
  }

  /**
   * Takes the answers to what `next` gave. What was left out is asked for again among fewer, until it
   * stands alone and is named.
   *
   * @returns whether nothing was left out
   */
  take(asked: readonly number[], answers: readonly (ListedLookUp | null)[]): boolean {
    const holes = asked.filter((_, index) => answers[index] === null);
    this.found.push(...answers.filter((answer) => answer !== null));
    this.#open = [...holes, ...this.#open.slice(asked.length)];
    if (holes.length === 0) return true;
    if (asked.length === 1) this.name();
    else this.#most = Math.max(1, Math.floor(holes.length / 2));
    return false;
  }

  /** Passes over the first one, which cannot be read. */
  name(): void {
    const [number, ...rest] = this.#open;
    if (number === undefined) return;
    this.found.push(...unread([number], neverComes(number, this.#nouns)));
    this.#open = rest;
  }

  /** Nothing more is asked. */
  end(problem: Problem): void {
    this.found.push(...unread(this.#open, problem));
    this.#open = [];
  }
}

export const unread = (numbers: readonly number[], problem: Problem): readonly ListedLookUp[] =>
  numbers.map((number) => ({ key: keyOf(number), found: 'unreadable', problem }));
