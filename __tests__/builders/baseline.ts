import type { Baseline } from '../../src/model/baseline.js';

/** What a record said when file and tracker last agreed; there was one under every key that has a value. */
export const aBaseline = (value: Baseline['value']): Baseline => ({
  has: (key) => (value(key, 'status') === undefined ? undefined : true),
  value,
});
