import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import { HangGuard, hasGivenUp } from './hang-guard.js';
import { type OnAnswer, serviceOn } from './in-process.js';
import { LABEL, LEDGER, labelled, recordOf, render } from './ledger-world.js';
import { PacedRun } from './paced-run.js';

const MOST = 40;
const INPUTS = { label: LABEL, metadata: LEDGER, mode: 'report' };
const REQUEST = {
  method: 'POST',
  path: '/graphql',
  operationName: 'Asked',
  headers: {},
  body: undefined,
  status: 0,
  response: '',
  isWrite: false,
};

/** An answer that begins and never ends, until it is cut off. */
const endless = () => {
  const cuts: (() => void)[] = [];
  const onAnswer: OnAnswer = ({ status, headers }) => {
    const body = new ReadableStream({
      start: (controller) => {
        cuts.push(() => controller.error(new TypeError('terminated')));
      },
    });
    return new Response(body, { status, headers });
  };
  const cut = (): void => {
    for (const one of cuts) one();
  };
  return { onAnswer, cut };
};

const never = <T>(): Promise<T> => new Promise(() => undefined);

const staged = () => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  repository.openPullRequest(labelled(1));
  repository.commit({ files: { [LEDGER]: render(repository.pullRequests().map(recordOf)) } });
  return { github, repository };
};

describe('a run that never ends', () => {
  it('is given up while it waits, with its seed, its number and its last request', async () => {
    expect(hasGivenUp()).toBe(false);
    const { github, repository } = staged();
    const { onAnswer, cut } = endless();
    const { run } = serviceOn(github, repository, async () => onAnswer, undefined, MOST);
    await expect(run('1-1', INPUTS)).rejects.toThrow(
      new RegExp(
        `run \\d+ of this file, METADATA_SYNC_SEED=${process.env.METADATA_SYNC_SEED}; its last request: POST /graphql \\(`,
      ),
    );
    expect(hasGivenUp()).toBe(true);
    cut();
  });

  it('is given up while it asks and asks, and no timer gets its turn', async () => {
    const guard = new HangGuard(MOST);
    const asking = guard.watch(async () => {
      for (;;) await guard.before(REQUEST).catch(() => undefined);
    });
    await expect(asking).rejects.toThrow('its last request: POST /graphql (Asked).');
  });

  it('is given up before it asked anything', async () => {
    await expect(new HangGuard(MOST).watch(never)).rejects.toThrow('none was sent');
  });

  it('fails the step in which it was', async () => {
    const { github, repository } = staged();
    const run = await PacedRun.begin(github, repository, '1-1', INPUTS, {}, MOST);
    const { onAnswer, cut } = endless();
    await expect(run.step(onAnswer)).rejects.toThrow('did not end');
    cut();
  });
});

it('is no limit to how long a run may stand where the test holds it', async () => {
  const guard = new HangGuard(MOST);
  const longer = new HangGuard(2 * MOST).watch(never).catch(() => 'held for longer');
  const run = guard.watch(() => guard.pausing(() => longer));
  expect(await run).toBe('held for longer');
});

it('watches nothing any more when the run has ended, whatever still asks', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
  const before = timers();
  const guard = new HangGuard();
  expect(await guard.watch(async () => 'ended')).toBe('ended');
  await guard.pausing(async () => 'late');
  expect(timers()).toBe(before);
});
