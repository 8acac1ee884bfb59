import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { isRunning, ownIdentity } from '../../../../src/doors/cli/lock/holder.js';
import { acquireLock, type LockOptions } from '../../../../src/doors/cli/lock/lock.js';
import {
  INCIDENT_FLAGS,
  incidentCheckout,
  runCli,
  temporaryFolder,
} from '../../../helpers/run-cli.js';

const waiting = (folder: string, options: Partial<LockOptions> = {}): Promise<() => void> =>
  acquireLock({ folder, command: 'sync', signal: new AbortController().signal, ...options });

/** Ends at once when somebody else has the lock. */
const impatient = (folder: string): Promise<() => void> => waiting(folder, { waitAtMost: 0 });

/** Settles what was started, whatever the test found. */
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A GitHub that never answers; whoever asked it has the lock. */
const silentServer = async (): Promise<Server> => {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  endings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return server;
};

/** A command of the built command line that works on a working tree until it is ended. */
const holder = async (): Promise<{
  folder: string;
  child: ChildProcess;
  kill(): Promise<void>;
}> => {
  const server = await silentServer();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const tree = incidentCheckout();
  const asked = once(server, 'request');
  const { child, ended } = await new Promise<{ child: ChildProcess; ended: Promise<unknown> }>(
    (started) => {
      const run = runCli(['check', ...INCIDENT_FLAGS], {
        cwd: tree.root,
        env: { GITHUB_API_URL: `http://127.0.0.1:${address.port}`, GH_TOKEN: 'x' },
        onStart: (process) => queueMicrotask(() => started({ child: process, ended: run })),
      });
    },
  );
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  endings.push(kill);
  await asked;
  return { folder: join(tree.root, '.git', 'metadata-sync-lock'), child, kill };
};

describe('commands on one working tree', () => {
  it('wait for a live holder, and end with an error that names its process and start', async () => {
    const { folder, child } = await holder();
    const before = readdirSync(folder);
    await expect(impatient(folder)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringMatching(
        new RegExp(
          `^\`metadata-sync check\` \\(process ${child.pid}, since \\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\\) works`,
        ),
      ),
      remedy: 'Wait until it is done, or end it, and run again.',
    });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('never rob a holder that is suspended', async () => {
    const { folder, child } = await holder();
    const before = readdirSync(folder);
    child.kill('SIGSTOP');
    await expect(impatient(folder)).rejects.toMatchObject({
      message: expect.stringContaining(`process ${child.pid}, since`),
    });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('take the place of a holder whose process is gone', async () => {
    const { folder, kill } = await holder();
    const [left] = readdirSync(folder);
    await kill();
    expect(readdirSync(folder)).toEqual([left]);
    const leave = await impatient(folder);
    expect(readdirSync(folder)).not.toContain(left);
    leave();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('have one turn at a time, however many come at once', async () => {
    const folder = temporaryFolder();
    let holding = 0;
    const most = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const leave = await waiting(folder);
        holding += 1;
        const seen = holding;
        await new Promise(setImmediate);
        holding -= 1;
        leave();
        return seen;
      }),
    );
    expect(most).toEqual(Array.from({ length: 8 }, () => 1));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tell once whom they wait for, and go on when it leaves', async () => {
    const folder = temporaryFolder();
    const leave = await waiting(folder);
    const told: string[] = [];
    const second = await waiting(folder, {
      waiting: (name) => {
        told.push(name);
        leave();
      },
    });
    second();
    expect(told).toEqual([expect.stringContaining(`process ${process.pid}, since`)]);
  });

  it('leave the queue when they are stopped while they wait', async () => {
    const folder = temporaryFolder();
    const leave = await waiting(folder);
    const stop = new AbortController();
    const second = waiting(folder, { signal: stop.signal, waiting: () => stop.abort() });
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect(readdirSync(folder)).toHaveLength(1);
    leave();
  });
});

describe('a process', () => {
  it('is known by its start too, because its number is given again', async () => {
    const me = await ownIdentity();
    expect(await isRunning(me, me)).toBe(true);
    expect(await isRunning({ ...me, started: null }, me)).toBe(true);
    // Where the system tells no start, a number in use counts as running.
    expect(await isRunning({ ...me, started: 'another time' }, me)).toBe(me.started === null);
  });

  it('of another machine counts as running, for it cannot be asked', async () => {
    const me = await ownIdentity();
    const gone = { ...me, pid: 2 ** 22 + 1 };
    expect(await isRunning(gone, me)).toBe(false);
    expect(await isRunning({ ...gone, machine: 'elsewhere' }, me)).toBe(true);
  });
});
