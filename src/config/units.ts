import { isDay } from '../model/day.js';
import type { Share } from '../model/settings.js';

const MINUTE = 60_000;
const UNITS = { s: 1000, m: MINUTE, h: 60 * MINUTE, d: 1440 * MINUTE, w: 10_080 * MINUTE } as const;
const isUnit = (unit: string): unit is keyof typeof UNITS => unit in UNITS;

/** Milliseconds of `30s`, `5m`, `36h`, `7d` or `4w`; undefined for anything else. */
export const parseDuration = (text: string): number | undefined => {
  const [, count, unit] = /^(\d{1,6})([smhdw])$/.exec(text.trim()) ?? [];
  return count !== undefined && unit !== undefined && isUnit(unit)
    ? Number(count) * UNITS[unit]
    : undefined;
};

/** `50%` or a whole number; undefined for anything else. */
export const parseShare = (value: string | number): Share | undefined => {
  const [, count, percent] = /^(\d{1,9})(%?)$/.exec(String(value).trim()) ?? [];
  if (count === undefined) return undefined;
  return percent === '%' ? { percent: Number(count) } : { count: Number(count) };
};

/** The instant that `2026-01-31`, an ISO date-time or an age such as `36h` names, as ISO 8601. */
export const parseSince = (text: string, now: Date): string | undefined => {
  const age = parseDuration(text);
  if (age !== undefined) return new Date(now.getTime() - age).toISOString();
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text))
    return;
  const naive = text.length > 10 && !/(Z|[+-]\d{2}:?\d{2})$/.test(text);
  const instant = new Date(naive ? `${text}Z` : text);
  return Number.isNaN(instant.getTime()) || !isDay(text.slice(0, 10))
    ? undefined
    : instant.toISOString();
};
