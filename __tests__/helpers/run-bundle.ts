import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll } from '@jest/globals';

export interface BundleRun {
  /** The path of its main file. */
  readonly bundle: string;
  readonly args: readonly string[];
  /** All that it finds in its environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

export interface BundleResult {
  readonly out: string;
  readonly err: string;
  /** Both streams in the order of writing. */
  readonly log: string;
  readonly exitCode: number | null;
}

/** Node 24 is what GitHub runs the action on; where it is to be had, it is used. */
const NODE_24 = process.env.METADATA_SYNC_NODE24 || process.execPath;

const HOST = resolve('__tests__/helpers/warm-process.mjs');

/** Each keeps what its runs imported, so it is not used for ever. */
const MOST_RUNS = 40;

interface WarmProcess {
  readonly child: ChildProcess;
  runs: number;
}

const idle: WarmProcess[] = [];

const stop = ({ child }: WarmProcess): boolean => child.kill();

afterAll(() => idle.splice(0).forEach(stop));

const start = (): WarmProcess => {
  const child = fork(HOST, [], {
    execPath: NODE_24,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {},
  });
  return { child, runs: 0 };
};

/** Runs a bundle in a process of its own among those running, which may have run it before. */
export const runBundle = async (run: BundleRun): Promise<BundleResult> => {
  const host = idle.pop() ?? start();
  const result = await answerOf(host.child, run);
  host.runs += 1;
  if (host.runs < MOST_RUNS) idle.push(host);
  else stop(host);
  return result;
};

const answerOf = (child: ChildProcess, run: BundleRun): Promise<BundleResult> =>
  new Promise((done, fail) => {
    const onExit = (code: number | null, signal: string | null): void =>
      fail(new Error(`The process ended with ${signal ?? code} while it ran ${run.bundle}.`));
    child.once('exit', onExit);
    child.once('message', (result: BundleResult) => {
      child.off('exit', onExit);
      done(result);
    });
    child.send(run);
  });
