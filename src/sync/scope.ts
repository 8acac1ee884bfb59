import type { Settings } from '../model/settings.js';
import type { Trigger } from '../model/trigger.js';

/** What a run looks at. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'pull-request'; readonly number: number };

export interface Assignment {
  readonly scope: Scope;
  /** Our own correction pull request was just closed: this run opens no new one. */
  readonly ownJustClosed: boolean;
}

/**
 * What the trigger asks for. An event of our own correction pull request says nothing of a record,
 * so everything is looked at then.
 *
 * @param repository `owner/name`
 */
export const assignmentOf = (
  { pullRequest, action }: Trigger,
  { corrections }: Pick<Settings, 'corrections'>,
  repository: string,
): Assignment => {
  if (pullRequest === null) return { scope: { kind: 'all' }, ownJustClosed: false };
  const own =
    pullRequest.head === corrections.branch &&
    pullRequest.headRepository?.toLowerCase() === repository.toLowerCase();
  return own
    ? { scope: { kind: 'all' }, ownJustClosed: action === 'closed' }
    : { scope: { kind: 'pull-request', number: pullRequest.number }, ownJustClosed: false };
};

/** Whether a run may conclude from what it does not see: it looks at everything. */
export const looksAtEverything = (
  scope: Scope,
  { only, since, fields }: Pick<Settings, 'only' | 'since' | 'fields'>,
): boolean => scope.kind === 'all' && only === null && since === null && fields === null;
