import type { Item, Selection } from './item.js';
/** Where one stream of a listing stands: its cursor, and the last item that it passed. */
export interface KeptStream {
    readonly order: 'newest' | 'oldest';
    readonly after: string | null;
    readonly position: readonly [createdAt: string, number: number] | null;
    readonly ended: boolean;
}
/** What was observed of one selection and is kept for the next run; it only saves requests. */
export interface Kept {
    /** False when the observation was interrupted; then `streams` says where it stood. */
    readonly complete: boolean;
    /** Since when the items may have changed, by GitHub's clock, in milliseconds. */
    readonly since: number;
    /** When the selection was last listed as a whole, in milliseconds. */
    readonly fullScanAt: number;
    readonly items: readonly Item[];
    readonly streams: readonly KeptStream[];
}
/** Keeps observations between runs. It may forget anything at any time, and never fails. */
export interface Memory {
    /** @param now GitHub's clock, in milliseconds */
    recall(selection: Selection, now: number): Promise<Kept | null>;
    /** Takes what is to be kept; it is saved when the run ends. */
    keep(selection: Selection, kept: Kept): void;
}
