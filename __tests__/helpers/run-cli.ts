import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from '@jest/globals';
import { INCIDENT, incidentFile } from '../../src/doors/cli/demo/incident.js';
import { runBundle } from './run-bundle.js';

export interface CliRun {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Called with the process. */
  readonly onStart?: (child: ChildProcess) => void;
}

const BUNDLE = resolve('dist/cli/index.js');

/** What a command finds in its environment besides: git, and no token or settings of the machine. */
const bareEnvironment = (): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: join(tmpdir(), 'nobody'),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
});

/** Runs the built command line; without `input` its standard input is closed. */
export const runCli = async (args: readonly string[], options: CliOptions): Promise<CliRun> => {
  const env = { ...bareEnvironment(), ...options.env };
  if (options.input !== undefined || options.onStart !== undefined)
    return spawnCli(args, { ...options, env });
  const { exitCode, out, err } = await runBundle({ bundle: BUNDLE, args, env, cwd: options.cwd });
  return { status: exitCode, out, err };
};

const spawnCli = (args: readonly string[], options: CliOptions): Promise<CliRun> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [BUNDLE, ...args], {
      cwd: options.cwd,
      env: options.env,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk;
    });
    options.onStart?.(child);
    child.on('error', fail);
    child.on('close', (status) => done({ status, out, err }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });

const folders: string[] = [];

afterAll(() =>
  Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))),
);

/** A folder that is gone after the tests. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'metadata-sync-cli-'));
  folders.push(folder);
  return folder;
};

export interface Checkout {
  readonly root: string;
  git(...args: string[]): string;
  read(path: string): string;
  write(path: string, text: string): void;
}

/** A clone with these files committed; its `origin` leads to a repository of that name. */
export const checkout = (
  files: Readonly<Record<string, string>>,
  { origin = 'https://github.com/octo-org/claude-step.git', branch = 'main' } = {},
): Checkout => {
  const root = temporaryFolder();
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: root,
      env: bareEnvironment(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  git('init', '--quiet', '--initial-branch', branch);
  git('remote', 'add', 'origin', origin);
  for (const [path, text] of Object.entries(files)) write(path, text);
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'Start');
  return { root, git, write, read: (path) => readFileSync(join(root, path), 'utf8') };
};

/** The metadata file of the incident as it was, checked out. */
export const incidentCheckout = (files: Readonly<Record<string, string>> = {}): Checkout =>
  checkout({ [INCIDENT.metadata]: incidentFile(), ...files }, { branch: INCIDENT.base });

/** The flags that describe the incident without a config file. */
export const INCIDENT_FLAGS = ['--label', INCIDENT.label, '--metadata', INCIDENT.metadata];
