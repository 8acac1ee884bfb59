export const DRIFT_KINDS = [
  'missing',
  'historical',
  'phantom',
  'status',
  'field',
  'duplicate',
  'invalid',
] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** How much a drift matters. */
export type Severity = 'critical' | 'minor' | 'info';
