import { code } from './escape.js';
import { listed, moment } from './words.js';

/** What a pull request that conflicts because of people's commits says at its top. */
export const renderConflictNote = (
  since: string,
  base: string,
  commits: readonly { readonly author: string }[],
  afterwards = 'the next full run opens a new one',
): string => {
  const authors = [...new Set(commits.map(({ author }) => author))]
    .slice(0, 5)
    .map((author) => code(author));
  return [
    '> [!WARNING]',
    `> This branch conflicts with ${code(base)} since ${moment(since)}. ${listed(authors)} committed to it, so no run brings it up to date.`,
    '>',
    `> **Close this pull request**, and ${afterwards}. While this note stands, closing it turns nothing down, and the commits stay in it.`,
  ].join('\n');
};
