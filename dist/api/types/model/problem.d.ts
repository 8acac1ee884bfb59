import { type Text, type Wording } from './text.js';
/**
 * What a warning or an error says: what happened, and the next step. The code is one of those that the
 * folder declares which makes it.
 */
export interface Problem<Code extends string = string> {
    readonly code: Code;
    readonly message: Text;
    readonly remedy: Text;
}
/** A problem in the words of one door. */
export interface RenderedProblem extends Problem {
    readonly message: string;
    readonly remedy: string;
}
/**
 * An error that a user can act on. It is made where the knowledge is and caught once, by the
 * service, which puts it into the result. As an error it is said as in a workflow.
 */
export declare class SyncError extends Error {
    /** As it is to be rendered at a door. */
    readonly problem: Problem;
    readonly code: string;
    readonly remedy: string;
    /** Others of the same kind that were found in the same place. */
    readonly further: readonly Problem[];
    constructor(problem: Problem, options?: ErrorOptions & {
        further?: readonly Problem[];
    });
}
export declare const toProblem: (problem: Problem) => Problem;
export declare const renderProblem: (problem: Problem, wording: Wording) => RenderedProblem;
/** Makes the errors of a folder, whose codes it declares. */
export declare const errorOf: <Code extends string>() => (problem: Problem<Code>, options?: ConstructorParameters<typeof SyncError>[1]) => SyncError;
/** A problem as one line for a terminal or a log. */
export declare const problemText: ({ message, remedy }: RenderedProblem) => string;
