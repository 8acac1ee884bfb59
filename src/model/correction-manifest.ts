import * as z from 'zod';

/**
 * What a correction pull request carries: for each correction the project, key, kind, field and
 * fingerprint, and every refusal in force. It is kept in a hidden block of its body and in the
 * message of its commit. The body is for whoever looks at the pull request later; the message moves
 * together with the branch, and so is right even while another run is about to write the body.
 */
export interface ManifestEntry {
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
  /** What was turned down; null where an older block says no more than the fingerprint. */
  readonly drift: RefusedDrift | null;
}

export type RefusedDrift = Omit<ManifestEntry, 'fingerprint'>;

/** The refusals in force. */
export interface Refusals {
  readonly declined: readonly Refusal[];
  /** The newest merged restore whose refusals are among them; null when there was none. */
  readonly restored: number | null;
}

export interface CorrectionManifest extends Refusals {
  readonly corrections: readonly ManifestEntry[];
}

export const NO_REFUSALS: Refusals = { declined: [], restored: null };

const VERSION = 1;
/** A line of its own: a title that looks like a block stands within a line. */
const BLOCK = /^<!-- metadata-sync:(\d+) (\{.*\}) -->\r?$/gm;

const drift = [z.string(), z.string(), z.string(), z.string().nullable()] as const;

const block = z.object({
  corrections: z.array(z.tuple([...drift, z.string()])),
  declined: z
    .array(
      z.union([z.tuple([z.string(), z.number()]), z.tuple([z.string(), z.number(), ...drift])]),
    )
    .default([]),
  restored: z.number().nullish(),
});

type Block = z.infer<typeof block>;

/**
 * No text keeps a sign that could mean something in a comment or a commit message: close the comment,
 * mention somebody, refer to an issue, end a line, keep workflows from running.
 */
const encode = ({ corrections, declined, restored }: Block): string => {
  const told = {
    corrections,
    ...(declined.length > 0 && { declined }),
    ...(restored != null && { restored }),
  };
  const json = JSON.stringify(told).replace(/"(?:[^"\\]|\\.)*"/g, (quoted) =>
    quote(JSON.parse(quoted)),
  );
  return `<!-- metadata-sync:${VERSION} ${json} -->`;
};

const quote = (text: string): string =>
  `"${text.replace(/[^\w .]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

/**
 * The block for the commit message, and for a body that has room for so many characters; null when
 * it does not fit there.
 */
export const encodeManifest = (
  carried: readonly ManifestEntry[],
  room: number,
  { declined, restored }: Refusals = NO_REFUSALS,
): { readonly body: string | null; readonly commit: string } => {
  const commit = encode({
    corrections: carried.map(({ project, key, kind, field, fingerprint }) => [
      project,
      key,
      kind,
      field,
      fingerprint,
    ]),
    declined: declined.map(({ fingerprint, pullRequest, drift: refused }) =>
      refused === null
        ? [fingerprint, pullRequest]
        : [fingerprint, pullRequest, refused.project, refused.key, refused.kind, refused.field],
    ),
    restored,
  });
  return { body: commit.length <= room ? commit : null, commit };
};

/** The corrections that the first text with a block carries; null when that cannot be told. */
export const decodeCorrections = (texts: readonly string[]): readonly ManifestEntry[] | null =>
  decodeManifest(texts)?.corrections ?? null;

/** All that the first text carries in which one block of ours stands; null when there is none. */
export const decodeManifest = (texts: readonly string[]): CorrectionManifest | null => {
  for (const text of texts) {
    const [match, second] = [...text.matchAll(BLOCK)];
    const isOne = match !== undefined && second === undefined;
    const parsed = isOne && Number(match[1]) === VERSION ? parseBlock(match[2] ?? '') : undefined;
    if (parsed === undefined) continue;
    return {
      corrections: parsed.corrections.map(([project, key, kind, field, fingerprint]) => ({
        project,
        key,
        kind,
        field,
        fingerprint,
      })),
      declined: parsed.declined.map(toRefusal),
      restored: parsed.restored ?? null,
    };
  }
  return null;
};

const toRefusal = ([fingerprint, pullRequest, ...refused]: Block['declined'][number]): Refusal => {
  const [project, key, kind, field] = refused;
  const isNamed = project !== undefined && key !== undefined && kind !== undefined;
  return {
    fingerprint,
    pullRequest,
    drift: isNamed ? { project, key, kind, field: field ?? null } : null,
  };
};

const parseBlock = (json: string): Block | undefined => {
  try {
    return block.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
};
