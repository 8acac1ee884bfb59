import fc from 'fast-check';

/** One seed for all random suites of a run; it is printed at the end, and given back to repeat them. */
fc.configureGlobal({ seed: Number(process.env.METADATA_SYNC_SEED ?? 1) });

export default fc;
