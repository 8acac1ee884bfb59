import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub, type Repository } from '../../src/emulator/index.js';
import { serviceOn } from '../helpers/in-process.js';
import { edit, LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';
import { PacedRun } from '../helpers/paced-run.js';
import { CORRECTIONS, leftovers, STATE } from '../helpers/world.js';

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

describe.each(CASES)('a run that $name', (one) => {
  it('may be killed before or after each request, and the next one ends the same', async () => {
    const whole = await staged(one);
    const inputs = { ...INPUTS, ...one.inputs };
    const undisturbed = await PacedRun.begin(whole.github, whole.repository, '2-1', inputs);
    let requests = 0;
    while (undisturbed.result === null) {
      await undisturbed.step();
      requests += 1;
    }
    await serviceOn(whole.github, whole.repository).run('3-1', inputs);
    const end = endOf(whole.repository);
    expect(requests).toBeGreaterThan(2);
    expect(end.leftovers).toEqual([]);
    for (let kill = 0; kill < requests; kill += 1) {
      const { github, repository } = await staged(one);
      const killed = await PacedRun.begin(github, repository, '2-1', inputs);
      for (let step = 0; step < kill; step += 1) await killed.step();
      killed.kill();
      github.clock.advance(24 * 60 * 60_000);
      await serviceOn(github, repository).run('3-1', inputs);
      expect({ kill, ...endOf(repository) }).toEqual({ kill, ...end });
    }
  });
});
