import { afterEach, describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub, type Listening, type Repository } from '../../src/emulator/index.js';
import { GitHubClient, RepositoryReader } from '../../src/github/index.js';
import { keyOf, numberOf } from '../../src/trackers/github/keys.js';
import { PULL_REQUESTS } from '../../src/trackers/github/pull-requests/definition.js';

const RUNS = 20;
const COUNT = 450;
/** Milliseconds, where the machine has much else to do. */
const PATIENCE = 180_000;
const LABEL = 'tracked';
const REQUEST = { query: { labels: [LABEL] }, fields: [] };

const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** Numbers that look random and are the same in every run of the test. */
const random = (seed: number) => () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed;
};

/** What others do to a pull request; the clock moves by what passes between two events. */
const disturb = (github: EmbeddedGitHub, repository: Repository, next: () => number): void => {
  github.clock.advance(50);
  const number = (next() % repository.pullRequests().length) + 1;
  const pull = repository.pullRequest(number);
  const events = [
    () => repository.label(number, LABEL),
    () => repository.unlabel(number, LABEL),
    () => {
      const labels = next() % 2 === 0 ? [LABEL] : [];
      repository.openPullRequest({ title: 'New', head: `new-${next()}`, labels });
    },
    () => pull.state === 'OPEN' && repository.closePullRequest(number),
    () => pull.state === 'OPEN' && repository.mergePullRequest(number),
  ];
  events[next() % events.length]?.();
};

const selected = (repository: Repository): ReadonlySet<number> =>
  new Set(
    repository
      .pullRequests()
      .filter(({ labels }) => labels.some(({ name }) => name === LABEL))
      .map(({ number }) => number),
  );

const staged = async () => {
  const github = new EmbeddedGitHub({ now: '2026-01-10T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'busy' });
  for (let number = 1; number <= COUNT; number += 1) {
    const createdAt = new Date(Date.parse('2026-01-01T00:00:00Z') + number * 60_000).toISOString();
    const labels = number % 7 === 0 ? [] : [LABEL];
    repository.openPullRequest({
      number,
      title: `Change ${number}`,
      head: `h-${number}`,
      labels,
      createdAt,
    });
  }
  const server = await github.listen();
  open.push(server);
  const client = new GitHubClient({
    ...server,
    token: 'token',
    clock: { now: () => new Date(), sleep: async () => undefined },
    note: () => undefined,
  });
  const reader = new RepositoryReader(client, { owner: 'octo-org', name: 'busy' });
  const tracker = PULL_REQUESTS.connect({ reader, checkBudget: async () => null });
  return { github, repository, tracker };
};

describe.each([
  ['lists everything', false],
  ['looks up what is recorded', true],
])('an observation that %s while others change pull requests', (_, known) => {
  it(
    `misses nothing, sees nothing twice and is never wrongly complete, ${RUNS} times`,
    async () => {
      const { github, repository, tracker } = await staged();
      const next = random(known ? 7 : 11);
      const recorded = [...selected(repository)].map(keyOf);
      for (let run = 0; run < RUNS; run += 1) {
        github.clock.advance(60_000);
        let throughout = new Set(selected(repository));
        const ever = new Set(throughout);
        const stir = (): void => {
          // Three events for each request are one every 50 ms at 150 ms a request.
          for (let event = 0; event < 3; event += 1) {
            disturb(github, repository, next);
            const now = selected(repository);
            throughout = new Set([...throughout].filter((number) => now.has(number)));
            for (const number of now) ever.add(number);
          }
          github.before(() => true, stir);
        };
        github.before(() => true, stir);
        const observation = await tracker.observe(REQUEST, {
          recordedKeys: async () => (known ? recorded : []),
        });
        github.faults.clear();
        const numbers = observation.items.map(({ key }) => numberOf(key));
        expect(new Set(numbers).size).toBe(numbers.length);
        if (!observation.complete) continue;
        expect([...throughout].filter((number) => !numbers.includes(number))).toEqual([]);
        expect(numbers.filter((number) => !ever.has(number))).toEqual([]);
        expect(observation.receipt.observed).toBe(observation.receipt.expected);
      }
    },
    PATIENCE,
  );

  it('is complete all the same', async () => {
    const { github, repository, tracker } = await staged();
    const next = random(3);
    const recorded = [...selected(repository)].map(keyOf);
    github.clock.advance(60_000);
    const stir = (): void => {
      disturb(github, repository, next);
      github.before(() => true, stir);
    };
    github.before(() => true, stir);
    const observation = await tracker.observe(REQUEST, {
      recordedKeys: async () => (known ? recorded : []),
    });
    github.faults.clear();
    expect(observation.complete).toBe(true);
  });
});
