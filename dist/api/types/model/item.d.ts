import type { Memory } from './kept.js';
import type { Problem } from './problem.js';
import type { Status } from './status.js';
/**
 * A value that the tracker may not know any more, be it that an account was deleted or a commit is
 * gone: `undefined` is not observed, and nothing is said against what is recorded; `null` is none.
 */
export type IfKnown<T> = T | null | undefined;
/**
 * What the tracker says of one pull request now. Instants are ISO 8601 in UTC. A list that was not
 * asked for, that is longer than what is asked for, or of which an entry is not known any more is
 * `undefined`: not observed, which is not the same as empty, and never a part of it.
 */
export interface Item {
    readonly key: string;
    readonly number: number;
    readonly status: Status;
    readonly title: string;
    readonly url: string;
    /** Somebody always opened it; undefined when the account was deleted. */
    readonly author: string | undefined;
    readonly draft: boolean;
    readonly head: string;
    readonly base: string;
    /** The head branch lives in another repository, or in one that is gone. */
    readonly fromFork: boolean;
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly mergedAt: IfKnown<string>;
    readonly closedAt: IfKnown<string>;
    readonly mergedBy: IfKnown<string>;
    readonly mergeCommit: IfKnown<string>;
    readonly labels: readonly string[] | undefined;
    /** What names each of the labels for good: a label is renamed without touching its items. */
    readonly labelIds?: readonly string[] | undefined;
    readonly assignees: readonly string[] | undefined;
    readonly reviewers: readonly string[] | undefined;
}
/** The lists of an item that cost extra to ask for. */
export type ItemList = 'labels' | 'assignees' | 'reviewers';
/** Which items are wanted: any of the labels, and the lists that the projects' formats record. */
export interface Selection {
    readonly labels: readonly string[];
    readonly lists: readonly ItemList[];
}
/** The proof that an observation is complete. `expected` is null where nothing was counted. */
export interface Receipt {
    readonly expected: number | null;
    readonly observed: number;
    readonly lookedUp: number;
    readonly pages: number;
}
/**
 * A listing. Only a complete one may be used to conclude that something is absent; code that
 * removes takes a `CompleteObservation` and so cannot be called with another.
 */
export type Observation = CompleteObservation | PartialObservation;
interface Listed {
    readonly items: readonly Item[];
    readonly receipt: Receipt;
    readonly warnings: readonly Problem[];
    /** When an earlier run listed what this one only brought up to date, or shows; absent when all of it was read now. */
    readonly cachedFrom?: string;
    /**
     * The numbers of the items that this run took over from an earlier one. Nothing is said or corrected
     * of them before they were looked up.
     */
    readonly cached?: ReadonlySet<number>;
    /** What was looked up on the way. */
    readonly lookUps: ReadonlyMap<number, LookUp>;
}
export interface CompleteObservation extends Listed {
    readonly complete: true;
}
export interface PartialObservation extends Listed {
    readonly complete: false;
    readonly gaps: readonly Problem[];
}
/** What a direct look-up of one number confirmed, or that it could not be read. */
export type LookUp = {
    readonly number: number;
    readonly found: 'pull-request';
    readonly item: Item;
} | {
    readonly number: number;
    readonly found: 'issue';
} | {
    readonly number: number;
    readonly found: 'nothing';
} | {
    readonly number: number;
    readonly found: 'unreadable';
    readonly problem: Problem;
};
declare const proof: unique symbol;
/**
 * The proof that a run saw all that it was asked to look at. Whoever removes something takes one,
 * and nobody but `completenessOf` makes it.
 */
export interface Completeness {
    readonly [proof]: true;
}
/** Null when a listing has gaps or a look-up could not be read. */
export declare const completenessOf: (observations: Iterable<Observation>, lookUps: Iterable<LookUp>) => Completeness | null;
/** What a tracker may start from; it only saves requests. */
export interface Known {
    /** The numbers that are recorded; asked for when a listing goes beyond its first page. */
    recorded(): Promise<readonly number[]>;
    /** The lists that are recorded, once the formats are known; fewer cost less. */
    lists?(): Promise<readonly ItemList[]>;
    /** What earlier runs observed. */
    readonly memory?: Memory | undefined;
}
/** Where items come from. */
export interface Tracker {
    observe(selection: Selection, known?: Known): Promise<Observation>;
    lookUp(numbers: readonly number[], lists: readonly ItemList[]): Promise<readonly LookUp[]>;
}
/**
 * Whether a value can be the number of an item. GitHub takes numbers as 32-bit integers, and refuses
 * all of a request that holds a larger one.
 */
export declare const isItemNumber: (value: unknown) => value is number;
export declare const keyOf: (number: number) => string;
/** What two spellings of one label have in common: case does not count, nor its form in Unicode. */
export declare const labelKey: (label: string) => string;
/** Whether the item carries one of the labels; a listing by one set of labels need not name them. */
export declare const hasLabel: (item: Pick<Item, "labels">, labels: readonly string[]) => boolean;
export {};
