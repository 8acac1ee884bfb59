import { afterEach, describe, expect, it } from '@jest/globals';
import type { Fault } from '../../../src/emulator/index.js';
import { expectRefused } from '../../helpers/bad-input.js';
import { changes, isLaterPage, isListing, isLookUp } from '../../helpers/faults.js';
import {
  edit,
  LABEL,
  LEDGER,
  type LedgerRecord,
  type LedgerStage,
  type LedgerWorld,
  labelled,
  ledger,
} from '../../helpers/ledger-world.js';
import { briefly, CORRECTIONS, leftovers, openCorrections } from '../../helpers/world.js';

const worlds: LedgerWorld[] = [];

/** No temporary branch stays behind, whatever happens. */
afterEach(() => {
  for (const { repository } of worlds.splice(0)) expect(leftovers(repository)).toEqual([]);
});

const staged = async (stage: LedgerStage): Promise<LedgerWorld> => {
  const world = await ledger(stage);
  worlds.push(world);
  return world;
};

const change = (records: LedgerRecord[]): LedgerRecord[] => [
  ...edit(3, { status: 'merged' })(records),
  { ...(records[2] as LedgerRecord), number: 50 },
];

const secondaryLimit = (seconds: number): Fault => ({
  status: 403,
  headers: { 'retry-after': String(seconds) },
  body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' },
});

/** The time is named, so that nobody waits for the clock. */
const AT_ONCE = { 'retry-after': '0' };

const TRANSIENT: readonly (readonly [string, Fault])[] = [
  ['a page of HTML with status 502', { kind: 'not-json', headers: AT_ONCE }],
  ['status 503', { status: 503, headers: AT_ONCE }],
  ['a secondary rate limit for no time', secondaryLimit(0)],
  ['a connection that breaks', { kind: 'drop-connection' }],
  ['a body that is cut', { kind: 'cut-body' }],
  [
    'a time-out with status 200',
    {
      headers: AT_ONCE,
      graphqlErrors: [
        { message: 'Something went wrong while executing your query. This may be a timeout.' },
      ],
    },
  ],
];

describe('a fault that passes', () => {
  it('is told in a group of the log, before the report', async () => {
    const world = await staged({ change });
    world.github.failNext({ match: isListing, ...secondaryLimit(1) });
    const { log } = await world.run({ mode: 'report' });
    const lines = log.split('\n');
    const places = ['::group::While it ran', 'Trying again', '::endgroup::', 'records'].map(
      (part) => lines.findIndex((line) => line.includes(part)),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each(TRANSIENT)('changes nothing when it meets a read: %s', async (_, fault) => {
    const world = await staged({ change });
    world.github.failNext({ match: isListing, ...fault });
    world.github.failNext({ match: isLookUp, ...fault });
    const result = await world.run({ prune: 'true' });
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { result: 'corrected', complete: 'true', 'pull-request-operation': 'created' },
    });
    expect(briefly(result)).toEqual(['#3 status status correct', '#50 phantom correct']);
    expect(world.records(CORRECTIONS)).toHaveLength(4);
  });

  // Each waits before it plans again, so they wait together.
  it('does not repeat a write whose answer was lost', async () => {
    const lost = async (mutation: string) => {
      const world = await staged({ change: edit(3, { status: 'merged' }) });
      const { run, repository, github, records } = world;
      if (mutation === 'updatePullRequest') {
        await run();
        repository.closePullRequest(4);
      }
      github.failNext({ match: changes(mutation), kind: 'drop-connection', executed: true });
      const result = await run();
      expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'corrected' } });
      expect(openCorrections(repository)).toHaveLength(1);
      expect(repository.commitAt(repository.head(CORRECTIONS) ?? '').parents).toEqual([
        repository.head('main'),
      ]);
      expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'open' });
      const [only] = openCorrections(repository);
      expect(only?.labels.map(({ name }) => name)).toEqual(['metadata-sync']);
    };
    const all = ['createCommitOnBranch', 'updateRefs', 'createPullRequest', 'updatePullRequest'];
    await Promise.all(all.map(lost));
  });

  it('lets a write be done that was not carried out', async () => {
    const refused = async (mutation: string) => {
      const world = await staged({ change: edit(3, { status: 'merged' }) });
      world.github.failNext({ match: changes(mutation), kind: 'not-json' });
      expect(await world.run()).toMatchObject({ exitCode: 0, outputs: { result: 'corrected' } });
      expect(openCorrections(world.repository)).toHaveLength(1);
    };
    await Promise.all(['createCommitOnBranch', 'updateRefs', 'createPullRequest'].map(refused));
  });
});

describe('a fault that stays', () => {
  const forAnHour: Fault = { ...secondaryLimit(3600), times: 99 };
  const impatient = `version: 1
projects: { pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } } }
limits: { maxWait: 1s }
`;

  it('is an error before the metadata file was read', async () => {
    const world = await staged({ change, config: impatient });
    world.github.failNext({ match: isListing, ...forAnHour });
    expectRefused(world, await world.run(), ['rate limit', 'again']);
  });

  it('makes the run incomplete when it meets a later page', async () => {
    const world = await staged({
      config: impatient,
      pulls: Array.from({ length: 100 }, (_, index) => labelled(101 + index)),
    });
    world.github.failNext({ match: isLaterPage, ...forAnHour });
    const result = await world.run({ mode: 'report' });
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { result: 'incomplete', complete: 'false', 'missing-count': '100' },
    });
    expect(result.report.projects[0]?.receipt).toMatchObject({ expected: 104, observed: 100 });
  });

  it('makes the run incomplete when it meets a write', async () => {
    const world = await staged({ change: edit(3, { status: 'merged' }), config: impatient });
    world.github.failNext({ match: changes('createCommitOnBranch'), ...forAnHour });
    const result = await world.run();
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'incomplete' } });
    expect(briefly(result)).toEqual(['#3 status status correct']);
    expect(openCorrections(world.repository)).toEqual([]);
  });

  it('makes the run incomplete when it comes while everything is read again', async () => {
    const world = await staged({ change: edit(3, { status: 'merged' }), config: impatient });
    const { run, github, repository } = world;
    github.before(changes('createCommitOnBranch'), () => {
      repository.commit({ files: { 'a.md': 'a' } });
      github.failNext({ match: isListing, ...forAnHour });
    });
    const result = await run();
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { result: 'incomplete', 'status-count': '1' },
    });
  });
});
