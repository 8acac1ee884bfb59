import type { Actor } from './nodes.js';

/**
 * Lines that nobody sees and by which a run knows what an earlier one did.
 */
const CLOSED = '<!-- metadata-sync:closed -->';
const PEOPLE = '<!-- metadata-sync:commits-by-people -->';

/** GitHub takes 65,536 characters. */
const MOST_CHARACTERS = 65_536;

/** The body of a pull request that a run closes: whoever closes it otherwise, turns it down. */
export const markClosed = (body: string): string => {
  const marked = `${unmarked(body)}\n\n${CLOSED}\n`;
  return marked.length > MOST_CHARACTERS ? `${CLOSED}\n` : marked;
};

const unmarked = (body: string): string =>
  body
    .split('\n')
    .filter((line) => line.trim() !== CLOSED)
    .join('\n')
    .trimEnd();

/**
 * Whether a pull request was closed by a run. The author's own bot counts as one: a run that was
 * killed had no time to leave its mark.
 */
export const wasClosedByUs = (body: string, author: Actor, closer: Actor): boolean =>
  hasLine(body, CLOSED) ||
  (closer?.__typename === 'Bot' && author?.__typename === 'Bot' && closer.login === author.login);

/** A comment that is made once: it can be told from others. */
export const markPeople = (comment: string): string => `${comment}\n\n${PEOPLE}\n`;

export const tellsOfPeople = (comments: readonly string[]): boolean =>
  comments.some((comment) => hasLine(comment, PEOPLE));

const hasLine = (text: string, mark: string): boolean =>
  text.split('\n').some((line) => line.trim() === mark);
