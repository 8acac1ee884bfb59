import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SMALL = 10_000;
const LARGE = 100_000;
const ROUNDS = 5;

/** Seconds of CPU for the smaller world, and what ten times as much may cost. */
const GATES = { seconds: 1, growth: 12 };

/**
 * Measures comparing and deciding: a ledger with so many records against as many items, of which
 * one in ten differs.
 *
 * @param sources folder of the compiled sources
 * @returns rows of a table and the gates that were missed
 */
export const comparing = async (sources) => {
  const load = (path) => import(pathToFileURL(join(sources, path)).href);
  const { compare, sameValue } = await load('drift/index.js');
  const { decide } = await load('plan/index.js');
  const { openMetadataFile } = await load('metadata/index.js');
  const { completenessOf } = await load('model/observation.js');
  const { PULL_REQUESTS } = await load('trackers/github/pull-requests/definition.js');
  const { NO_BASELINE } = await load('model/baseline.js');

  const run = (count) => {
    const items = Array.from({ length: count }, (_, index) => itemOf(index + 1));
    const text = JSON.stringify({ version: 1, pulls: items.map(recordOf) });
    const file = openMetadataFile('pulls.json', text, PULL_REQUESTS, 'ledger');
    const observation = { complete: true, items, receipt: {}, warnings: [] };
    const byKey = new Map(items.map((item) => [item.key, item]));
    const once = () => {
      const started = process.cpuUsage();
      const { drifts } = compare({
        project: 'notes',
        startedAt: '2026-02-01T03:00:00.000Z',
        baseline: NO_BASELINE,
        tracker: PULL_REQUESTS,
        selection: { labels: ['tracked'] },
        fields: file.fields,
        records: file.records,
        items: byKey,
        lookUps: new Map(),
        observation,
        scope: null,
        isOurs: () => false,
        saysTheSame: file.saysTheSame,
        canRecord: file.canRecord,
      });
      const { corrections } = decide(drifts, {
        project: { name: 'notes', ignore: [{ field: 'title', keys: ['#1'] }] },
        settings: SETTINGS,
        fields: file.fields,
        records: file.records.length,
        startedAt: '2026-02-01T03:00:00.000Z',
        everything: true,
        seen: completenessOf([observation], []),
        carries: () => false,
        declinedIn: () => null,
        canRecord: file.canRecord,
        same: (field, a, b) => sameValue(field?.type ?? 'status', a, b),
      });
      const { user, system } = process.cpuUsage(started);
      if (corrections.length < count / 10) throw new Error('Corrections are missing.');
      return (user + system) / 1e6;
    };
    return Array.from({ length: ROUNDS }, once).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  };

  const small = run(SMALL);
  const large = run(LARGE);
  const growth = large / small;
  return {
    rows: [
      [
        `compare and plan ${SMALL} records`,
        `${small.toFixed(3)} s of CPU`,
        `at most ${GATES.seconds} s`,
      ],
      [
        `compare and plan ${LARGE} records`,
        `${large.toFixed(3)} s of CPU`,
        `at most ${GATES.seconds} s`,
      ],
      ['ten times the records take', `${growth.toFixed(1)} times`, `at most ${GATES.growth} times`],
    ],
    missed: [
      ...(large > GATES.seconds ? [`compare and plan: ${large.toFixed(2)} s`] : []),
      ...(growth > GATES.growth ? [`compare and plan, growth: ${growth.toFixed(1)} times`] : []),
    ],
  };
};

const SETTINGS = {
  backfill: false,
  prune: false,
  force: false,
  fields: null,
  corrections: { deliver: 'pull-request', maxChanges: { percent: 50 } },
};

const itemOf = (number) => ({
  key: `#${number}`,
  tracker: 'github-pull-requests',
  status: ['open', 'merged', 'closed'][number % 3],
  statusSince: number % 3 === 0 ? null : '2026-01-06T08:00:00Z',
  statusBy: null,
  title: `Write chapter ${number}`,
  url: `https://github.com/octo-org/notes/pull/${number}`,
  createdAt: '2026-01-05T08:00:00Z',
  updatedAt: '2026-01-06T08:00:00Z',
  values: {
    author: 'octocat',
    draft: false,
    head: `notes-${number}`,
    base: 'main',
    fromFork: false,
    mergedAt: number % 3 === 1 ? '2026-01-06T08:00:00Z' : null,
    closedAt: number % 3 === 0 ? null : '2026-01-06T08:00:00Z',
    mergedBy: null,
    mergeCommit: null,
    labels: ['tracked', 'docs'],
    assignees: ['hubot'],
    reviewers: [],
  },
});

/** One in ten is recorded otherwise: in turn its status, its title and its labels. */
const recordOf = ({ key, status, title, url, createdAt, values }, index) => {
  const { fromFork, ...own } = values;
  const record = { number: Number(key.slice(1)), status, title, url, createdAt, ...own };
  if (index % 10 !== 0) return record;
  const wrong = [
    { status: status === 'open' ? 'closed' : 'open' },
    { title: 'Another title' },
    { labels: ['tracked'] },
  ];
  return { ...record, ...wrong[(index / 10) % wrong.length] };
};
