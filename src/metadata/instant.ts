/** How a file writes its times. */
interface Spelling {
  readonly separator: string;
  readonly fraction: number;
  readonly zone: string;
}

const PATTERN = /^\d{4}-\d{2}-\d{2}([T ])\d{2}:\d{2}:\d{2}(?:\.(\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?$/;

const spellingOf = (like: string): Spelling | undefined => {
  const match = PATTERN.exec(like);
  return match === null
    ? undefined
    : { separator: match[1] ?? 'T', fraction: match[2]?.length ?? 0, zone: match[3] ?? '' };
};

/**
 * An instant as the file spells the like: naive (UTC) or with an offset, with as many digits of a
 * second, and with the same separator.
 *
 * @param like a time from the file; anything else gives ISO 8601 in UTC with seconds
 */
export const spellInstant = (instant: Date, like: unknown): string => {
  const spelling = (typeof like === 'string' ? spellingOf(like) : undefined) ?? {
    separator: 'T',
    fraction: 0,
    zone: 'Z',
  };
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(spelling.zone) ?? [];
  const offset =
    sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const iso = new Date(instant.getTime() + offset * 60_000).toISOString();
  const digits = iso.slice(20, 23).padEnd(9, '0').slice(0, spelling.fraction);
  return `${iso.slice(0, 10)}${spelling.separator}${iso.slice(11, 19)}${digits === '' ? '' : `.${digits}`}${spelling.zone}`;
};
