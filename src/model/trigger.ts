/** What started a run. A pull-request event is a hint to look, never the truth. */
export interface Trigger {
  /** The event's name, for example `schedule` or `pull_request`. */
  readonly event: string;
  readonly action: string | null;
  readonly pullRequest: TriggeringPullRequest | null;
  /** The ref the run was started on, for example `refs/heads/main`. */
  readonly ref: string | null;
  readonly actor: string | null;
}

/** Started by somebody who reads what it says, or by a change of what it reads. */
const ATTENDED: ReadonlySet<string> = new Set(['workflow_dispatch', 'push', 'cli', 'api']);

export const isAttended = (event: string): boolean => ATTENDED.has(event);

export interface TriggeringPullRequest {
  readonly number: number;
  /** Empty when the event does not say it. */
  readonly head: string;
  /** `owner/name` of the head's repository; null when it is gone or not said. */
  readonly headRepository: string | null;
}
