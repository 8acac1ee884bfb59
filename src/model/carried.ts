import * as z from 'zod';

/**
 * What a correction pull request carries, as it is kept in a hidden block of its body and, where
 * that has no room, in its commit message: for each correction the project, key, kind, field and
 * fingerprint, and every refusal in force.
 */
export interface CarriedCorrection {
  readonly project: string;
  readonly key: string;
  readonly kind: string;
  readonly field: string | null;
  readonly fingerprint: string;
}

/** The correction of a drift that somebody turned down, and the pull request in which they did. */
export interface Refusal {
  readonly fingerprint: string;
  readonly pullRequest: number;
}

/** The refusals in force. */
export interface Refusals {
  readonly declined: readonly Refusal[];
  /** The newest merged restore whose refusals are among them; null when there was none. */
  readonly restored: number | null;
}

export interface CarriedBlock extends Refusals {
  readonly corrections: readonly CarriedCorrection[];
}

export const NO_REFUSALS: Refusals = { declined: [], restored: null };

const VERSION = 1;
/** A line of its own: a title that looks like a block stands within a line. */
const BLOCK = /^<!-- metadata-sync:(\d+) (\{.*\}) -->\r?$/gm;

const block = z.object({
  /** How many corrections and refusals there are in all blocks together. */
  total: z.number(),
  corrections: z.array(
    z.tuple([z.string(), z.string(), z.string(), z.string().nullable(), z.string()]),
  ),
  declined: z.array(z.tuple([z.string(), z.number()])).default([]),
  restored: z.number().nullish(),
});

type Block = z.infer<typeof block>;

/** What closes an HTML comment, mentions somebody or ends a line cannot stand in the block. */
const encode = ({ corrections, declined, restored, total }: Block): string => {
  const told = {
    total,
    corrections,
    ...(declined.length > 0 && { declined }),
    ...(restored != null && { restored }),
  };
  const json = JSON.stringify(told).replace(
    /[^ -~]|[-<>@]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<!-- metadata-sync:${VERSION} ${json} -->`;
};

/** The block for the body, of at most so many characters, and one for what it has no room for. */
export const encodeCarried = (
  carried: readonly CarriedCorrection[],
  room: number,
  { declined, restored }: Refusals = NO_REFUSALS,
): { readonly body: string; readonly overflow: string | null } => {
  const corrections = carried.map(
    ({ project, key, kind, field, fingerprint }): Block['corrections'][number] => [
      project,
      key,
      kind,
      field,
      fingerprint,
    ],
  );
  const refused = declined.map(({ fingerprint, pullRequest }): Block['declined'][number] => [
    fingerprint,
    pullRequest,
  ]);
  const total = corrections.length + refused.length;
  /** Corrections come first; a refusal is what has no room first. */
  const part = (from: number, to: number): string =>
    encode({
      total,
      corrections: corrections.slice(from, to),
      declined: refused.slice(
        Math.max(0, from - corrections.length),
        Math.max(0, to - corrections.length),
      ),
      restored: from === 0 ? restored : null,
    });
  const whole = part(0, total);
  if (whole.length <= room) return { body: whole, overflow: null };
  // Entries differ in length, so the share that fits is found by trying.
  let kept = total;
  let body = whole;
  while (kept > 0 && body.length > room) {
    kept = Math.min(kept - 1, Math.floor((kept * room) / body.length));
    body = part(0, kept);
  }
  return { body, overflow: part(kept, total) };
};

/** The corrections that the texts carry together; null when that cannot be told. */
export const decodeCarried = (texts: readonly string[]): readonly CarriedCorrection[] | null =>
  decodeBlock(texts)?.corrections ?? null;

/** All that the texts carry together; null when that cannot be told. */
export const decodeBlock = (texts: readonly string[]): CarriedBlock | null => {
  const blocks = texts.flatMap((text) => [...text.matchAll(BLOCK)]);
  const parsed = blocks.map(([, version, json]) =>
    Number(version) === VERSION ? parseBlock(json ?? '') : undefined,
  );
  const entries = parsed.flatMap((one) => one?.corrections ?? []);
  const declined = parsed.flatMap((one) => one?.declined ?? []);
  const total = entries.length + declined.length;
  const whole = parsed.every((one) => one !== undefined && one.total === total);
  if (parsed.length === 0 || !whole) return null;
  return {
    corrections: entries.map(([project, key, kind, field, fingerprint]) => ({
      project,
      key,
      kind,
      field,
      fingerprint,
    })),
    declined: declined.map(([fingerprint, pullRequest]) => ({ fingerprint, pullRequest })),
    restored: parsed.map((one) => one?.restored).find((number) => number != null) ?? null,
  };
};

const parseBlock = (json: string): Block | undefined => {
  try {
    return block.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
};
