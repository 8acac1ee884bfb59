import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import type { Problem } from '../../src/model/problem.js';
import type { SyncResult } from '../../src/model/result.js';
import fc from '../helpers/fast-check.js';
import { type Gate, serviceOn } from '../helpers/in-process.js';
import {
  edit,
  LABEL,
  LEDGER,
  type LedgerRecord,
  labelled,
  recordOf,
  render,
} from '../helpers/ledger-world.js';
import { CORRECTIONS, openCorrections } from '../helpers/world.js';
import { type Mutation, mutated, mutations } from './mutation.js';
import { rounds, tally, unlessHung, within } from './rounds.js';

const INPUTS = { label: LABEL, metadata: LEDGER, prune: 'true' };
/** An undisturbed run takes about ten; one that goes on for ever passes any number. */
const MOST_REQUESTS = 200;
const GONE = 9;

const count = tally('mutated answers');

/** #1 is recorded wrongly, #2, which is merged, rightly, #9 does not exist, and #3 is not recorded. */
const staged = () => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  for (const number of [1, 2, 3]) repository.openPullRequest(labelled(number));
  repository.mergePullRequest(2, { at: '2026-01-06T09:00:00Z' });
  repository.openIssue({ number: 20, title: 'Numbers of ours come after it' });
  const records = repository
    .pullRequests()
    .map((pull) => ({ ...recordOf(pull), note: `note of ${pull.number}` }));
  const [first] = records;
  const gone = { ...first, number: GONE, note: 'of nothing', status: 'open' } as LedgerRecord;
  const wrong = edit(1, { status: 'merged' })(records.filter(({ number }) => number !== 3));
  repository.commit({ files: { [LEDGER]: render([...wrong, gone]) } });
  return { github, repository };
};

/** Replaces a value in the answer to one request; what follows is answered as it should be. */
const disturbing = (at: number, mutation: Mutation): { gate: Gate; requests: () => number } => {
  let requests = 0;
  return {
    requests: () => requests,
    gate: async () => {
      requests += 1;
      if (requests > MOST_REQUESTS) throw new Error('The run goes on for ever.');
      if (requests !== at + 1) return undefined;
      return async (answer) => {
        const text = await answer.text();
        if (text === '') return answer;
        const { status, headers } = answer;
        return new Response(mutated(text, mutation), { status, headers });
      };
    },
  };
};

const problemsOf = ({ errors, warnings, projects }: SyncResult): readonly Problem[] =>
  [{ errors, warnings }, ...projects].flatMap((one) => [...one.errors, ...one.warnings]);

/** What is wrong is named, in words that are ours. */
const expectExplained = (result: SyncResult): void => {
  const problems = problemsOf(result);
  expect(problems.map(({ code }) => code)).not.toContain('internal');
  expect(problems.filter(({ message }) => message.includes('ZodError'))).toEqual([]);
  if (!result.complete) expect(problems).not.toEqual([]);
};

const recordsOn = (text: string | undefined): readonly LedgerRecord[] =>
  text === undefined ? [] : JSON.parse(text).pulls;

describe('an answer of GitHub in which one value is another', () => {
  it(
    'costs no record, no edit and no second pull request, and the next run ends right',
    async () => {
      const whole = staged();
      const undisturbed = await serviceOn(whole.github, whole.repository).run('1-1', INPUTS);
      expect(undisturbed.outcome).toBe('corrected');
      const requests = whole.github.requests.length;
      const proposed = whole.repository.readFile(CORRECTIONS, LEDGER);
      await fc.assert(
        fc.asyncProperty(
          fc.nat({ max: requests - 1 }),
          mutations,
          unlessHung(async (at, mutation) => {
            const { github, repository } = staged();
            const before = repository.readFile('main', LEDGER);
            const { gate, requests: sent } = disturbing(at, mutation);
            const disturbed = await serviceOn(github, repository, gate).run('1-1', INPUTS);
            expect(sent()).toBeLessThanOrEqual(MOST_REQUESTS);
            expectExplained(disturbed);
            expect(openCorrections(repository).length).toBeLessThanOrEqual(1);
            expect(repository.readFile('main', LEDGER)).toBe(before);
            for (const { number, note } of recordsOn(before)) {
              if (number === GONE || repository.head(CORRECTIONS) === undefined) continue;
              const kept = recordsOn(repository.readFile(CORRECTIONS, LEDGER));
              expect(kept).toContainEqual(expect.objectContaining({ number, note }));
            }
            github.clock.advance(24 * 60 * 60_000);
            const next = await serviceOn(github, repository).run('2-1', INPUTS);
            expect(problemsOf(next)).toEqual([]);
            expect(repository.readFile(CORRECTIONS, LEDGER)).toBe(proposed);
            expect(openCorrections(repository)).toHaveLength(1);
            count('answers');
            count(
              disturbed.complete ? 'runs that were complete all the same' : 'runs that said so',
            );
          }),
        ),
        { numRuns: rounds(500) },
      );
    },
    within(120),
  );
});
