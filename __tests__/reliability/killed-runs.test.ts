import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub, type Repository } from '../../src/emulator/index.js';
import { serviceOn } from '../helpers/in-process.js';
import { edit, LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';
import { PacedRun } from '../helpers/paced-run.js';
import { CORRECTIONS, leftovers, STATE } from '../helpers/world.js';
import { tally } from './rounds.js';

const INPUTS = { label: LABEL, metadata: LEDGER };

interface Case {
  readonly name: string;
  /** What there is before the run that is killed. */
  readonly stage: (github: EmbeddedGitHub, repository: Repository) => Promise<void>;
  readonly inputs?: Readonly<Record<string, string>>;
}

const correction = (repository: Repository) =>
  repository
    .pullRequests()
    .find(({ headRefName, state }) => headRefName === CORRECTIONS && state === 'OPEN');

const CASES: readonly Case[] = [
  { name: 'creates', stage: async () => undefined },
  {
    name: 'updates',
    stage: async (github, repository) => {
      await serviceOn(github, repository).run('1-1', INPUTS);
      repository.closePullRequest(1);
    },
  },
  {
    name: 'closes',
    stage: async (github, repository) => {
      await serviceOn(github, repository).run('1-1', INPUTS);
      const text = repository.readFile(CORRECTIONS, LEDGER) ?? '';
      repository.commit({ files: { [LEDGER]: text } });
    },
  },
  { name: 'commits', stage: async () => undefined, inputs: { deliver: 'commit' } },
];

const staged = async ({ stage }: Case) => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  for (const number of [1, 2]) repository.openPullRequest(labelled(number));
  const records = repository.pullRequests().map(recordOf);
  repository.commit({ files: { [LEDGER]: render(edit(2, { status: 'merged' })(records)) } });
  await stage(github, repository);
  return { github, repository };
};

/** What a person sees in the end: the file, the pull request, and no branch that was left behind. */
const endOf = (repository: Repository) => {
  const open = correction(repository);
  return {
    main: repository.readFile('main', LEDGER),
    proposed: repository.readFile(CORRECTIONS, LEDGER),
    open: open && {
      title: open.title,
      body: open.body,
      labels: open.labels.map(({ name }) => name),
    },
    corrections: repository
      .pullRequests()
      .filter(({ headRefName }) => headRefName === CORRECTIONS)
      .map(({ state }) => state),
    state: repository.readFile(STATE, 'state.json')?.includes('"pulls"'),
    leftovers: leftovers(repository),
  };
};

/** How a request can end that is not answered. */
const ENDS = {
  'killed before': async (run: PacedRun) => run.kill(),
  'killed after': (run: PacedRun) => run.killBeforeAnswer(),
  'cut off after': async (run: PacedRun) => {
    await run.cut();
    await run.finish();
  },
} as const;

const count = tally('killed and cut runs');

describe.each(CASES)('a run that $name', (one) => {
  const inputs = { ...INPUTS, ...one.inputs };

  const undisturbed = async () => {
    const { github, repository } = await staged(one);
    const run = await PacedRun.begin(github, repository, '2-1', inputs);
    let requests = 0;
    while (run.result === null) {
      await run.step();
      requests += 1;
    }
    await serviceOn(github, repository).run('3-1', inputs);
    return { requests, end: endOf(repository) };
  };

  it.each(Object.entries(ENDS))(
    'may be %s each of its requests, and the next one ends the same',
    async (name, happen) => {
      const { requests, end } = await undisturbed();
      expect(requests).toBeGreaterThan(2);
      expect(end.leftovers).toEqual([]);
      for (let at = 0; at < requests; at += 1) {
        const { github, repository } = await staged(one);
        const run = await PacedRun.begin(github, repository, '2-1', inputs);
        for (let step = 0; step < at; step += 1) await run.step();
        await happen(run);
        github.clock.advance(24 * 60 * 60_000);
        await serviceOn(github, repository).run('3-1', inputs);
        expect({ at, ...endOf(repository) }).toEqual({ at, ...end });
        count(name);
      }
    },
  );

  it('says of a write whose answer was cut off what truly came of it', async () => {
    const { requests } = await undisturbed();
    for (let at = 0; at < requests; at += 1) {
      const { github, repository } = await staged(one);
      const run = await PacedRun.begin(github, repository, '2-1', inputs);
      for (let step = 0; step < at; step += 1) await run.step();
      await run.cut();
      const { errors, outcome } = await run.finish();
      const codes = errors.map(({ code }) => code);
      expect({ at, codes, outcome }).toEqual({
        at,
        codes: [],
        outcome: one.name === 'closes' ? 'in-sync' : 'corrected',
      });
    }
  });
});
