import { createHash } from 'node:crypto';
import type { DriftKind } from '../model/drift.js';
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
  createHash('sha256')
    .update(JSON.stringify([project, key, kind, field, observed === INVALID ? null : observed]))
    .digest('hex')
    .slice(0, 16);
