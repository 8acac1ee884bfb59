/** What a warning or an error says: what happened, and the next step. */
export interface Problem {
    readonly code: string;
    readonly message: string;
    readonly remedy: string;
}
/**
 * An error that a user can act on. It is made where the knowledge is and caught once, by the
 * service, which puts it into the result.
 */
export declare class SyncError extends Error implements Problem {
    readonly code: string;
    readonly remedy: string;
    /** Others of the same kind that were found in the same place. */
    readonly further: readonly Problem[];
    constructor(problem: Problem, options?: ErrorOptions & {
        further?: readonly Problem[];
    });
}
export declare const toProblem: ({ code, message, remedy }: Problem) => Problem;
/** A problem as one line for a terminal or a log. */
export declare const problemText: ({ message, remedy }: Problem) => string;
