import * as z from 'zod';

/**
 * What a correction pull request carries, as it is kept in a hidden block of its body and, where
 * that has no room, in its commit message: for each correction the project, key, kind, field and
 * fingerprint.
 */
export interface CarriedCorrection {
  readonly project: string;
  readonly key: string;
  readonly kind: string;
  readonly field: string | null;
  readonly fingerprint: string;
}

const VERSION = 1;
/** A line of its own: a title that looks like a block stands within a line. */
const BLOCK = /^<!-- metadata-sync:(\d+) (\{.*\}) -->\r?$/gm;

const block = z.object({
  /** How many corrections there are in all blocks together. */
  total: z.number(),
  corrections: z.array(
    z.tuple([z.string(), z.string(), z.string(), z.string().nullable(), z.string()]),
  ),
});

type Entry = z.infer<typeof block>['corrections'][number];

/** What closes an HTML comment, mentions somebody or ends a line cannot stand in the block. */
const encode = (total: number, corrections: readonly Entry[]): string => {
  const json = JSON.stringify({ total, corrections }).replace(
    /[^ -~]|[-<>@]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<!-- metadata-sync:${VERSION} ${json} -->`;
};

/** The block for the body, of at most so many characters, and one for what it has no room for. */
export const encodeCarried = (
  carried: readonly CarriedCorrection[],
  room: number,
): { readonly body: string; readonly overflow: string | null } => {
  const entries = carried.map(
    ({ project, key, kind, field, fingerprint }): Entry => [project, key, kind, field, fingerprint],
  );
  const whole = encode(entries.length, entries);
  if (whole.length <= room) return { body: whole, overflow: null };
  // Entries differ in length, so the share that fits is found by trying.
  let kept = entries.length;
  let body = whole;
  while (kept > 0 && body.length > room) {
    kept = Math.min(kept - 1, Math.floor((kept * room) / body.length));
    body = encode(entries.length, entries.slice(0, kept));
  }
  return { body, overflow: encode(entries.length, entries.slice(kept)) };
};

/** What the texts carry together; null when that cannot be told. */
export const decodeCarried = (texts: readonly string[]): readonly CarriedCorrection[] | null => {
  const blocks = texts.flatMap((text) => [...text.matchAll(BLOCK)]);
  const parsed = blocks.map(([, version, json]) =>
    Number(version) === VERSION ? parseBlock(json ?? '') : undefined,
  );
  const entries = parsed.flatMap((one) => one?.corrections ?? []);
  const whole = parsed.every((one) => one !== undefined && one.total === entries.length);
  if (parsed.length === 0 || !whole) return null;
  return entries.map(([project, key, kind, field, fingerprint]) => ({
    project,
    key,
    kind,
    field,
    fingerprint,
  }));
};

const parseBlock = (json: string): z.infer<typeof block> | undefined => {
  try {
    return block.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
};
