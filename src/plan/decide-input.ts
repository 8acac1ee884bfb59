import type { DeclinedIn, Drift } from '../model/drift.js';
import type { Field } from '../model/field.js';
import type { Item } from '../model/item.js';
import type { Completeness } from '../model/observation.js';
import type { Project, Settings } from '../model/settings.js';
import type { SameValue } from './rules.js';

/** What is decided on, for one project. */
export interface DecideInput {
  readonly project: Pick<Project, 'name' | 'ignore'>;
  readonly settings: Pick<
    Settings,
    'mode' | 'dryRun' | 'backfill' | 'prune' | 'force' | 'fields' | 'corrections'
  >;
  readonly fields: readonly Field[];
  /** How many records the file has. */
  readonly records: number;
  /** The run's start, ISO 8601. */
  readonly startedAt: string;
  /** Whether every record was looked at. */
  readonly everything: boolean;
  /** The proof that the run saw all that it was asked to look at; without it nothing is removed. */
  readonly seen: Completeness | null;
  /** What an open correction carries: it is planned whatever `fields` says. */
  readonly carries: (drift: Drift) => boolean;
  /** The pull request in which somebody turned the correction of this drift down. */
  readonly declinedIn: (drift: Drift) => DeclinedIn | null;
  readonly canRecord: (item: Item) => boolean;
  readonly same: SameValue;
}

/**
 * Whether a pull request proposes it and goes on doing so, although nobody asks for it again. A
 * commit straight to the base would deliver it without the review that it was proposed for.
 */
export const staysProposed = (drift: Drift, { settings, carries }: DecideInput): boolean =>
  settings.corrections.deliver === 'pull-request' && carries(drift);
