import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { edit, LEDGER, ledger } from '../../helpers/ledger-world.js';
import { briefly, CORRECTIONS, STATE } from '../../helpers/world.js';

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** As git names a file's content. */
const blobOf = (text: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');

/** The hidden block, as the version before trackers wrote it for the two drifts below. */
const BLOCK =
  '<!-- metadata-sync:1 {"corrections":[["pulls","\\u00233","status","status","0502cea2d3158866"],["pulls","\\u00234","field","title","287355f7d5bac588"]]} -->';

const SINCE = '2026-01-08T03:00:00.000Z';

/** What a run of that version left: a line, the baseline, and an open correction of #3 and #4. */
const leftBehind = async () => {
  const world = await ledger();
  const { repository, commitRecords, text } = world;
  const commit = commitRecords((records) =>
    edit(4, { title: 'Old' })(edit(3, { status: 'merged' })(records)),
  );
  const fixed = text()
    .replace(
      '"status": "merged",\n      "title": "Change 3"',
      '"status": "open",\n      "title": "Change 3"',
    )
    .replace('"title": "Old"', '"title": "Change 4"');
  const message = `Correct 2 metadata records

2 corrections in 1 file, from what GitHub says of the pull requests.

${BLOCK}

Metadata-Sync-Content: ${digest(fixed)} ${digest(LEDGER)}
Metadata-Sync-Base: ${commit}
Metadata-Sync-Run: 4711-1-0h58di`;
  repository.commit({ branch: CORRECTIONS, files: { [LEDGER]: fixed }, message });
  const { number } = repository.openPullRequest({
    title: 'Correct 2 records in pulls.json',
    body: `GitHub and the metadata file disagree.\n\n${BLOCK}\n`,
    head: CORRECTIONS,
    author: 'github-actions[bot]',
  });
  const drift = (kind: string, field: string, fingerprint: string) => [
    { kind, field, fingerprint, since: SINCE },
  ];
  const verified = {
    metadata: LEDGER,
    commit,
    blob: blobOf(text()),
    verifiedAt: SINCE,
    run: '4711-1-0h58di',
    outOfSync: {
      '#3': drift('status', 'status', '0502cea2d3158866'),
      '#4': drift('field', 'title', '287355f7d5bac588'),
    },
  };
  const line = {
    id: '4711-1-0h58di',
    trigger: 'schedule',
    actor: 'octocat',
    started: SINCE,
    finished: SINCE,
    seconds: 1,
    result: 'corrected',
    base: 'main',
    projects: ['pulls'],
    counts: { records: 4 },
    operation: 'created',
    changes: [],
    moreChanges: 0,
    commit: null,
    pullRequest: number,
    url: null,
  };
  repository.commit({
    branch: STATE,
    orphan: true,
    files: {
      'state.json': `${JSON.stringify({ version: 1, bases: { main: { pulls: verified } } })}\n`,
      'history/2026-01.jsonl': `${JSON.stringify(line)}\n`,
    },
  });
  return { ...world, number };
};

it('goes on from what an earlier version left open', async () => {
  const { run, correction, number } = await leftBehind();
  const result = await run();
  expect(result.report.warnings).toEqual([]);
  expect(briefly(result)).toEqual(['#3 status status correct', '#4 field title correct']);
  const fingerprints = result.report.projects[0]?.drifts.map((one) => one.fingerprint);
  expect(fingerprints).toEqual(['0502cea2d3158866', '287355f7d5bac588']);
  expect(result.report.projects[0]?.drifts.map((one) => one.firstSeenAt)).toEqual([SINCE, SINCE]);
  expect(correction().number).toBe(number);
  expect(result.outputs['pull-request-operation']).not.toBe('created');
});

it('takes what an earlier version carried for declined when it is closed', async () => {
  const { run, repository, number } = await leftBehind();
  repository.closePullRequest(number);
  const result = await run();
  expect(briefly(result)).toEqual(['#3 status status declined', '#4 field title declined']);
  expect(result.outputs['pull-request-operation']).toBe('none');
});
