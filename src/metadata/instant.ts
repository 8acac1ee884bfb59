import { isDay } from '../model/day.js';

/** How a file writes its times. */
interface Spelling {
  readonly separator: string;
  readonly fraction: number;
  readonly zone: string;
  /** Milliseconds that the zone is ahead of UTC. */
  readonly ahead: number;
}

const PATTERN =
  /^\d{4}-\d{2}-\d{2}([T ])\d{2}:\d{2}:\d{2}(?:\.(\d{1,9}))?(Z|([+-])(\d{2}):?(\d{2}))?$/;

const IN_UTC: Spelling = { separator: 'T', fraction: 0, zone: 'Z', ahead: 0 };

/** Whether it is a time in a spelling that can be followed. */
export const isSpelledInstant = (value: unknown): value is string =>
  typeof value === 'string' &&
  PATTERN.test(value) &&
  isDay(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(`${value.slice(0, 10)}T${value.slice(11, 19)}Z`));

const spellingOf = (like: unknown): Spelling => {
  const match = typeof like === 'string' ? PATTERN.exec(like) : null;
  if (match === null) return IN_UTC;
  const [, separator = 'T', fraction = '', zone = '', sign, hours = 0, minutes = 0] = match;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { separator, fraction: fraction.length, zone, ahead: sign === '-' ? -offset : offset };
};

/**
 * Spells instants as the file spells the like: naive (UTC) or with an offset, with as many digits of
 * a second, and with the same separator.
 *
 * @param like a time from the file; anything else gives ISO 8601 in UTC with seconds
 */
export const instantsLike = (like: unknown): ((instant: Date) => string) => {
  const { separator, fraction, zone, ahead } = spellingOf(like);
  return (instant) => {
    const iso = new Date(instant.getTime() + ahead).toISOString();
    const digits = iso.slice(20, 23).padEnd(9, '0').slice(0, fraction);
    return `${iso.slice(0, 10)}${separator}${iso.slice(11, 19)}${digits === '' ? '' : `.${digits}`}${zone}`;
  };
};
