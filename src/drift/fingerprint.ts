import crypto from 'node:crypto';
import type { DriftKind } from '../model/drift-words.js';
import { INVALID, type Normal } from './normalise.js';

/**
 * 16 hexadecimal digits that name a drift from run to run: they depend on project, key, kind, field
 * and observed value, and on nothing else.
 */
export const fingerprintOf = (
  project: string,
  key: string,
  kind: DriftKind,
  field: string | null,
  observed: Normal | typeof INVALID,
): string =>
  digest(JSON.stringify([project, key, kind, field, observed === INVALID ? null : observed])).slice(
    0,
    16,
  );

/** Hashing at once leaves no object behind for each drift; Node 20.12 brought it. */
const digest = (text: string): string =>
  typeof crypto.hash === 'function'
    ? crypto.hash('sha256', text, 'hex')
    : crypto.createHash('sha256').update(text).digest('hex');
