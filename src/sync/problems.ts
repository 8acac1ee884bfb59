import type { Item } from '../model/item.js';
import type { Problem } from '../model/problem.js';
import type { ProjectResult } from '../model/result.js';
import type { Nouns } from '../model/tracker-words.js';
import { didYouMean } from '../model/words.js';
import type { SyncProblem } from './problem-codes.js';

export const neverStill = (message: string, attempts: number): SyncProblem => ({
  code: 'never-still',
  message: `Something moved under this run ${attempts} times in a row: ${message}`,
  remedy: 'Run again when less is going on; nothing was lost.',
});

/** Nothing is said where there is nothing to correct. */
export const ownJustClosedWarnings = (
  projects: readonly ProjectResult[],
): readonly SyncProblem[] =>
  projects.every(({ corrections }) => corrections.length === 0)
    ? []
    : [
        {
          code: 'own-pull-request-closed',
          message: 'The correction pull request was just closed, so this run opens no new one.',
          remedy: 'The next full run (nightly, or by hand) proposes what is not declined.',
        },
      ];

type Keyed = readonly Pick<Item, 'key'>[];

export const fitsNoProject = (items: Keyed, { one, many }: Nouns): SyncProblem => ({
  code: 'fits-no-project',
  message: `${items.length === 1 ? `One selected ${one} fits` : `${items.length} selected ${many} fit`} no project: ${someOf(items)}.`,
  remedy: 'Widen what a project selects, such as its `head` pattern, or take the label off.',
});

/** What cannot be read is left out, and takes nothing else with it. */
export const unreadable = (path: string, unread: number): SyncProblem => ({
  code: 'state-unreadable',
  message: `${unread === 1 ? 'One entry' : `${unread} entries`} of \`${path}\` on the state branch cannot be read and ${unread === 1 ? 'is' : 'are'} left out.`,
  remedy:
    path === 'state.json'
      ? 'Nothing is to be done if a run was just updated: the next complete run writes it anew. Else see who else writes to that branch.'
      : 'See who else writes to that branch; git has the line as it was.',
});

export const fitsSeveral = (items: Keyed, { one, many }: Nouns): SyncProblem => ({
  code: 'head-ambiguous',
  message: `${items.length === 1 ? `One ${one} of an outsider fits` : `${items.length} ${many} of outsiders fit`} the \`head\` patterns of several projects equally well, so no project takes ${items.length === 1 ? 'it' : 'them'}: ${someOf(items)}.`,
  remedy: 'Take the label off, or make one of the `head` patterns more specific.',
});

const someOf = (items: Keyed): string =>
  `${items
    .slice(0, 10)
    .map(({ key }) => `\`${key}\``)
    .join(', ')}${items.length > 10 ? ' and more' : ''}`;

/** Nothing is wrong with a project that the config has, or where none was asked for. */
export const unknownProject = (
  project: string | undefined,
  names: readonly string[],
): readonly Problem[] =>
  project === undefined || names.includes(project)
    ? []
    : [
        {
          code: 'project-unknown',
          message: `There is no project \`${project}\`, and the history has none of that name.`,
          remedy: `${didYouMean(project, names)}Check the name.`,
        },
      ];
