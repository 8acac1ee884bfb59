import type { Item } from './item.js';
import type { Problem } from './problem.js';
/** What one listing is asked for. */
export interface ListingRequest<Query = unknown> {
    readonly query: Query;
    /** The fields that are wanted; some cost extra. */
    readonly fields: readonly string[];
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
    /** Names in the selection that the tracker does not have, such as labels. */
    readonly unknownNames?: readonly string[];
    /** The tracker has none of the names that select. */
    readonly selectsNothing?: boolean;
    /** When an earlier run listed what this one only brought up to date, or shows; absent when all of it was read now. */
    readonly cachedFrom?: string;
    /**
     * The keys of the items that this run took over from an earlier one. Nothing is said or corrected
     * of them before they were looked up.
     */
    readonly cached?: ReadonlySet<string>;
    /** What was looked up on the way, by key. */
    readonly lookUps: ReadonlyMap<string, LookUp>;
}
export interface CompleteObservation extends Listed {
    readonly complete: true;
}
export interface PartialObservation extends Listed {
    readonly complete: false;
    readonly gaps: readonly Problem[];
}
/** What a direct look-up of one key confirmed, or that it could not be read. */
export type LookUp<Found extends Item = Item> = {
    readonly key: string;
    readonly found: 'item';
    readonly item: Found;
}
/** @prop reason one of the tracker's reasons why there is no item of it under a key */
 | {
    readonly key: string;
    readonly found: 'absent';
    readonly reason: string;
} | {
    readonly key: string;
    readonly found: 'unreadable';
    readonly problem: Problem;
};
declare const proof: unique symbol;
/**
 * The proof that a run saw all that it was asked to look at. Code that removes something takes one,
 * and only `completenessOf` makes it.
 */
export interface Completeness {
    readonly [proof]: true;
}
/** Null when a listing has gaps or a look-up could not be read. */
export declare const completenessOf: (observations: Iterable<Observation>, lookUps: Iterable<LookUp>) => Completeness | null;
export {};
