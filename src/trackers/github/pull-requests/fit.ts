import { hasLabel } from '../../../model/labels.js';
import { fitsPattern, literalLength } from '../../../model/pattern.js';
import type { Fit } from '../../../model/tracker.js';
import type { PullRequestItem } from './pull-request.js';

/** Which pull requests belong to a project. */
export interface PullRequestSelection {
  /** Any of them. */
  readonly labels: readonly string[];
  /** Pattern of the head branch, `*` for any characters; without it every branch. */
  readonly head?: string | undefined;
}

/** A pattern with more literal characters is closer. */
export const fitOf = ({ values }: PullRequestItem, { labels, head }: PullRequestSelection): Fit => {
  if (!hasLabel(values.labels, labels)) return { fits: false, reason: 'unlabelled' };
  if (head === undefined) return { fits: true, closeness: null, by: '' };
  return fitsPattern(head, values.head)
    ? { fits: true, closeness: literalLength(head), by: head }
    : { fits: false, reason: 'outside-selection' };
};
