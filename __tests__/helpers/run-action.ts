import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Report, report as reportSchema } from '../../src/model/report.js';

export interface ActionRun {
  readonly exitCode: number | null;
  /** Both streams, as the runner reads them. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The JSON report, checked against its schema. */
  readonly report: Report;
}

export interface ActionOptions {
  readonly server: { readonly apiUrl: string; readonly graphqlUrl: string; readonly serverUrl: string };
  readonly repository: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload?: unknown };
  readonly env?: Readonly<Record<string, string>>;
}

/** Every input of action.yml is set by the runner, to its default or to nothing. */
const DECLARED = [
  'token', 'config', 'project', 'label', 'metadata', 'format', 'base', 'mode', 'dry-run',
  'backfill', 'prune', 'force', 'since', 'fields', 'deliver', 'fail-on', 'report-path',
];

const BUNDLE = resolve('dist/action/index.js');

/** Runs the built action as the runner does: inputs and files by environment, an empty workspace. */
export const runAction = async (options: ActionOptions): Promise<ActionRun> => {
  const folder = await mkdtemp(join(tmpdir(), 'metadata-sync-test-'));
  const file = (name: string): string => join(folder, name);
  try {
    await Promise.all(['output', 'state', 'summary'].map((name) => writeFile(file(name), '')));
    await writeFile(file('event.json'), JSON.stringify(options.event?.payload ?? {}));
    const inputs = { token: 'test-token', ...options.inputs };
    const env = {
      PATH: process.env.PATH ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: options.server.apiUrl,
      GITHUB_GRAPHQL_URL: options.server.graphqlUrl,
      GITHUB_SERVER_URL: options.server.serverUrl,
      GITHUB_REPOSITORY: options.repository,
      GITHUB_EVENT_NAME: options.event?.name ?? 'schedule',
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_RUN_ID: '4711',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_ACTOR: 'octocat',
      GITHUB_OUTPUT: file('output'),
      GITHUB_STATE: file('state'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: folder,
      ...Object.fromEntries(DECLARED.map((name) => [inputName(name), ''])),
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [inputName(name), value])),
      ...options.env,
    };
    const { exitCode, log } = await execute(folder, env);
    const outputs = parseOutputs(await readFile(file('output'), 'utf8'));
    const json = JSON.parse(await readFile(outputs['report-path'] ?? '', 'utf8'));
    return {
      exitCode,
      log,
      outputs,
      summary: await readFile(file('summary'), 'utf8'),
      report: reportSchema.parse(json),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const inputName = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;

/** Node 24 is what GitHub runs the action on; where it is to be had, it is used. */
const NODE = process.env.METADATA_SYNC_NODE24 || process.execPath;

const execute = (cwd: string, env: Record<string, string>) =>
  new Promise<{ exitCode: number | null; log: string }>((done, fail) => {
    const child = spawn(NODE, [BUNDLE], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    child.stdout.on('data', (chunk) => {
      log += chunk;
    });
    child.stderr.on('data', (chunk) => {
      log += chunk;
    });
    child.on('error', fail);
    child.on('close', (exitCode) => done({ exitCode, log }));
  });

/** `name<<delimiter`, the value, and the delimiter again. */
const parseOutputs = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^([^\n<]+)<<([^\n]+)\n([\s\S]*?)\n?\2$/gm)].map(([, name, , value]) => [name, value]),
  );
