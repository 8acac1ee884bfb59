/** A run's id stands in commit messages, so it has no sign that means something there. */
const ALLOWED = /^[\w.:-]{1,100}$/;

/** Run and attempt of the workflow; then, but in earlier versions, six signs of the run's own. */
const OF_WORKFLOW = /^(\d+-\d+)(-[0-9a-z]{6})?$/;

/** Outside of a workflow. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a run may be called so. */
export const isRunId = (id: string): boolean => ALLOWED.test(id);

/** Whether the action or the command line made it; a program may take another. */
export const isMadeRunId = (id: string): boolean => OF_WORKFLOW.test(id) || UUID.test(id);

/** Whether no other run was given it: in a workflow earlier versions gave all steps and legs the same. */
export const isUniqueRunId = (id: string): boolean =>
  OF_WORKFLOW.exec(id)?.[2] !== undefined || UUID.test(id);

/** The run and attempt of the workflow, `N-N`; null outside of one. */
export const attemptOf = (id: string): string | null => OF_WORKFLOW.exec(id)?.[1] ?? null;
