// Serves a GitHub with many pull requests, slow as a real one, in a process of its own:
// node embedded.mjs <sources> <pull requests>. Tells its parent where, and what was asked.
import { pathToFileURL } from 'node:url';
import { claudestepRecords } from './observed-file.mjs';

const [sources, count] = process.argv.slice(2);
const { EmbeddedGitHub } = await import(pathToFileURL(`${sources}/emulator/index.js`).href);

const github = new EmbeddedGitHub({ clock: 'real' });
const repository = github.createRepository({ owner: 'octo-org', name: 'large' });
const START = Date.parse('2024-01-01T08:00:00Z');
for (let number = 1; number <= Number(count); number += 1) {
  const at = (minutes) => new Date(START + (number * 10 + minutes) * 60_000).toISOString();
  repository.openPullRequest({
    number,
    title: `Write chapter ${number}`,
    head: `claude-step-large-${number}`,
    labels: ['claudestep'],
    assignees: number % 10 === 0 ? ['hubot'] : [],
    createdAt: at(0),
  });
  if (number % 3 === 0) repository.mergePullRequest(number, { at: at(5) });
}
repository.commit({
  files: {
    'recorded.json': claudestepRecords(repository.pullRequests()),
    'empty.json': claudestepRecords([]),
  },
});
github.rateLimit.limit = 100_000;
github.rateLimit.remaining = 100_000;
Object.assign(github.latency, { perRequestMs: 100, perNodeMs: 1 });
const { url } = await github.listen();

let spent = 0;
const spend = github.rateLimit.spend.bind(github.rateLimit);
github.rateLimit.spend = (points) => {
  spent += points;
  return spend(points);
};
const faulty = { every: 0, seed: 1 };
const KINDS = [
  { kind: 'drop-connection' },
  { kind: 'cut-body' },
  { kind: 'not-json' },
  { status: 502 },
  {
    status: 403,
    headers: { 'retry-after': '0' },
    body: { message: 'You have exceeded a secondary rate limit.' },
  },
  { graphqlErrors: [{ message: 'Something went wrong while executing your query.' }] },
  {
    graphqlErrors: [
      { type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' },
    ],
  },
];
const take = github.faults.take.bind(github.faults);
github.faults.take = (request) => {
  if (faulty.every === 0) return take(request);
  faulty.seed = (faulty.seed * 48_271) % 2_147_483_647;
  return faulty.seed % faulty.every === 0 ? KINDS[(faulty.seed >> 8) % KINDS.length] : undefined;
};

process.on('message', ({ ask, ...change }) => {
  if (ask === 'forget') {
    github.requests.length = 0;
    spent = 0;
    Object.assign(github.latency, change.latency);
    Object.assign(faulty, change.faulty);
  }
  // Spread over all of them, as people do, and later than anything that was observed.
  if (ask === 'change') {
    const { count: changed } = change;
    const step = Math.floor(Number(count) / changed);
    for (let nth = 1; nth <= changed; nth += 1) repository.comment(nth * step, 'Have a look.');
  }
  const bytes = github.requests.reduce((sum, { response }) => sum + Buffer.byteLength(response), 0);
  process.send({ requests: github.requests.length, points: spent, bytes });
});
process.send({ url });
