import type * as z from 'zod';
import type { GraphQLError } from '../../../github/index.js';
import type { Item, ItemValues } from '../../../model/item.js';
import type { LookUp } from '../../../model/observation.js';
import type { Problem } from '../../../model/problem.js';
import type { Nouns } from '../../../model/tracker-words.js';
import type { TrackerProblem } from '../../problems.js';
import type { NodeList } from './lists.js';

/** The values that the engine itself looks at. */
export type ListedValues = ItemValues & {
  readonly labels: readonly string[] | undefined;
  /** What names each of the labels for good: a label is renamed without touching its items. */
  readonly labelIds: readonly string[] | undefined;
};

export type ListedItem = Item<ListedValues>;
export type ListedLookUp = LookUp<ListedItem>;

/**
 * All that the engine has to know of a kind of items that GraphQL lists in a repository: how they are
 * asked for, what becomes of an answer, and what selects them.
 *
 * @typeParam Query what a listing selects
 * @typeParam Node an entry of an answer, by its schema
 * @typeParam Values the further values of an item
 */
export interface ListingSource<
  Query = unknown,
  Node = unknown,
  Values extends ListedValues = ListedValues,
> {
  readonly nouns: Nouns;
  /** The field of the repository that lists them: `pullRequests`. */
  readonly connection: string;
  /** Their type in GraphQL: `PullRequest`. */
  readonly type: string;
  /** The fields that are always asked for. */
  readonly fields: string;
  /** Those that cost extra and are asked for where they are recorded, by field name. */
  readonly extras: Readonly<Record<string, Extra>>;
  /** What an entry of an answer has to look like; one that does not is a gap. */
  readonly schema: z.ZodType<Node>;
  toItem(node: Node): Item<Values>;
  /** The lists that were asked for, by what they are called in messages. */
  listsOf(node: Node): Readonly<Record<string, NodeList<unknown>>>;
  /** What selects every one of them. */
  readonly everything: Query;
  /** The arguments of the connection that select, by name. */
  filterBy(query: Query): Readonly<Record<string, Argument>>;
  /** What a query names that the repository may not have. */
  namedIn(query: Query): readonly NamedThing[];
  readonly selectedBy: Selecting<Values>;
  /** Whether an item is selected, by what is known of it; what is not known speaks for it. */
  isSelected(values: Partial<Values>, query: Query): boolean;
  /** The reason to give for a number that is something else, by its type in GraphQL: `is-issue`. */
  readonly otherTypes: Readonly<Record<string, string>>;
  /** Whether an error keeps back nothing that is recorded. */
  isHarmless(error: GraphQLError): boolean;
  /** How to put right that GitHub does not list them at all. */
  readonly unreadable: Pick<TrackerProblem, 'code' | 'remedy'>;
}

/** A field that costs extra. */
export interface Extra {
  /** Its selection in GraphQL. */
  readonly text: string;
  /** How many nodes it may hold. */
  readonly nodes: number;
  /** How many connections it takes; GitHub counts a hundred of them as a point. */
  readonly connections: number;
}

export interface Argument {
  /** Its type in GraphQL. */
  readonly type: string;
  readonly value: unknown;
}

/** Something that selects by its name, such as a label. */
export interface NamedThing {
  readonly name: string;
  /** Of one kind any may be there; when none is, nothing is selected. */
  readonly kind: string;
  /** Fields of the repository with a variable for the name; one in which it is found is enough. */
  readonly shownBy: readonly (Argument & { field(variable: string): string })[];
  isFoundIn(value: unknown): boolean;
  /** What is said when it is not there. */
  readonly unknown: Problem;
}

/** What decides whether an item is selected, as it is asked for of whatever changed. */
export interface Selecting<Values> {
  /** The extra fields among it. */
  readonly extras: readonly string[];
  readonly text: string;
  /** How many nodes the text may hold. */
  readonly nodes: number;
  readonly schema: z.ZodType<Partial<Values>>;
}

/** What is listed, with the extra fields that the projects' formats record. */
export interface Wanted {
  readonly query: unknown;
  readonly extras: readonly string[];
}

/** The extra fields among some fields. */
export const extrasIn = (
  { extras }: Pick<ListingSource, 'extras'>,
  fields: readonly string[],
): readonly string[] => Object.keys(extras).filter((name) => fields.includes(name));
