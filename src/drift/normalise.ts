import { isDay } from '../model/day.js';
import type { FieldType } from '../model/field.js';
import { isJsonArray, type Json } from '../model/json.js';
import { labelKey } from '../model/labels.js';

/** A value as it is compared; `INVALID` is a value that cannot be one of its type. */
export type Normal = string | number | boolean | null | readonly string[];
export const INVALID = Symbol('invalid');

/** Null, empty and absent are alike. */
export const isEmpty = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (isJsonArray(value) && value.length === 0);

const text = (value: Json): Normal | typeof INVALID =>
  typeof value === 'string' ? value.normalize('NFC') : INVALID;

/** REST and web pages write a bot as `name[bot]`, `gh` as `app/name`, GraphQL as `name`. */
const login = (value: string): string =>
  value
    .normalize('NFC')
    .toLowerCase()
    .replace(/^app\//, '')
    .replace(/\[bot\]$/, '');

const set =
  (entry: (value: string) => string) =>
  (value: Json): Normal | typeof INVALID => {
    if (!isJsonArray(value) || !value.every((one) => typeof one === 'string')) return INVALID;
    return [...new Set(value.map((one) => entry(String(one))))].sort();
  };

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.(\d{1,9}))?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** An instant, and how exactly it was written, both in nanoseconds. */
export const parseInstant = (value: Json): { nanos: bigint; unit: bigint } | undefined => {
  const match = typeof value === 'string' ? INSTANT.exec(value.trim()) : null;
  const [, day, time, fraction = '', zone = 'Z'] = match ?? [];
  if (day === undefined || time === undefined) return undefined;
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  // A naive time is UTC.
  const suffix = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`;
  const millis = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}${suffix}`);
  if (Number.isNaN(millis) || !isDay(day)) return undefined;
  return {
    nanos: BigInt(millis) * 1_000_000n + BigInt(fraction.padEnd(9, '0')),
    unit: time.length === 5 ? 60_000_000_000n : 10n ** BigInt(9 - fraction.length),
  };
};

const instant = (value: Json): Normal | typeof INVALID => {
  const parsed = parseInstant(value);
  if (parsed === undefined) return INVALID;
  const millis = new Date(Number(parsed.nanos / 1_000_000n)).toISOString();
  return `${millis.slice(0, 19)}${(parsed.nanos % 1_000_000_000n).toString().padStart(9, '0').replace(/0+$/, '')}`;
};

/** How the values of each type of field are compared. */
const NORMALISERS: Readonly<Record<FieldType, (value: Json) => Normal | typeof INVALID>> = {
  status: (value) => (typeof value === 'string' ? value : INVALID),
  text,
  login: (value) => (typeof value === 'string' ? login(value) : INVALID),
  logins: set(login),
  labels: set(labelKey),
  instant,
  flag: (value) => (typeof value === 'boolean' ? value : INVALID),
  number: (value) => (typeof value === 'number' ? value : INVALID),
};

export const normalise = (type: FieldType, value: Json | undefined): Normal | typeof INVALID =>
  value === undefined || isEmpty(value) ? null : NORMALISERS[type](value);

/** Whether two values say the same, whatever their spelling. */
export const sameValue = (type: FieldType, a: Json | undefined, b: Json | undefined): boolean => {
  if (type === 'instant' && !isEmpty(a) && !isEmpty(b)) return sameInstant(a ?? null, b ?? null);
  const left = normalise(type, a);
  return left !== INVALID && JSON.stringify(left) === JSON.stringify(normalise(type, b));
};

/** Tools cut instants to minutes, seconds or milliseconds: equal when equal at the coarser one. */
const sameInstant = (a: Json, b: Json): boolean => {
  const left = parseInstant(a);
  const right = parseInstant(b);
  if (left === undefined || right === undefined) return false;
  const unit = left.unit > right.unit ? left.unit : right.unit;
  return floorDivide(left.nanos, unit) === floorDivide(right.nanos, unit);
};

const floorDivide = (value: bigint, by: bigint): bigint =>
  value < 0n && value % by !== 0n ? value / by - 1n : value / by;
