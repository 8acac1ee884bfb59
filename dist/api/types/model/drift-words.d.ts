export declare const DRIFT_KINDS: readonly ["missing", "historical", "phantom", "status", "field", "duplicate", "invalid"];
export type DriftKind = (typeof DRIFT_KINDS)[number];
/** How much a drift matters. */
export type Severity = 'critical' | 'minor' | 'info';
