import { execFileSync, fork, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, '..');
const SIZES = (process.env.SIZES ?? '500,2000,10000').split(',').map(Number);
const GATES = { recorded: 0.25, backfill: 0.55, megabytes: 250, requests: 210, points: 210 };
/** With the cache: requests when nothing changed, pull requests that change, seconds beyond latency. */
const CACHED = { requests: 3, changed: 300, beyond: 1 };
/** From here on only what the cache spares is measured: the others take minutes. */
const ONLY_CACHED = 50_000;
const LATENCY = { perRequestMs: 100, perNodeMs: 1 };
/** Milliseconds that the soak may take, and runs that it may have. */
const SOAK = { within: 120_000, runs: 200, size: 500 };

/**
 * Measures observing pull requests against clients that ask for one page after the other, on an
 * embedded GitHub that takes 100 ms a request and 1 ms an item.
 */
export const observation = async (sources, folder) => {
  const rows = [];
  const missed = [];
  for (const size of SIZES) {
    const github = await serve(sources, size);
    try {
      if (size < ONLY_CACHED) await compareAt(size, github, folder, rows, missed);
      await withCache(size, github, folder, rows, missed);
      if (size === SOAK.size) await soak(github, folder, rows, missed);
    } finally {
      github.stop();
    }
  }
  return { rows, missed };
};

const serve = (sources, size) =>
  new Promise((done, fail) => {
    const child = fork(join(HERE, 'embedded.mjs'), [sources, String(size)]);
    child.once('error', fail);
    const ask = (message) =>
      new Promise((answer) => {
        child.once('message', answer);
        child.send(message);
      });
    child.once('message', ({ url }) => done({ url, ask, stop: () => child.kill() }));
  });

const compareAt = async (size, github, folder, rows, missed) => {
  const others = [await measure(github, folder, paginator(github))];
  const gh = ghList(github, size);
  if (gh !== null) others.push(await measure(github, folder, gh));
  const best = Math.min(...others.map(({ seconds }) => seconds));
  const ours = [
    ['cold, all recorded', action(github, folder, 'recorded.json'), 'recorded'],
    [
      'cold, first backfill',
      action(github, folder, 'empty.json', { backfill: 'true' }),
      'backfill',
    ],
    ['one event', action(github, folder, 'recorded.json', {}, size), null],
  ];
  for (const [what, run, gate] of ours) {
    const one = await measure(github, folder, run);
    rows.push(row(`${size}: ours, ${what}`, one, best));
    if (size === 10_000 && gate !== null) missed.push(...judge(what, one, best, gate));
  }
  others.forEach((one, index) => {
    rows.push(row(`${size}: ${['paginate-graphql', 'gh pr list'][index]}`, one, best));
  });
};

/** One run fills the cache, the next two use it: nothing has changed, and then a few have. */
const withCache = async (size, github, folder, rows, missed) => {
  const run = command(github, folder);
  await github.ask({ ask: 'forget', latency: { perRequestMs: 0, perNodeMs: 0 } });
  await measure(github, folder, run);
  await github.ask({ ask: 'forget', latency: LATENCY });
  for (const changed of [0, CACHED.changed]) {
    if (changed > 0) await github.ask({ ask: 'change', count: changed });
    const one = await measure(github, folder, run);
    const what = changed === 0 ? 'nothing changed' : `${changed} changed`;
    rows.push(row(`${size}: cached, ${what}`, one, null));
    const most = CACHED.requests + Math.ceil(changed / 100);
    if (one.requests > most) missed.push(`${size}, ${what}: ${one.requests} requests > ${most}`);
    const waited =
      (one.requests * LATENCY.perRequestMs + (changed + 100) * LATENCY.perNodeMs) / 1000;
    if (size === 10_000 && one.seconds - waited > CACHED.beyond)
      missed.push(`${what}: ${(one.seconds - waited).toFixed(2)} s beyond latency`);
  }
};

const judge = (what, { seconds, requests, points, megabytes }, best, gate) => [
  ...(seconds / best > GATES[gate]
    ? [`${what}: ${(seconds / best).toFixed(2)} > ${GATES[gate]}`]
    : []),
  ...(requests > GATES.requests ? [`${what}: ${requests} requests`] : []),
  ...(points > GATES.points ? [`${what}: ${points} points`] : []),
  ...(megabytes > GATES.megabytes ? [`${what}: ${megabytes.toFixed(0)} MB`] : []),
];

const row = (name, { seconds, requests, points, bytes, megabytes }, best) => [
  name,
  `${seconds.toFixed(1).padStart(6)} s ${String(requests).padStart(5)} requests ${String(points).padStart(5)} points ${(bytes / 1e6).toFixed(1).padStart(6)} MB read ${megabytes === null ? '' : `${megabytes.toFixed(0).padStart(4)} MB memory`}${best === null ? '' : `  ${(seconds / best).toFixed(2)} of the best other`}`,
  '',
];

const measure = async (github, folder, { file, args, env, check }) => {
  const memory = join(folder, 'memory.txt');
  writeFileSync(memory, '');
  await github.ask({ ask: 'forget' });
  const start = performance.now();
  const { text } = await execute(file, args, { ...env, BENCH_MEMORY: memory });
  const seconds = (performance.now() - start) / 1000;
  const used = await github.ask({ ask: 'count' });
  check?.(text);
  const kilobytes = Number(readFileSync(memory, 'utf8'));
  return { seconds, ...used, text, megabytes: kilobytes === 0 ? null : kilobytes / 1024 };
};

const execute = (file, args, env) =>
  new Promise((done, fail) => {
    const child = spawn(file, args, {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        text += chunk;
      });
    }
    child.once('error', fail);
    child.once('close', (code) => done({ code, text }));
  });

const preload = ['--import', pathToFileURL(join(HERE, 'memory.mjs')).href];
const expects = (pattern) => (text) => {
  if (!pattern.test(text)) throw new Error(`Not what was measured for:\n${text.slice(0, 2000)}`);
};

const action = ({ url }, folder, metadata, inputs = {}, event = null) => {
  const file = (name) => join(folder, name);
  for (const name of ['output', 'summary']) writeFileSync(file(name), '');
  const pull = { number: event, head: { ref: `claude-step-large-${event}`, repo: null } };
  writeFileSync(file('event.json'), JSON.stringify({ action: 'closed', pull_request: pull }));
  const given = { token: 'token', label: 'claudestep', metadata, mode: 'report', ...inputs };
  return {
    file: process.execPath,
    args: [...preload, join(ROOT, 'dist/action/index.js')],
    env: {
      GITHUB_API_URL: url,
      GITHUB_GRAPHQL_URL: `${url}/graphql`,
      GITHUB_SERVER_URL: url,
      GITHUB_REPOSITORY: 'octo-org/large',
      GITHUB_EVENT_NAME: event === null ? 'schedule' : 'pull_request',
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      RUNNER_TEMP: folder,
      ...Object.fromEntries(
        Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
    check: expects(metadata === 'empty.json' ? /drift/i : /In sync/),
  };
};

const command = ({ url }, folder) => {
  mkdirSync(join(folder, 'cache'), { recursive: true });
  const flags = [
    '--repo',
    'octo-org/large',
    '--label',
    'claudestep',
    '--metadata',
    'recorded.json',
  ];
  return {
    file: process.execPath,
    args: [...preload, join(ROOT, 'dist/cli/index.js'), 'check', '--refresh', ...flags],
    env: {
      GITHUB_API_URL: url,
      GITHUB_GRAPHQL_URL: `${url}/graphql`,
      GITHUB_SERVER_URL: url,
      GITHUB_TOKEN: 'token',
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
    check: expects(/In sync/),
  };
};

const paginator = ({ url }) => ({
  file: process.execPath,
  args: [...preload, join(HERE, 'paginate.mjs'), url],
  env: {},
  check: expects(/^\d+ pull requests/),
});

/** `github.localhost` is the host that gh speaks plain HTTP to, here by way of a proxy. */
const ghList = ({ url }, size) => {
  try {
    execFileSync('gh', ['--version'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const fields = 'number,title,state,headRefName,createdAt,mergedAt,closedAt,assignees';
  const repository = 'github.localhost/octo-org/large';
  return {
    file: 'gh',
    args: [
      'pr',
      'list',
      '-R',
      repository,
      '--state',
      'all',
      '--limit',
      String(size),
      '--json',
      fields,
    ],
    env: {
      GH_HOST: 'github.localhost',
      GH_TOKEN: 'token',
      GH_ENTERPRISE_TOKEN: 'token',
      HTTP_PROXY: url,
      http_proxy: url,
    },
    check: expects(/^\[\{/),
  };
};

/** Every tenth request fails at random; a run is right, or says that it is incomplete. */
const soak = async (github, folder, rows, missed) => {
  const end = performance.now() + SOAK.within;
  const seen = { right: 0, incomplete: 0 };
  await github.ask({
    ask: 'forget',
    latency: { perRequestMs: 0, perNodeMs: 0 },
    faulty: { every: 10 },
  });
  let runs = 0;
  for (; runs < SOAK.runs && performance.now() < end; runs += 1) {
    const run = action(github, folder, 'recorded.json');
    const { code } = await execute(run.file, run.args, {
      ...run.env,
      BENCH_MEMORY: join(folder, 'memory.txt'),
    });
    const result = /result<<(\S+)\n(.*)\n/.exec(readFileSync(join(folder, 'output'), 'utf8'))?.[2];
    if (code === 0 && result === 'in-sync') seen.right += 1;
    else if (result === 'incomplete') seen.incomplete += 1;
    else missed.push(`soak: a run ended as ${result} (${code})`);
  }
  await github.ask({ ask: 'forget', faulty: { every: 0 } });
  rows.push([
    `${SOAK.size}: soak, ${runs} runs`,
    `${seen.right} right, ${seen.incomplete} incomplete, ${runs - seen.right - seen.incomplete} wrong`,
    '',
  ]);
  rmSync(join(folder, 'output'), { force: true });
};
