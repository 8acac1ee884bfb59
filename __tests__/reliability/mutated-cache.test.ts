import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub, type Repository } from '../../src/emulator/index.js';
import type { SyncResult } from '../../src/model/result.js';
import type { CacheStore } from '../../src/state/index.js';
import fc from '../helpers/fast-check.js';
import { serviceOn } from '../helpers/in-process.js';
import { edit, LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';
import { mutated, mutations } from './mutation.js';
import { rounds, tally, unlessHung, within } from './rounds.js';

const REPORT = { label: LABEL, metadata: LEDGER, mode: 'report' };

const count = tally('mutated cache entries');

/** More than fits two pages, so that an observation is worth keeping. */
const COUNT = 205;

/** A store that gives what one of the entries was made into. */
const storeOf = (entries: Map<string, Uint8Array>): CacheStore => ({
  load: async (prefix) => entries.get(prefix) ?? null,
  save: async (prefix, _, bytes) => {
    entries.set(prefix, bytes);
  },
});

const linesOf = ({ projects }: SyncResult): readonly string[] =>
  projects.flatMap(({ drifts }) =>
    drifts.map(({ key, kind, field, observed, resolution }) =>
      JSON.stringify([key, kind, field, observed, resolution]),
    ),
  );

/** A run on the entry; all are in the same hour, and none is to feel what the others spent. */
const runWith = (bytes: Uint8Array): Promise<SyncResult> => {
  github.requests.length = 0;
  github.rateLimit.remaining = github.rateLimit.limit;
  const entries = new Map([[entry[0], bytes]]);
  return serviceOn(github, repository, undefined, storeOf(entries)).run('2-1', REPORT);
};

let github: EmbeddedGitHub;
let repository: Repository;
let entry: readonly [string, Uint8Array];
let truth: readonly string[];

beforeAll(async () => {
  github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  for (let number = 1; number <= COUNT; number += 1) repository.openPullRequest(labelled(number));
  for (const number of [10, 110, 202]) repository.closePullRequest(number);
  const records = repository.pullRequests().map(recordOf);
  const wrong = edit(120, { title: 'Old' })(edit(110, { status: 'merged' })(records));
  repository.commit({ files: { [LEDGER]: render(wrong) } });
  github.clock.advance(24 * 60 * 60_000);
  const entries = new Map<string, Uint8Array>();
  truth = linesOf(
    await serviceOn(github, repository, undefined, storeOf(entries)).run('1-1', REPORT),
  );
  const [only, ...others] = [...entries];
  if (only === undefined || others.length > 0) throw new Error('There should be one entry.');
  entry = only;
});

describe('a cache entry in which one value is another', () => {
  it(
    'changes nothing of what a run says',
    async () => {
      const [, bytes] = entry;
      const text = gunzipSync(bytes).toString('utf8');
      expect(truth).toHaveLength(2);
      await fc.assert(
        fc.asyncProperty(
          mutations,
          unlessHung(async (mutation) => {
            const result = await runWith(new Uint8Array(gzipSync(mutated(text, mutation))));
            expect(linesOf(result)).toEqual(truth);
            expect({ complete: result.complete, errors: result.errors }).toEqual({
              complete: true,
              errors: [],
            });
            count('entries');
          }),
        ),
        { numRuns: rounds(300) },
      );
    },
    within(120),
  );

  it(
    'of bytes that are no entry at all is no entry',
    async () => {
      const [, bytes] = entry;
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ maxLength: 64 }),
          fc.nat(),
          unlessHung(async (garbage, at) => {
            const broken = Uint8Array.from(bytes);
            broken.set(
              garbage.slice(0, bytes.length),
              at % Math.max(1, bytes.length - garbage.length),
            );
            expect(linesOf(await runWith(broken))).toEqual(truth);
            count('entries of broken bytes');
          }),
        ),
        { numRuns: rounds(30) },
      );
    },
    within(60),
  );
});
