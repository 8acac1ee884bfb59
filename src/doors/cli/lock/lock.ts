import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { SyncError } from '../../../model/problem.js';
import { commandLineError } from '../problems.js';
import { isRunning, ownIdentity, type ProcessIdentity } from './holder.js';

/** Milliseconds. */
const LOOK_AGAIN_AFTER = 40;
const WAIT_AT_MOST = 30_000;

interface Holder extends ProcessIdentity {
  readonly command: string;
  /** ISO 8601. */
  readonly since: string;
}

/** A list, because the name of a file has 255 characters at most. */
const written = z.tuple([
  z.number(),
  z.string().nullable(),
  z.string(),
  z.string(),
  z.iso.datetime(),
  z.string(),
]);

interface Entry {
  readonly name: string;
  /** Its place in the queue; null while it is being chosen. */
  readonly ticket: number | null;
  readonly holder: Holder;
}

export interface LockOptions {
  /** The folder that holds the queue. */
  readonly folder: string;
  /** What to call the command that holds it. */
  readonly command: string;
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly waitAtMost?: number;
  /** Told once who is being waited for. */
  readonly waiting?: (holder: string) => void;
}

/**
 * Waits until no other command works on the working tree, and gives what releases the lock.
 *
 * Lamport's bakery, with a file for each ticket: everybody writes and removes only a file of their
 * own, whose name says all there is to know, so a file is never seen half written, and what a process
 * left that is gone can be removed by anybody without taking it from somebody else. Libraries for
 * lock files tell a dead holder by its age, and so rob one that was only suspended.
 *
 * @throws {SyncError} `locked`, which names the holder
 */
export const acquireLock = async (options: LockOptions): Promise<() => void> => {
  const { folder, command, signal, waitAtMost = WAIT_AT_MOST } = options;
  const me = await ownIdentity();
  const self = encode({ ...me, command, since: new Date().toISOString() });
  await mkdir(folder, { recursive: true });
  const choosing = join(folder, `choosing-${self}`);
  await writeFile(choosing, '', { flag: 'wx' });
  const taken = (await entriesIn(folder)).map(({ ticket }) => ticket ?? 0);
  const ticket = Math.max(0, ...taken) + 1;
  const own = join(folder, `${ticket}-${self}`);
  const leave = (): void => {
    process.off('exit', leave);
    rmSync(own, { force: true });
  };
  process.once('exit', leave);
  await writeFile(own, '', { flag: 'wx' });
  await rm(choosing);
  try {
    await untilFirst(options, { ticket, self, me, deadline: performance.now() + waitAtMost });
    signal.throwIfAborted();
    return leave;
  } catch (error) {
    leave();
    throw error;
  }
};

interface QueuedTicket {
  readonly ticket: number;
  readonly self: string;
  readonly me: ProcessIdentity;
  readonly deadline: number;
}

const untilFirst = async (options: LockOptions, own: QueuedTicket): Promise<void> => {
  let isSaid = false;
  for (;;) {
    const before = await firstBefore(options.folder, own);
    if (before === null) return;
    if (performance.now() > own.deadline) throw locked(before, options.folder, own.me);
    if (!isSaid) options.waiting?.(nameOf(before, own.me));
    isSaid = true;
    await wait(LOOK_AGAIN_AFTER, undefined, { signal: options.signal });
  }
};

/** Who comes before: somebody who still chooses may, and those with a smaller ticket do. */
const firstBefore = async (folder: string, own: QueuedTicket): Promise<Holder | null> => {
  // In this order: whoever is done choosing has written the ticket before.
  const choosing = (await entriesIn(folder)).filter(({ ticket }) => ticket === null);
  const queue = (await entriesIn(folder)).filter(({ ticket }) => ticket !== null).sort(inOrder);
  const mine = queue.findIndex(({ name }) => name === `${own.ticket}-${own.self}`);
  for (const entry of [...queue.slice(0, Math.max(mine, 0)), ...choosing]) {
    if (entry.name === `choosing-${own.self}`) continue;
    if (await isRunning(entry.holder, own.me)) return entry.holder;
    await rm(join(folder, entry.name), { force: true });
  }
  return null;
};

const inOrder = (a: Entry, b: Entry): number =>
  (a.ticket ?? 0) - (b.ticket ?? 0) || (a.name < b.name ? -1 : 1);

const entriesIn = async (folder: string): Promise<readonly Entry[]> =>
  (await readdir(folder)).flatMap((name) => {
    const [, ticket, self] = /^(choosing|\d+)-([\w-]+)$/.exec(name) ?? [];
    const found = self === undefined ? null : decode(self);
    if (found === null) return [];
    return [{ name, ticket: ticket === 'choosing' ? null : Number(ticket), holder: found }];
  });

const encode = ({ pid, started, machine, command, since }: Holder): string => {
  const nonce = randomBytes(4).toString('hex');
  const list: z.infer<typeof written> = [pid, started, machine, command, since, nonce];
  return Buffer.from(JSON.stringify(list)).toString('base64url');
};

const decode = (text: string): Holder | null => {
  try {
    const [pid, started, machine, command, since] = written.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
    );
    return { pid, started, machine, command, since };
  } catch {
    return null;
  }
};

const nameOf = ({ command, pid, since, machine }: Holder, me: ProcessIdentity): string =>
  `\`metadata-sync ${command}\` (process ${pid}${machine === me.machine ? '' : ` on ${machine.split(' ')[0]}`}, since ${since})`;

const locked = (by: Holder, folder: string, me: ProcessIdentity): SyncError =>
  commandLineError({
    code: 'locked',
    message: `${nameOf(by, me)} works on this working tree.`,
    remedy:
      by.machine === me.machine
        ? 'Wait until it is done, or end it, and run again.'
        : `Wait until it is done. When it is gone for good, remove the folder \`${folder}\`.`,
  });
