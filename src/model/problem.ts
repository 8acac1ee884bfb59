import { renderText, type Text, type Wording } from './text.js';
import { terminal } from './visible-text.js';
import { plainText } from './workflow-wording.js';

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
export class SyncError extends Error {
  /** As it is to be rendered at a door. */
  readonly problem: Problem;
  readonly code: string;
  readonly remedy: string;
  /** Others of the same kind that were found in the same place. */
  readonly further: readonly Problem[];

  constructor(problem: Problem, options: ErrorOptions & { further?: readonly Problem[] } = {}) {
    const said = toProblem(problem);
    super(plainText(said.message), options);
    this.name = 'SyncError';
    this.problem = said;
    this.code = said.code;
    this.remedy = plainText(said.remedy);
    this.further = (options.further ?? []).map(toProblem);
  }
}

export const toProblem = (problem: Problem): Problem => {
  const { code, message, remedy } = problem instanceof SyncError ? problem.problem : problem;
  return { code, message, remedy };
};

export const renderProblem = (problem: Problem, wording: Wording): RenderedProblem => {
  const { code, message, remedy } = toProblem(problem);
  return { code, message: renderText(message, wording), remedy: renderText(remedy, wording) };
};

/** Makes the errors of a folder, whose codes it declares. */
export const errorOf =
  <Code extends string>() =>
  (problem: Problem<Code>, options?: ConstructorParameters<typeof SyncError>[1]): SyncError =>
    new SyncError(problem, options);

/** A problem as one line for a terminal or a log. */
export const problemText = ({ message, remedy }: RenderedProblem): string =>
  `${terminal(message)} ${terminal(remedy)}`;
