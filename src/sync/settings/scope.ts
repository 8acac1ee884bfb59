import type { Item } from '../../model/item.js';
import { SyncError } from '../../model/problem.js';
import { RESTORE_BRANCH, type Settings } from '../../model/settings.js';
import type { TrackerDefinition } from '../../model/tracker.js';
import type { Trigger } from '../../model/trigger.js';
import type { Loaded } from '../gather/load.js';
import type { Observed } from '../gather/observe.js';
import type { Ports } from '../ports.js';

/** What a run looks at. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'items'; readonly tracker: string; readonly keys: readonly string[] };

export interface Assignment {
  readonly scope: Scope;
  /** Our own correction pull request was just closed: this run opens no new one. */
  readonly ownJustClosed: boolean;
}

/** The branches in this repository that only we make pull requests from. */
const isOwnBranch = (name: string, { corrections }: Pick<Settings, 'corrections'>): boolean =>
  name === corrections.branch || name === RESTORE_BRANCH;

/**
 * What the trigger asks for. An event of a pull request of our own says nothing of a record, so
 * everything is looked at then. Only of a correction is closing it an answer to what it proposed;
 * a restore that was merged or closed leaves the run to do what it would do anyway.
 *
 */
export const assignmentOf = (
  { pullRequest, action }: Trigger,
  settings: Pick<Settings, 'corrections'>,
  {
    reader,
    trackers: [tracker],
  }: Pick<Ports, 'trackers'> & {
    readonly reader: Pick<Ports['reader'], 'repository'>;
  },
): Assignment => {
  const { owner, name } = reader.repository;
  if (pullRequest === null || tracker === undefined)
    return { scope: { kind: 'all' }, ownJustClosed: false };
  const own =
    isOwnBranch(pullRequest.head, settings) &&
    pullRequest.headRepository?.toLowerCase() === `${owner}/${name}`.toLowerCase();
  if (!own) {
    const key = tracker.keys.read(pullRequest.number);
    const keys = key === null ? [] : [key];
    return { scope: { kind: 'items', tracker: tracker.name, keys }, ownJustClosed: false };
  }
  const isCorrection = pullRequest.head === settings.corrections.branch;
  return { scope: { kind: 'all' }, ownJustClosed: isCorrection && action === 'closed' };
};

/**
 * @param trackers the first is the one that pull requests are items of
 * @throws {SyncError} when a trigger names a number that no item can have
 */
export const refuseImpossibleNumber = (
  { pullRequest }: Trigger,
  [tracker]: readonly TrackerDefinition[],
): void => {
  if (pullRequest === null || tracker?.keys.read(pullRequest.number) != null) return;
  throw new SyncError({
    code: 'input-invalid',
    message: `\`${pullRequest.number}\` cannot be the number of a pull request.`,
    remedy: 'Give a whole number from 1 to 2147483647, or leave it out to look at everything.',
  });
};

/** Whether a run may conclude from what it does not see: it looks at everything. */
export const looksAtEverything = (
  scope: Scope,
  { only, since, fields }: Pick<Settings, 'only' | 'since' | 'fields'>,
): boolean => scope.kind === 'all' && only === null && since === null && fields === null;

/** Whether a run is about items that are neither recorded nor selected anywhere. */
export const isStranger = (
  scope: Scope,
  loaded: readonly Loaded[],
  { lookUps }: Pick<Observed, 'lookUps'>,
  items: ReadonlyMap<string, ReadonlyMap<string, Item>>,
): boolean => {
  if (scope.kind === 'all') return false;
  const { keys } = scope;
  if (keys.some((key) => lookUps.get(key)?.found === 'unreadable')) return false;
  const isRecorded = loaded.some(
    (one) => one.ok && one.file.records.some(({ itemKey }) => keys.some((key) => key === itemKey)),
  );
  return !isRecorded && ![...items.values()].some((own) => keys.some((key) => own.has(key)));
};
