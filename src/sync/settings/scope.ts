import { RESTORE_BRANCH, type Settings } from '../../model/settings.js';
import type { Trigger } from '../../model/trigger.js';
import type { AnyTracker } from '../../trackers/registry.js';
import { trackerIn } from '../gather/tracker-of.js';
import type { Ports } from '../ports.js';
import { syncError } from '../problem-codes.js';

/** What a run looks at. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'items'; readonly tracker: string; readonly keys: readonly string[] };

export interface Assignment {
  readonly scope: Scope;
  /** Our own correction pull request was just closed: this run opens no new one. */
  readonly ownJustClosed: boolean;
}

/** The branches in this repository that only we propose from. */
const isOwnBranch = (name: string, { corrections }: Pick<Settings, 'corrections'>): boolean =>
  name === corrections.branch || name === RESTORE_BRANCH;

/**
 * What the trigger asks for. An event of a proposal of our own says nothing of a record, so
 * everything is looked at then. Only of a correction is closing it an answer to what it proposed;
 * a restore that was merged or closed leaves the run to do what it would do anyway.
 */
export const assignmentOf = (
  { item, action }: Trigger,
  settings: Pick<Settings, 'corrections'>,
  {
    reader,
    trackers,
  }: Pick<Ports, 'trackers'> & {
    readonly reader: Pick<Ports['reader'], 'repository'>;
  },
): Assignment => {
  if (item === null) return { scope: { kind: 'all' }, ownJustClosed: false };
  const { owner, name } = reader.repository;
  const { head, tracker } = item;
  const isInThisRepository = head?.repository?.toLowerCase() === `${owner}/${name}`.toLowerCase();
  if (head !== null && isInThisRepository && isOwnBranch(head.branch, settings)) {
    const isCorrection = head.branch === settings.corrections.branch;
    return { scope: { kind: 'all' }, ownJustClosed: isCorrection && action === 'closed' };
  }
  const key = trackerIn(trackers)(item).keys.read(item.key);
  return {
    scope: { kind: 'items', tracker, keys: key === null ? [] : [key] },
    ownJustClosed: false,
  };
};

/** @throws {SyncError} when a trigger names what no item can be named */
export const refuseImpossibleKey = ({ item }: Trigger, trackers: readonly AnyTracker[]): void => {
  if (item === null) return;
  const { keys, nouns } = trackerIn(trackers)(item);
  if (keys.read(item.key) !== null) return;
  throw syncError({
    code: 'input-invalid',
    message: `\`${item.key}\` cannot be the key of a ${nouns.one}.`,
    remedy: 'Give another one, or leave it out to look at everything.',
  });
};

/** Whether a run may conclude from what it does not see: it looks at everything. */
export const looksAtEverything = (
  scope: Scope,
  { only, since, fields }: Pick<Settings, 'only' | 'since' | 'fields'>,
): boolean => scope.kind === 'all' && only === null && since === null && fields === null;

/** Whether a run is asked for a project; without names it is for all. */
export const isAskedFor = (name: string, { only }: Pick<Settings, 'only'>): boolean =>
  only === null || only.includes(name);
