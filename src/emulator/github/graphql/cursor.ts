import { ApiRefusal } from '../refusal.js';

/** The value that a row is sorted by, and its id among equals. */
export type Position = readonly [key: string | number, id: number];

const PREFIX = 'cursor:v2:';

export const encodeCursor = (position: Position): string =>
  Buffer.from(`${PREFIX}${JSON.stringify(position)}`).toString('base64');

export const decodeCursor = (cursor: string): Position => {
  const text = Buffer.from(cursor, 'base64').toString('utf8');
  if (!text.startsWith(PREFIX)) throw invalidCursor(cursor);
  try {
    const position: unknown = JSON.parse(text.slice(PREFIX.length));
    if (isPosition(position)) return position;
  } catch {
    throw invalidCursor(cursor);
  }
  throw invalidCursor(cursor);
};

const isPosition = (value: unknown): value is Position => {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [key, id]: unknown[] = value;
  return (typeof key === 'string' || typeof key === 'number') && typeof id === 'number';
};

const invalidCursor = (cursor: string): ApiRefusal =>
  new ApiRefusal('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
