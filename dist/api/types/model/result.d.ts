import type { Correction } from './correction.js';
import type { JudgedDrift, RenderedDrift, Skipped } from './drift.js';
import type { Receipt } from './observation.js';
import type { Plan, RenderedPlan } from './plan.js';
import type { Problem, RenderedProblem } from './problem.js';
import type { Wording } from './text.js';
import type { TrackerWords } from './tracker-words.js';
export declare const OUTCOMES: readonly ["in-sync", "drift", "corrected", "incomplete"];
export type Outcome = (typeof OUTCOMES)[number];
export declare const OPERATIONS: readonly ["created", "updated", "unchanged", "closed", "none"];
export type Operation = (typeof OPERATIONS)[number];
/** What a run does, one after the other; it may be asked for the first few only. */
export declare const PHASES: readonly ["discover", "verify", "plan", "deliver", "record"];
export type Phase = (typeof PHASES)[number];
export declare const TOTALS: readonly ["records", "items", "inSync", "drift", "missing", "historical", "phantom", "status", "field", "duplicate", "invalid", "conflict", "ignored", "declined", "corrections"];
export type Totals = Readonly<Record<(typeof TOTALS)[number], number>>;
/** What one run found and did. */
export interface SyncResult {
    readonly run: Run;
    readonly outcome: Outcome;
    readonly complete: boolean;
    readonly totals: Totals;
    readonly projects: readonly ProjectResult[];
    readonly plan: Plan;
    readonly delivery: Delivery;
    readonly warnings: readonly Problem[];
    readonly errors: readonly Problem[];
    /** The phases that truly completed. */
    readonly phases: readonly Phase[];
}
export interface Run {
    readonly id: string;
    readonly trigger: string;
    /** `owner/name`. */
    readonly repository: string;
    /** The branch that holds the metadata files; null when it was not found out. */
    readonly base: string | null;
    readonly mode: 'correct' | 'report';
    readonly dryRun: boolean;
    readonly backfill: boolean;
    readonly prune: boolean;
    readonly startedAt: string;
    readonly finishedAt: string;
    readonly durationSeconds: number;
    readonly requests: number;
    readonly points: number;
    readonly rateRemaining: number | null;
    readonly url: string | null;
}
export interface ProjectResult {
    readonly project: string;
    /** What is said of the tracker of its items. */
    readonly tracker: TrackerWords;
    readonly metadata: string;
    readonly format: string | null;
    readonly complete: boolean;
    readonly receipt: Receipt;
    /** When an earlier run listed what was only brought up to date, or is shown; absent when all of it was read now. */
    readonly cachedFrom?: string;
    readonly totals: Totals;
    readonly drifts: readonly JudgedDrift[];
    readonly corrections: readonly Correction[];
    /** The line in the metadata file, counted from 1, of some drifting records, by their position. */
    readonly lines: ReadonlyMap<number, number>;
    /** More records change than may without somebody looking at it. */
    readonly passesLimit: boolean;
    readonly skipped: readonly Skipped[];
    readonly warnings: readonly Problem[];
    /** Those of the warnings that an earlier run told already, and that are so until somebody acts. */
    readonly knownWarnings?: readonly Problem[];
    readonly errors: readonly Problem[];
}
/** How the corrections reached the repository. */
export interface Delivery {
    readonly operation: Operation;
    readonly pullRequest: {
        readonly number: number;
        readonly url: string;
    } | null;
    readonly branch: string | null;
    readonly commit: string | null;
    /** Whether every correction of the plan is now delivered. */
    readonly carriesAll: boolean;
    /** The corrections that are delivered where that is only some, by fingerprint. */
    readonly carried?: ReadonlySet<string> | undefined;
    /** Since when the pull request conflicts with its base because of people's commits, ISO 8601. */
    readonly conflictsSince?: string | null;
    /** The files of the working tree that were written. */
    readonly written?: readonly string[];
    readonly warnings: readonly Problem[];
}
export declare const NOT_DELIVERED: Delivery;
/** A result in the words of one door. */
export interface RenderedResult extends SyncResult {
    /** For what is yet to be said of it. */
    readonly wording: Wording;
    readonly projects: readonly RenderedProject[];
    readonly plan: RenderedPlan;
    readonly delivery: RenderedDelivery;
    readonly warnings: readonly RenderedProblem[];
    readonly errors: readonly RenderedProblem[];
}
export interface RenderedProject extends ProjectResult {
    readonly drifts: readonly RenderedDrift[];
    readonly warnings: readonly RenderedProblem[];
    readonly knownWarnings?: readonly RenderedProblem[];
    readonly errors: readonly RenderedProblem[];
}
export interface RenderedDelivery extends Delivery {
    readonly warnings: readonly RenderedProblem[];
}
