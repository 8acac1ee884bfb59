import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../../model/problem.js';
import { startedBy } from '../../../model/trigger.js';
import {
  folderCache,
  type Inputs,
  interrupted,
  parseInputs,
  type RawInputs,
  type RunIdentity,
  type ServiceOptions,
  terminal as visible,
} from '../../../sync/index.js';
import { acquireLock } from '../lock/lock.js';
import { type CommandLineProblem, commandLineError } from '../problems.js';
import { findTarget, type Target, type TargetOptions, workingTreeOf } from '../target/target.js';
import type { Terminal } from '../terminal.js';
import { warnOfAddress } from './address-warnings.js';
import type { Interrupt } from './interrupt.js';

export interface RunContextOptions extends TargetOptions {
  /** What to call the command for others that wait for it. */
  readonly command: string;
  readonly inputs: RawInputs;
  /** Nothing is written where the command stands. */
  readonly reads: boolean;
  readonly allowDirty?: boolean | undefined;
  /** An observation of a few minutes ago is good enough. */
  readonly mayShowRecent?: boolean | undefined;
  /** The file that takes what the run is told. */
  readonly record?: string | undefined;
  /** The file that tells it in place of GitHub and the disk. */
  readonly replay?: string | undefined;
}

/** What a run works with. */
export interface RunContext {
  readonly identity: RunIdentity;
  readonly inputs: Inputs;
  readonly service: Omit<ServiceOptions, 'log'>;
  /** Releases the lock, and writes the recording. */
  leave(): Promise<void>;
}

/** What is known of a run, also where it ends before it began. */
export interface KnownRun {
  readonly identity: RunIdentity;
  readonly inputs?: Inputs;
  /** The warnings that stand on stderr already. */
  readonly shown?: readonly Problem[];
}

/** Takes what becomes known, as soon as it does. */
export type Learn = (more: Partial<KnownRun>) => void;

interface Preparing {
  readonly terminal: Terminal;
  readonly interrupt: Pick<Interrupt, 'signal'>;
  readonly send: typeof fetch;
  readonly started: RunIdentity;
  readonly learn: Learn;
}

export const prepareRun = async (
  { terminal, interrupt: { signal }, send, started, learn }: Preparing,
  options: RunContextOptions,
): Promise<RunContext> => {
  if (options.replay !== undefined) return replayed(options, options.replay, learn);
  const { startedAt } = started;
  const inputs = parseInputs(options.inputs, startedAt);
  learn({ inputs });
  if (options.repo === undefined) refuseOnWorkingTree(inputs);
  const target = await findTarget(options, process.env);
  const identity = { ...started, repository: target.repository };
  learn({ identity, shown: warnOfAddress(terminal, target) });
  const leave = await lockTarget(target, terminal, options, signal);
  const { endpoint, token, repository, checkout } = target;
  const service = {
    ...{ ...endpoint, token, repository, signal, fetch: send },
    workingTree: checkout === null ? undefined : workingTreeOf(checkout, options),
  };
  const { record: path } = options;
  if (path === undefined) {
    const cache = folderCache(cacheFolder(process.env));
    const recent = options.mayShowRecent ? ('show' as const) : ('keep' as const);
    return { identity, inputs, service: { ...service, cache, recent }, leave: async () => leave() };
  }
  const { record } = await import('../replay/record.js');
  const run = { id: identity.id, startedAt: startedAt.toISOString() };
  const recorder = record({ ...service, run, inputs: textsOf(options.inputs) });
  return {
    identity,
    inputs: parseInputs(recorder.inputs, startedAt),
    service: { ...service, ...recorder.ports },
    leave: async () => {
      leave();
      await writeFile(path, `${JSON.stringify(recorder.finish(), null, 1)}\n`).catch(
        notWritten(path),
      );
      terminal.err(`Recorded in ${visible(path)}. Look through it for what must not be public.`);
    },
  };
};

/** Where programs of the user keep what they can do without. */
const cacheFolder = ({ XDG_CACHE_HOME: cache }: NodeJS.ProcessEnv): string =>
  join(cache || join(homedir(), '.cache'), 'metadata-sync');

const replayed = async (
  options: RunContextOptions,
  path: string,
  learn: Learn,
): Promise<RunContext> => {
  const given = Object.keys(options.inputs).find((name) => name !== 'mode');
  const other = given ?? (options.repo === undefined ? undefined : 'repo');
  if (other !== undefined) throw commandLineError(alreadyRecorded(other));
  const [{ parseRecording }, { replay }] = await Promise.all([
    import('../replay/recording.js'),
    import('../replay/replay.js'),
  ]);
  const recorded = parseRecording(path, await readGiven(path));
  const startedAt = new Date(recorded.run.startedAt);
  const identity = { id: recorded.run.id, repository: recorded.repository, startedAt, url: null };
  learn({ identity });
  const inputs = parseInputs(recorded.inputs, startedAt);
  learn({ inputs });
  return { identity, inputs, service: replay(recorded), leave: async () => undefined };
};

const notWritten = (path: string) => (cause: unknown) => {
  throw commandLineError(
    {
      code: 'report-not-written',
      message: `The recording could not be written to \`${path}\`: ${cause instanceof Error ? cause.message : cause}.`,
      remedy: 'Check the path, and that the disk has room.',
    },
    { cause },
  );
};

const readGiven = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((cause: unknown) => {
    throw commandLineError(
      {
        code: 'recording-invalid',
        message: `\`${path}\` cannot be read.`,
        remedy: 'Give the path of a file that `metadata-sync check --record` wrote.',
      },
      { cause },
    );
  });

const alreadyRecorded = (name: string): CommandLineProblem => ({
  code: 'input-invalid',
  message: `Option \`--${name}\`: the recording has what its run was told.`,
  remedy: 'Leave it out, or record another run.',
});

const textsOf = (inputs: RawInputs): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputs).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );

/** Somebody ran a command. */
export const TRIGGER = startedBy('cli');

export const newIdentity = (repository: string | undefined): RunIdentity => ({
  id: randomUUID(),
  repository: repository ?? '',
  startedAt: new Date(),
  url: null,
});

/** What is checked out is the base there, and its files are where corrections go. */
const refuseOnWorkingTree = ({ base, deliver }: Inputs): void => {
  const name = base === undefined ? deliver && 'deliver' : 'base';
  if (name === undefined) return;
  throw commandLineError({
    code: 'input-invalid',
    message: `Option \`--${name}\`: on a working tree, ${name === 'base' ? 'the branch that is checked out counts' : 'corrections go into its files'}.`,
    remedy: `Leave it out${name === 'base' ? ' and check that branch out' : ''}, or add \`--repo owner/name\`.`,
  });
};

/** Waits for others that work on the same working tree, and gives what releases the lock. */
export const lockTarget = async (
  { checkout }: Target,
  terminal: Terminal,
  { command, reads }: Pick<RunContextOptions, 'command' | 'reads'>,
  signal: AbortSignal,
): Promise<() => void> => {
  if (checkout === null) return () => undefined;
  try {
    return await acquireLock({
      folder: join(checkout.gitFolder, 'metadata-sync-lock'),
      command,
      signal,
      waiting: (holder) => terminal.err(`Waiting for ${visible(holder)}.`),
    });
  } catch (error) {
    // Where nothing can be written, nobody else writes either.
    const readOnly = error instanceof Error && 'code' in error && isReadOnly(error.code);
    if (readOnly && reads) return () => undefined;
    if (signal.aborted) throw interrupted(error);
    throw error;
  }
};

const isReadOnly = (code: unknown): boolean => code === 'EACCES' || code === 'EROFS';
