import { code } from './escape.js';
import { listed } from './words.js';

/** More commits than these are only counted. */
const MOST_COMMITS = 10;

interface TheirCommit {
  readonly oid: string;
  readonly message: string;
  readonly author: string;
}

/** Tells, once, who committed what to the correction branch, and how to go on. */
export const renderPeopleComment = (commits: readonly TheirCommit[], conflicts = false): string => {
  const shown = commits
    .slice(-MOST_COMMITS)
    .map(
      ({ oid, message, author }) =>
        `- ${code(oid.slice(0, 7))} by ${code(author)}: ${code(message.split('\n')[0] ?? '')}`,
    );
  const left = commits.length - shown.length;
  const authors = [...new Set(commits.map(({ author }) => author))].map((author) => code(author));
  return [
    `${listed(authors)} committed to this branch, so it is left as it is from now on:`,
    [...shown, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n'),
    conflicts
      ? 'It conflicts with its base: close this pull request, as the note at its top says.'
      : 'Merge this pull request, or close it, or take the commits off; the next run goes on from there. Should the note at its top say that it conflicts, close it.',
  ].join('\n\n');
};
