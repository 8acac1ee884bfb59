import { type Item, isItemNumber } from '../model/item.js';
import { SyncError } from '../model/problem.js';
import { RESTORE_BRANCH, type Settings } from '../model/settings.js';
import type { Trigger } from '../model/trigger.js';
import type { Loaded } from './load.js';
import type { Observed } from './observe.js';

/** What a run looks at. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'pull-request'; readonly number: number };

export interface Assignment {
  readonly scope: Scope;
  /** Our own correction pull request was just closed: this run opens no new one. */
  readonly ownJustClosed: boolean;
}

/** The branches in this repository that only we make pull requests from. */
export const isOwnBranch = (
  name: string,
  { corrections }: Pick<Settings, 'corrections'>,
): boolean => name === corrections.branch || name === RESTORE_BRANCH;

/**
 * What the trigger asks for. An event of a pull request of our own says nothing of a record, so
 * everything is looked at then. Only of a correction is closing it an answer to what it proposed;
 * a restore that was merged or closed leaves the run to do what it would do anyway.
 *
 * @param repository `owner/name`
 */
export const assignmentOf = (
  { pullRequest, action }: Trigger,
  settings: Pick<Settings, 'corrections'>,
  repository: string,
): Assignment => {
  if (pullRequest === null) return { scope: { kind: 'all' }, ownJustClosed: false };
  const own =
    isOwnBranch(pullRequest.head, settings) &&
    pullRequest.headRepository?.toLowerCase() === repository.toLowerCase();
  if (!own) {
    return { scope: { kind: 'pull-request', number: pullRequest.number }, ownJustClosed: false };
  }
  const isCorrection = pullRequest.head === settings.corrections.branch;
  return { scope: { kind: 'all' }, ownJustClosed: isCorrection && action === 'closed' };
};

/** @throws {SyncError} when a trigger names a number that no pull request can have */
export const refuseImpossibleNumber = ({ pullRequest }: Trigger): void => {
  if (pullRequest === null || isItemNumber(pullRequest.number)) return;
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

/** Whether a run is about one pull request that is neither recorded nor selected anywhere. */
export const isStranger = (
  scope: Scope,
  loaded: readonly Loaded[],
  { lookUps }: Pick<Observed, 'lookUps'>,
  items: ReadonlyMap<string, ReadonlyMap<number, Item>>,
): boolean => {
  if (scope.kind === 'all' || lookUps.get(scope.number)?.found === 'unreadable') return false;
  const { number } = scope;
  const isRecorded = loaded.some(
    (one) => one.ok && one.file.records.some((record) => record.number === number),
  );
  return !isRecorded && ![...items.values()].some((own) => own.has(number));
};
