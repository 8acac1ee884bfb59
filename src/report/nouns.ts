import type { ProjectResult } from '../model/result.js';
import type { Nouns } from '../model/tracker-words.js';
import { sentenceCase } from './words.js';

/** Where the items of several trackers stand in one sentence. */
const OF_SEVERAL: Nouns = { one: 'item', many: 'items', home: 'the trackers' };

/** What the items of some projects are called. */
export const nounsOf = (projects: readonly Pick<ProjectResult, 'tracker'>[]): Nouns => {
  const [first, ...others] = projects;
  return first !== undefined && others.every(({ tracker }) => tracker.name === first.tracker.name)
    ? first.tracker.nouns
    : OF_SEVERAL;
};

/** The heading of a column of items. */
export const itemHeading = ({ one }: Nouns): string => sentenceCase(one);
