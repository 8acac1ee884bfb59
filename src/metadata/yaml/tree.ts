import type { Json } from '../../model/json.js';
import type { Span } from '../text/locate.js';

/** A value as it stands in the text; the span is its own, without anchor and tag. */
export type Node = Scalar | Alias | List | Dict;

interface Positioned extends Span {
  /** Where the `:` or `-` that announces the value ends; null where there is none. */
  readonly indicator: number | null;
  /** Whether it stands inside brackets or braces, where commas end a plain scalar. */
  readonly inFlow: boolean;
  readonly anchor: Property | null;
  readonly tag: (Property & { readonly core: boolean }) | null;
}

/** An anchor or a tag, with its name as it is spelled. */
export interface Property extends Span {
  readonly name: string;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block' | 'empty';

export interface Scalar extends Positioned {
  readonly kind: 'scalar';
  readonly value: Json;
  readonly style: ScalarStyle;
  /** Where the header of a block scalar (`|-`) ends; the end of any other scalar. */
  readonly header: number;
}

export interface Alias extends Positioned {
  readonly kind: 'alias';
  readonly name: string;
}

export interface List extends Positioned {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly ListItem[];
}

export interface Dict extends Positioned {
  readonly kind: 'dict';
  readonly flow: boolean;
  /** False for the one pair of `[key: value]`, which has no braces of its own. */
  readonly braced: boolean;
  readonly items: readonly Entry[];
}

/** One element of a list; the span reaches from its dash, if it has one, to the end of its value. */
export interface ListItem extends Span {
  readonly node: Node;
  /** Where the comma behind it stands. */
  readonly comma: number | null;
}

export interface Entry extends ListItem {
  readonly key: string;
  readonly keyNode: Scalar;
}
