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

export const impactOf = (corrections: readonly Correction[]): Impact => {
  const added = new Set<string>();
  const changed = new Set<string>();
  let removed = 0;
  const fields = new Map<string, number>();
  for (const correction of corrections) {
    const record = JSON.stringify([correction.project, correction.key]);
    if (correction.action === 'insert') added.add(record);
    else if (correction.action === 'remove') removed += correction.positions.length;
    else {
      changed.add(record);
      fields.set(correction.field, (fields.get(correction.field) ?? 0) + 1);
    }
  }
  return {
    added: added.size,
    changed: changed.size,
    removed,
    fields: Object.fromEntries([...fields].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};

export const EMPTY_PLAN: Plan = { files: [], leftOut: [], impact: impactOf([]) };
