import type { Drift, JudgedDrift } from '../../src/model/drift.js';
import { anItem } from './item.js';
import { WORDS } from './words.js';

/** The status of a record that was recorded as open and is merged. */
export const aDrift = (changes: Partial<Drift> = {}): Drift => {
  const number = changes.number === undefined ? 87 : changes.number;
  const item =
    changes.item === undefined ? anItem({ number: number ?? 87, status: 'merged' }) : changes.item;
  return {
    project: 'notes',
    tracker: WORDS,
    key: number === null ? '@1' : `#${number}`,
    number,
    kind: 'status',
    field: 'status',
    recorded: 'open',
    observed: 'merged',
    baseline: null,
    origin: 'unknown',
    transition: 'merged-externally',
    reason: null,
    severity: 'critical',
    differing: false,
    observedAt: '2026-01-06T09:30:00Z',
    firstSeenAt: '2026-02-01T03:00:00.000Z',
    url: item?.url ?? null,
    title: item?.title ?? null,
    fingerprint: '0123456789abcdef',
    position: 0,
    extraCopies: [],
    item,
    ...changes,
  };
};

/** The title that differs. */
export const aTitleDrift = (changes: Partial<Drift> = {}): Drift =>
  aDrift({
    kind: 'field',
    field: 'title',
    recorded: 'Old',
    observed: 'New',
    transition: null,
    observedAt: null,
    severity: 'minor',
    ...changes,
  });

/** A record whose pull request does not exist. */
export const aPhantom = (changes: Partial<Drift> = {}): Drift =>
  aDrift({
    kind: 'phantom',
    field: null,
    recorded: 'merged',
    observed: null,
    transition: null,
    observedAt: null,
    reason: 'not-found',
    item: null,
    ...changes,
  });

/** An item without a record. */
export const aMissing = (changes: Partial<Drift> = {}): Drift =>
  aDrift({
    kind: 'missing',
    field: null,
    recorded: null,
    transition: null,
    position: null,
    ...changes,
  });

export const aJudgedDrift = (changes: Partial<JudgedDrift> = {}): JudgedDrift => ({
  ...aDrift(changes),
  resolution: 'correct',
  heldBack: false,
  declinedIn: null,
  recommendation: 'Merge the correction.',
  ...changes,
});
