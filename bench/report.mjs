import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MEASURE = join(dirname(fileURLToPath(import.meta.url)), 'measure-report.mjs');

const DRIFTS = 50_000;
/** Seconds that one report may take. */
const GATE = 1;

/**
 * Measures each report of a run with many drifts, in a process of its own.
 *
 * @param sources folder of the compiled sources
 * @returns rows of a table and the gates that were missed
 */
export const reports = (sources) => {
  const times = JSON.parse(
    execFileSync(process.execPath, [MEASURE, sources, String(DRIFTS)]).toString(),
  );
  const slow = Object.entries(times).filter(([, seconds]) => seconds > GATE);
  return {
    rows: Object.entries(times).map(([what, seconds]) => [
      `${what}, ${DRIFTS} drifts`,
      `${seconds.toFixed(3)} s`,
      `at most ${GATE} s`,
    ]),
    missed: slow.map(([what, seconds]) => `${what}: ${seconds.toFixed(3)} s > ${GATE} s`),
  };
};
