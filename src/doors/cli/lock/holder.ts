import { readFile, readlink } from 'node:fs/promises';
import { hostname, platform } from 'node:os';
import { runProgram } from '../run-program.js';

/** Which process, on which machine: a number alone is given again when its process has ended. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When the process started, in the system's own words; null where it does not tell. */
  readonly started: string | null;
  /** The machine, and the space that its process numbers count in. */
  readonly machine: string;
}

export const ownIdentity = async (): Promise<ProcessIdentity> => ({
  pid: process.pid,
  started: (await startOf(process.pid)) ?? null,
  machine: await machineName(),
});

/** Whether the process still runs. One of another machine cannot be asked, so it counts as running. */
export const isRunning = async (
  { pid, started, machine }: ProcessIdentity,
  here: ProcessIdentity,
): Promise<boolean> => {
  if (machine !== here.machine) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = await startOf(pid);
  return now !== undefined && (started === null || now === null || now === started);
};

/** Undefined when there is no such process; null when the system does not tell. */
const startOf = async (pid: number): Promise<string | null | undefined> => {
  if (platform() === 'linux') return startOnLinux(pid);
  return platform() === 'win32' ? null : startByPs(pid);
};

const startOnLinux = async (pid: number): Promise<string | null | undefined> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The name in parentheses may hold anything; state and start are the 1st and 20th field behind it.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  if (fields === undefined || /^[ZX]/.test(fields[0] ?? '')) return undefined;
  return fields[19] ?? null;
};

const startByPs = async (pid: number): Promise<string | null | undefined> => {
  const { status, out } = await runProgram('ps', ['-o', 'lstart=', '-p', String(pid)]);
  const isMissing = status !== null && status !== 0;
  return out.trim() || (isMissing ? undefined : null);
};

const machineName = async (): Promise<string> => {
  const space = await readlink('/proc/self/ns/pid').catch(() => '');
  return `${hostname().slice(0, 64)} ${space}`.trim();
};
