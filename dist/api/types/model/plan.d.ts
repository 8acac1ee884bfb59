import type { Correction } from './correction.js';
import type { Resolution } from './drift.js';
import type { DriftKind } from './drift-words.js';
import type { Text } from './text.js';
/** What a run means to write, before anything is written. A plain value: all of it is JSON. */
export interface Plan {
    readonly files: readonly FilePlan[];
    /** What stays as it is, and why. */
    readonly leftOut: readonly LeftOut[];
    readonly impact: Impact;
}
/** The exact new text of one file. */
export interface PlannedFile {
    readonly path: string;
    /** Null for a file that is to be created. */
    readonly before: string | null;
    readonly after: string;
}
export interface FilePlan extends PlannedFile {
    /** What makes the one text of the other, each with before and after. */
    readonly corrections: readonly Correction[];
}
/** A drift that is not corrected. */
export interface LeftOut {
    readonly project: string;
    readonly key: string;
    readonly kind: DriftKind;
    readonly field: string | null;
    readonly resolution: Exclude<Resolution, 'correct'>;
    /** Why, and what to do about it. */
    readonly why: Text;
}
/** A plan in the words of one door. */
export interface RenderedPlan extends Plan {
    readonly leftOut: readonly RenderedLeftOut[];
}
export interface RenderedLeftOut extends LeftOut {
    readonly why: string;
}
/** How many records are concerned, and how often each field. */
export interface Impact {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly fields: Readonly<Record<string, number>>;
}
export declare const impactOf: (corrections: readonly Correction[]) => Impact;
export declare const EMPTY_PLAN: Plan;
