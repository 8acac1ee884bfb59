import type { JudgedDrift } from '../model/drift.js';
import { isJsonArray, type Json } from '../model/json.js';

/** A recorded or observed value as a person reads it. */
export const valueText = (value: Json): string => {
  if (value === null || value === '') return 'nothing';
  if (typeof value === 'string') return value;
  if (isJsonArray(value)) return value.length === 0 ? 'nothing' : value.map(String).join(', ');
  return JSON.stringify(value);
};

/** What differs, in one word or two. */
export const differsIn = (drift: JudgedDrift): string => {
  switch (drift.kind) {
    case 'missing':
      return 'not recorded';
    case 'historical':
      return 'not recorded (older)';
    case 'phantom':
      return REASON[drift.reason ?? 'not-found'];
    case 'duplicate':
      return drift.differing ? 'recorded twice, differently' : 'recorded twice';
    default:
      return drift.field ?? drift.kind;
  }
};

const REASON = {
  'not-found': 'does not exist',
  'is-issue': 'is an issue',
  unlabelled: 'lost its label',
  'outside-selection': 'outside the selection',
} as const;

/**
 * What is done about it, in one word or two.
 *
 * @param delivered whether the corrections reached the repository
 */
export const resolutionText = (drift: JudgedDrift, delivered: boolean): string => {
  if (drift.heldBack) return 'held back';
  switch (drift.resolution) {
    case 'correct':
      return delivered ? 'corrected' : 'correctable';
    case 'report':
      return 'reported only';
    case 'ignored':
      return 'ignored';
    case 'declined':
      return drift.declinedIn === null ? 'declined' : `declined in #${drift.declinedIn.number}`;
  }
};
