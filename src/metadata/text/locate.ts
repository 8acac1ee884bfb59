/** Where something is: the keys, and the indexes of lists, that lead to it. */
export type Path = readonly (string | number)[];

/** Where one value stands, in UTF-16 units of the text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
