import { run } from './run.js';

/** Milliseconds; what has not ended by then was given up, such as a cache that does not answer. */
const LINGER = 500;

await run();
setTimeout(() => process.exit(), LINGER).unref();
