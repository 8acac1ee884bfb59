import { expect, it } from '@jest/globals';
import { progressOf } from '../../src/sync/progress.js';
import { PULL_REQUESTS } from '../../src/trackers/github/pull-requests/definition.js';
import { aClient } from '../github/nocked.js';

const NOUNS = PULL_REQUESTS.nouns;

it('tells every few seconds how far an observation has come, and when it will end', () => {
  const { client } = aClient();
  let now = 0;
  const lines: string[] = [];
  const clock = { now: () => new Date(now), sleep: async () => undefined };
  const tell = progressOf({ clock, client, log: (line) => lines.push(line) }, NOUNS);
  for (let page = 1; page <= 10; page += 1) {
    now += 1000;
    tell(page * 100, 2000, page);
  }
  expect(lines).toEqual([
    'Observed 500 of 2000 pull requests (5 pages): 100 a second, about 15 s to go.',
    'Observed 1000 of 2000 pull requests (10 pages): 100 a second, about 10 s to go.',
  ]);
});

it('tells each page to whoever watches, and says nothing in the log then', () => {
  const { client } = aClient();
  let now = 0;
  const told: [number, number, number][] = [];
  const tell = progressOf(
    {
      clock: { now: () => new Date(now), sleep: async () => undefined },
      client,
      log: (line) => expect(line).toBeUndefined(),
      onProgress: ({ seen, perSecond, secondsLeft }) => told.push([seen, perSecond, secondsLeft]),
    },
    NOUNS,
  );
  for (let page = 1; page <= 2; page += 1) {
    now += 6000;
    tell(page * 600, 2000, page);
  }
  expect(told).toEqual([
    [600, 100, 14],
    [1200, 100, 8],
  ]);
});
