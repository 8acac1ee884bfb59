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

/** A line that holds what the pull request carries; nobody sees it. */
const HIDDEN = /^<!-- metadata-sync:\d+ .*-->\r?$/gm;

/** The body with a note on top; an earlier one goes. A body that leaves no room for it loses its last lines. */
export const withConflictNote = (body: string, since: string, note: string): string => {
  const marked = [`${BEGIN} since ${since} -->`, note, END].join('\n');
  return `${marked}\n\n${cut(withoutConflictNote(body), MOST_CHARACTERS - marked.length - 2)}`;
};

/** As many of the first lines as fit, and what nobody sees. */
const cut = (body: string, room: number): string => {
  if (body.length <= room) return body;
  const hidden = body.match(HIDDEN)?.join('\n') ?? '';
  const seen = body.replace(HIDDEN, '').slice(0, Math.max(0, room - hidden.length - 2));
  return `${seen.slice(0, Math.max(0, seen.lastIndexOf('\n')))}\n\n${hidden}`.slice(0, room);
};

export const withoutConflictNote = (body: string): string => body.replace(NOTE, '');
