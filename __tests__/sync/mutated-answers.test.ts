import { afterAll, describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import type { SyncResult } from '../../src/model/result.js';
import { createSyncService, parseInputs } from '../../src/sync/index.js';
import { LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';
import { mutate, seeded } from '../helpers/mutate.js';
import { WEB } from '../helpers/world.js';

const NOW = '2026-01-10T03:00:00Z';
const SEED = 20_260_110;
const MUTANTS = 150;

const github = new EmbeddedGitHub({ now: NOW });
github.webUrl = WEB;
const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
for (let number = 1; number <= 4; number += 1) repository.openPullRequest(labelled(number));
repository.mergePullRequest(1, { at: '2026-01-06T09:00:00Z' });
const [first, ...others] = repository.pullRequests().map(recordOf);
repository.commit({
  files: {
    [LEDGER]: render(
      first ? [{ ...first, title: 'Old' }, ...others, { ...first, number: 90 }] : [],
    ),
  },
});
const listening = github.listen();
afterAll(async () => (await listening).close());

const run = async (): Promise<SyncResult> => {
  const startedAt = new Date(NOW);
  const inputs = { label: LABEL, metadata: LEDGER, mode: 'report', prune: 'true' };
  return createSyncService({
    ...(await listening),
    token: 'token',
    repository: 'octo-org/ledger',
    log: () => undefined,
    clock: { now: () => startedAt, sleep: async () => undefined },
  }).execute({
    identity: { id: '1', repository: 'octo-org/ledger', startedAt, url: null },
    trigger: { event: 'schedule', action: null, pullRequest: null, ref: null, actor: null },
    inputs: parseInputs(inputs, startedAt),
  });
};

const problemsIn = ({ warnings, errors, projects }: SyncResult) => [
  ...warnings,
  ...errors,
  ...projects.flatMap((project) => [...project.warnings, ...project.errors]),
];

describe('an answer with one wrong value', () => {
  it('leads to no internal error, and what is wrong is named', async () => {
    const random = seeded(SEED);
    const failures: unknown[] = [];
    for (let mutant = 0; mutant < MUTANTS; mutant += 1) {
      const nth = Math.floor(random() * 2);
      let asked = 0;
      let sent: unknown;
      github.faults.clear();
      github.failNext({
        match: () => {
          asked += 1;
          return asked > nth;
        },
        rewrite: (body) => {
          sent = mutate(body, random);
          return sent;
        },
      });
      const result = await run();
      const problems = problemsIn(result);
      const isInternal = problems.some(
        ({ code, message }) => code === 'internal' || message.includes('ZodError'),
      );
      const isUnexplained = !result.complete && problems.length === 0;
      if (isInternal || isUnexplained) failures.push({ seed: SEED, mutant, problems, sent });
    }
    expect(failures).toEqual([]);
  });

  it('is not needed for the truth', async () => {
    github.faults.clear();
    const result = await run();
    expect(result.complete).toBe(true);
    expect(result.totals).toMatchObject({ field: 1, phantom: 1 });
    expect(problemsIn(result)).toEqual([]);
  });
});
