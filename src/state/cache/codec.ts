import { promisify } from 'node:util';
import * as z from 'zod';
import type { CachedObservation } from '../../model/cached-observation.js';
import type { Item } from '../../model/item.js';

/** An entry of another version is not used. */
export const CACHE_VERSION = 3;

/** Larger entries are neither written nor read. */
export const LARGEST = 50 * 1024 * 1024;
/** Text that is packed so well is no observation of ours. */
const LARGEST_UNPACKED = 20 * LARGEST;
/** Milliseconds by which the clocks of two machines may differ. */
const CLOCK_DOUBT = 60_000;

const cursor = z.string().min(1).max(1_000).nullable();

const stream = z.strictObject({
  order: z.enum(['newest', 'oldest']),
  after: cursor,
  position: z.tuple([z.iso.datetime(), z.string()]).nullable(),
  ended: z.boolean(),
});

const milliseconds = z.int().nonnegative();

const entry = z.strictObject({
  version: z.literal(CACHE_VERSION),
  complete: z.boolean(),
  since: milliseconds,
  fullScanAt: milliseconds,
  items: z.array(z.unknown()),
  streams: z.array(stream).max(2),
});

/** An observation, packed; null when it is too large to be cached. */
export const pack = async (one: CachedObservation): Promise<Uint8Array | null> => {
  const { gzip } = await import('node:zlib');
  const bytes = await promisify(gzip)(JSON.stringify({ version: CACHE_VERSION, ...one }));
  return bytes.byteLength > LARGEST ? null : bytes;
};

/**
 * A cached observation; null when it is damaged, of another version, or something else. Whoever may write to
 * the cache may write anything, so all of it is looked at.
 *
 * @param now in milliseconds
 * @param readItem the item that a value is; null for none that can be
 */
export const unpack = async (
  bytes: Uint8Array,
  now: number,
  readItem: ReadItem,
): Promise<CachedObservation | null> => {
  try {
    const { gunzip } = await import('node:zlib');
    const text = await promisify(gunzip)(bytes, { maxOutputLength: LARGEST_UNPACKED });
    const { version: _, items: values, ...rest } = entry.parse(JSON.parse(text.toString('utf8')));
    const items = values.flatMap((value) => readItem(value) ?? []);
    const one = { ...rest, items };
    return items.length === values.length && isPossible(one, now + CLOCK_DOUBT) ? one : null;
  } catch {
    return null;
  }
};

/** The item that a cached value is; null for none that can be, however it came there. */
export type ReadItem = (value: unknown) => Item | null;

/** The latest of an item's times, in milliseconds: none of them lies ahead. */
const latestTime = ({ createdAt, updatedAt, statusSince, values }: Item): number =>
  Math.max(
    ...[createdAt, updatedAt, statusSince, ...Object.values(values)].map((value) =>
      typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : 0,
    ),
  );

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Nothing is from the future, where it would stay the newest for ever, and no item is there twice. */
const isPossible = ({ since, fullScanAt, items }: CachedObservation, latest: number): boolean =>
  since <= latest &&
  fullScanAt <= latest &&
  items.every((item) => latestTime(item) <= latest) &&
  new Set(items.map(({ key }) => key)).size === items.length;
