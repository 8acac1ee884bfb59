import { historyPath } from '../../model/history.js';
import type { Settings } from '../../model/settings.js';
import type { Ports } from '../ports.js';

/**
 * The history file that a run adds to; null when it leaves nothing behind: a report, a dry run, a
 * run on a working tree, or no history at all.
 *
 * @param startedAt ISO 8601
 */
export const recordsTo = (
  { history, mode, dryRun }: Pick<Settings, 'history' | 'mode' | 'dryRun'>,
  { workingTree }: Pick<Ports, 'workingTree'>,
  startedAt: string,
): string | null =>
  history === null || mode === 'report' || dryRun || workingTree !== undefined
    ? null
    : historyPath(startedAt);
