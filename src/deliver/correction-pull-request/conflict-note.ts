/**
 * The note on a conflict stands between two lines that nobody sees, at the top of the body; the first
 * of them says since when, so that it is known as long as the pull request is.
 */
const BEGIN = '<!-- metadata-sync:conflicts';
const END = '<!-- metadata-sync:conflicts end -->';
const NOTE = new RegExp(`^${BEGIN} since (\\S+) -->\\r?$[\\s\\S]*?^${END}\\r?$\\s*`, 'm');

/** GitHub takes 65,536 characters. */
const MOST_CHARACTERS = 65_536;

/** Since when a body says that its branch conflicts, ISO 8601; null when it does not. */
export const conflictsSince = (body: string): string | null => {
  const since = Date.parse(NOTE.exec(body)?.[1] ?? '');
  return Number.isNaN(since) ? null : new Date(since).toISOString();
};

/** The body with a note on top; an earlier one goes. What it carries stands in the commit as well. */
export const withConflictNote = (body: string, since: string, note: string): string => {
  const marked = [`${BEGIN} since ${since} -->`, note, END].join('\n');
  const whole = `${marked}\n\n${withoutConflictNote(body)}`;
  return whole.length > MOST_CHARACTERS ? `${marked}\n` : whole;
};

export const withoutConflictNote = (body: string): string => body.replace(NOTE, '');
