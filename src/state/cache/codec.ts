import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as z from 'zod';
import type { Item } from '../../model/item.js';
import type { Kept } from '../../model/kept.js';

/** Another version of what is kept is as good as nothing. */
export const KEPT_VERSION = 1;

const LARGEST = 50 * 1024 * 1024;
/** Text that is packed so well is no observation of ours. */
const LARGEST_UNPACKED = 20 * LARGEST;

const item = z.custom<Item>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'number') === 'number' &&
    ['key', 'status', 'title', 'head', 'createdAt', 'updatedAt'].every(
      (name) => typeof Reflect.get(value, name) === 'string',
    ),
);

const stream = z.object({
  order: z.enum(['newest', 'oldest']),
  after: z.string().nullable(),
  position: z.tuple([z.string(), z.number()]).nullable(),
  ended: z.boolean(),
});

const kept = z.object({
  version: z.literal(KEPT_VERSION),
  complete: z.boolean(),
  since: z.number(),
  fullScanAt: z.number(),
  items: z.array(item),
  streams: z.array(stream),
});

/** What is kept, packed; null when it is too large to be kept. */
export const pack = async (one: Kept): Promise<Uint8Array | null> => {
  const bytes = await promisify(gzip)(JSON.stringify({ version: KEPT_VERSION, ...one }));
  return bytes.byteLength > LARGEST ? null : bytes;
};

/** What was kept; null when it is damaged, of another version, or something else. */
export const unpack = async (bytes: Uint8Array): Promise<Kept | null> => {
  try {
    const text = await promisify(gunzip)(bytes, { maxOutputLength: LARGEST_UNPACKED });
    return kept.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return null;
  }
};
