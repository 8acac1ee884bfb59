import type { Json } from './json.js';

/** What started a run. */
export interface Trigger {
  /** The event's name, for example `schedule` or `pull_request`. */
  readonly event: string;
  readonly action: string | null;
  /** The item that the event is about; null when it is about none. */
  readonly item: ItemHint | null;
  /** The ref the run was started on, for example `refs/heads/main`. */
  readonly ref: string | null;
  readonly actor: string | null;
}

/** An item that a run is asked to look at: a hint, never the truth. */
export interface ItemHint {
  /** The name of its tracker. */
  readonly tracker: string;
  /** Its key as the event spells it. */
  readonly key: Json;
  /** What it proposes to merge; null where it proposes nothing, or that is not said. */
  readonly head: {
    readonly branch: string;
    /** `owner/name`; null when it is gone or not said. */
    readonly repository: string | null;
  } | null;
}

/** Somebody, or a program, starts a run on everything. */
export const startedBy = (event: string, actor: string | null = null): Trigger => ({
  event,
  action: null,
  item: null,
  ref: null,
  actor,
});

/** Started by somebody who reads what it says, or by a change of what it reads. */
const ATTENDED: ReadonlySet<string> = new Set(['workflow_dispatch', 'push', 'cli', 'api']);

export const isAttended = (event: string): boolean => ATTENDED.has(event);
