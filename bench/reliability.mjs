import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many times longer than before a merge the random suites go on. */
const ROUNDS = process.env.METADATA_SYNC_ROUNDS ?? '20';

/** Where the random suites are that go on for longer by hand. */
const SUITES = [
  '__tests__/reliability',
  '__tests__/plan/laws',
  '__tests__/metadata/yaml/lists',
  '__tests__/report/markdown-safety',
  '__tests__/report/terminal-safety',
];

/**
 * The random suites of `__tests__/reliability` at length: worlds against an oracle, schedules of two
 * runs and people, kills and cuts, mutated answers and cache entries; and the laws of plans,
 * of lists in YAML and of text from outside in reports. Prints what was tried.
 */
export const reliability = async (_sources, folder) => {
  const counts = join(folder, 'counts.jsonl');
  writeFileSync(counts, '');
  const failed = await runSuites(counts);
  const rows = readFileSync(counts, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .flatMap(({ suite, counts: of }) =>
      Object.entries(of).map(([what, count]) => [
        suite,
        `${String(count).padStart(9)} ${what}`,
        '',
      ]),
    );
  return { rows, missed: failed ? ['a random suite failed; its seed is printed above'] : [] };
};

const runSuites = (counts) =>
  new Promise((done, fail) => {
    const child = spawn('npm', ['test', '--', ...SUITES], {
      stdio: 'inherit',
      env: { ...process.env, METADATA_SYNC_ROUNDS: ROUNDS, METADATA_SYNC_COUNTS: counts },
    });
    child.once('error', fail);
    child.once('close', (status) => done(status !== 0));
  });
