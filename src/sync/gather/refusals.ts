import type { OpenCorrection } from '../../deliver/index.js';
import {
  decodeManifest,
  type ManifestEntry,
  NO_REFUSALS,
  type Refusal,
  type Refusals,
} from '../../model/correction-manifest.js';
import type { DeclinedIn } from '../../model/drift.js';
import type { Verified } from '../../model/history.js';
import { textsOf } from './open-manifest.js';

/** The refusals in force, and those that the state says are over. */
export interface KnownRefusals extends Refusals {
  readonly resolved: readonly Refusal[];
}

type Named = Pick<ManifestEntry, 'project' | 'key' | 'kind' | 'field' | 'fingerprint'>;

/**
 * What is declined now: the refusals that the newest correction pull request carries, and
 * everything that it proposed when somebody closed it without merging. A merged restore declines
 * what it brought back, once.
 *
 * @param verified what the state says of each project of the base
 */
export const refusalsOf = (
  open: OpenCorrection,
  verified: readonly Pick<Verified, 'resolvedRefusals'>[],
): KnownRefusals => {
  const { pullRequest, newest, restored } = open;
  const standing = newest === null ? NO_REFUSALS : refusalsIn(newest);
  const declined = [...standing.declined, ...restoredSince(restored, standing.restored)];
  // What is open again is proposed again.
  const carried = pullRequest === null ? null : decodeManifest(textsOf(open));
  const left = withoutProposed(ordered(declined), carried?.corrections ?? []);
  const over = resolvedIn(verified);
  const isOver = ({ fingerprint, pullRequest: number }: Refusal): boolean =>
    (over.get(fingerprint) ?? 0) >= number;
  return {
    declined: left.filter((refusal) => !isOver(refusal)),
    resolved: left.filter(isOver),
    restored: Math.max(standing.restored ?? 0, restored?.number ?? 0) || null,
  };
};

/** A refusal is over up to the pull request that it was from; a later one holds again. */
const resolvedIn = (
  verified: readonly Pick<Verified, 'resolvedRefusals'>[],
): ReadonlyMap<string, number> => {
  const newest = new Map<string, number>();
  for (const [fingerprint, number] of verified.flatMap((one) => one.resolvedRefusals ?? []))
    newest.set(fingerprint, Math.max(number, newest.get(fingerprint) ?? 0));
  return newest;
};

type Earlier = NonNullable<OpenCorrection['newest']>;

const refusalsIn = ({ number, state, closedByUs, conflicted, texts }: Earlier): Refusals => {
  const block = decodeManifest(texts);
  if (block === null) return NO_REFUSALS;
  const turnedDown = state === 'closed' && !closedByUs && !conflicted;
  return {
    declined: [...block.declined, ...(turnedDown ? allIn(number, block.corrections) : [])],
    restored: block.restored,
  };
};

const restoredSince = (restored: Earlier | null, known: number | null): readonly Refusal[] => {
  if (restored === null || (known !== null && restored.number <= known)) return [];
  const block = decodeManifest(restored.texts);
  return block === null ? [] : [...block.declined, ...allIn(restored.number, block.corrections)];
};

const allIn = (pullRequest: number, corrections: readonly ManifestEntry[]): readonly Refusal[] =>
  corrections.map(({ fingerprint, ...drift }) => ({ fingerprint, pullRequest, drift }));

/**
 * What a refusal holds for. That of a value holds for the value that GitHub had; that of a whole
 * record for the record, whatever becomes of its item.
 */
const subjectOf = ({ fingerprint, project, key, kind, field }: Named): string =>
  field === null
    ? JSON.stringify([project, key, isInsertion(kind) ? 'insert' : kind])
    : fingerprint;

/** A record that is refused as missing may lie below the lowest one later. */
export const isInsertion = (kind: string): boolean => kind === 'missing' || kind === 'historical';

const subjectOfRefusal = ({ fingerprint, drift }: Refusal): string =>
  drift === null ? fingerprint : subjectOf({ fingerprint, ...drift });

/** Each subject once, in an order that does not depend on how it came to be known. */
const ordered = (refusals: readonly Refusal[]): readonly Refusal[] =>
  [...new Map(refusals.map((refusal) => [subjectOfRefusal(refusal), refusal])).values()].sort(
    (a, b) => (a.fingerprint < b.fingerprint ? -1 : 1),
  );

/** The pull request in which the correction of a drift was turned down. */
export const declinedIn = (
  { declined }: Refusals,
  { newest, restored }: Pick<OpenCorrection, 'newest' | 'restored'>,
): ((drift: Named) => DeclinedIn | null) => {
  const numbers = new Map(declined.map((one) => [subjectOfRefusal(one), one.pullRequest]));
  const some = newest?.url ?? restored?.url ?? '';
  return (drift) => {
    const number = numbers.get(subjectOf(drift)) ?? numbers.get(drift.fingerprint);
    return number === undefined ? null : { number, url: some.replace(/\d+$/, String(number)) };
  };
};

/** The refusals that still hold when these corrections are proposed. */
export const stillDeclined = (
  { declined, restored }: Refusals,
  corrections: readonly Named[],
): Refusals => ({ declined: withoutProposed(declined, corrections), restored });

const withoutProposed = (
  refusals: readonly Refusal[],
  corrections: readonly Named[],
): readonly Refusal[] => {
  const proposed = new Set(corrections.flatMap((one) => [one.fingerprint, subjectOf(one)]));
  return refusals.filter((refusal) => !proposed.has(subjectOfRefusal(refusal)));
};
