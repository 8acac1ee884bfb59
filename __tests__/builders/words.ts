import type { TrackerWords } from '../../src/model/tracker-words.js';
import { PULL_REQUESTS } from '../../src/trackers/github/pull-requests/definition.js';

const { name, nouns, statuses, absences } = PULL_REQUESTS;

/** What reports say of pull requests; a result is plain data. */
export const WORDS: TrackerWords = { name, nouns, statuses, absences };
