import type { OpenCorrection } from '../deliver/index.js';
import { decodeBlock, NO_REFUSALS, type Refusal, type Refusals } from '../model/carried.js';
import type { Correction } from '../model/correction.js';
import type { DeclinedIn } from '../model/drift.js';
import { textsOf } from './carried.js';

/**
 * What is declined now: the refusals that the newest correction pull request carries, and
 * everything that it proposed when somebody closed it without merging. A merged restore declines
 * what it brought back, once.
 */
export const refusalsOf = (open: OpenCorrection): Refusals => {
  const { pullRequest, newest, restored } = open;
  const standing = newest === null ? NO_REFUSALS : refusalsIn(newest);
  const declined = [...standing.declined, ...restoredSince(restored, standing.restored)];
  // What is open again is proposed again.
  const carried = pullRequest === null ? null : decodeBlock(textsOf(open));
  const proposed = new Set(carried?.corrections.map(({ fingerprint }) => fingerprint));
  return {
    declined: ordered(declined.filter(({ fingerprint }) => !proposed.has(fingerprint))),
    restored: Math.max(standing.restored ?? 0, restored?.number ?? 0) || null,
  };
};

type Earlier = NonNullable<OpenCorrection['newest']>;

const refusalsIn = ({ number, state, closedByUs, conflicted, texts }: Earlier): Refusals => {
  const block = decodeBlock(texts);
  if (block === null) return NO_REFUSALS;
  const turnedDown = state === 'closed' && !closedByUs && !conflicted;
  return {
    declined: [...block.declined, ...(turnedDown ? allIn(number, block.corrections) : [])],
    restored: block.restored,
  };
};

const restoredSince = (restored: Earlier | null, known: number | null): readonly Refusal[] => {
  if (restored === null || (known !== null && restored.number <= known)) return [];
  const block = decodeBlock(restored.texts);
  return block === null ? [] : [...block.declined, ...allIn(restored.number, block.corrections)];
};

const allIn = (
  pullRequest: number,
  corrections: readonly { readonly fingerprint: string }[],
): readonly Refusal[] => corrections.map(({ fingerprint }) => ({ fingerprint, pullRequest }));

/** Each fingerprint once, in an order that does not depend on how it came to be known. */
const ordered = (refusals: readonly Refusal[]): readonly Refusal[] =>
  [...new Map(refusals.map((refusal) => [refusal.fingerprint, refusal])).values()].sort((a, b) =>
    a.fingerprint < b.fingerprint ? -1 : 1,
  );

/** The pull request in which the correction of a drift was turned down, by fingerprint. */
export const declinedIn = (
  { declined }: Refusals,
  { newest, restored }: Pick<OpenCorrection, 'newest' | 'restored'>,
): ((fingerprint: string) => DeclinedIn | null) => {
  const numbers = new Map(declined.map((one) => [one.fingerprint, one.pullRequest]));
  const some = newest?.url ?? restored?.url ?? '';
  return (fingerprint) => {
    const number = numbers.get(fingerprint);
    return number === undefined ? null : { number, url: some.replace(/\d+$/, String(number)) };
  };
};

/** The refusals that still hold when these corrections are proposed. */
export const stillDeclined = (
  { declined, restored }: Refusals,
  corrections: readonly Correction[],
): Refusals => {
  const proposed = new Set(corrections.map(({ fingerprint }) => fingerprint));
  return { declined: declined.filter(({ fingerprint }) => !proposed.has(fingerprint)), restored };
};
