import type { Severity } from './drift-words.js';
/** Every word that is said of a tracker. */
export interface TrackerWords {
    readonly name: string;
    readonly nouns: Nouns;
    /** By status word. */
    readonly statuses: Readonly<Record<string, StatusWords>>;
    /** Why a record may be without a selected item, by reason. */
    readonly absences: Readonly<Record<string, Absence>>;
}
/** What is said of a tracker alone, which is plain data as all of a result is. */
export declare const wordsOf: (tracker: TrackerWords) => TrackerWords;
export interface StatusWords {
    /** What happened when an item came to it: `merged-externally`. */
    readonly transition: string;
    /** `merged on GitHub` */
    readonly words: string;
}
/** What an item is called in sentences. */
export interface Nouns {
    /** `pull request` */
    readonly one: string;
    /** `pull requests` */
    readonly many: string;
    /** Who knows them: `GitHub`. */
    readonly home: string;
}
export interface Absence {
    readonly severity: Severity;
    /** Whether it is removed with `prune`. */
    readonly isGone: boolean;
    /** `there is no pull request of this number` */
    readonly words: string;
}
