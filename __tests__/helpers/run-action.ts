import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type Report, report as reportSchema } from '../../src/model/report.js';
import { runBundle } from './run-bundle.js';

export interface ActionRun {
  readonly exitCode: number | null;
  /** Both streams, as the runner reads them. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The JSON report, checked against its schema. */
  readonly report: Report;
}

export interface ActionEvent {
  readonly name: string;
  readonly payload?: unknown;
}

export interface ActionOptions {
  readonly server: {
    readonly apiUrl: string;
    readonly graphqlUrl: string;
    readonly serverUrl: string;
  };
  readonly repository: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly event?: ActionEvent;
  readonly env?: Readonly<Record<string, string>>;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

const action: ActionFile = parse(readFileSync('action.yml', 'utf8'));

/** The names of all outputs that action.yml promises. */
export const DECLARED_OUTPUTS: readonly string[] = Object.keys(action.outputs);

const BUNDLE = resolve('dist/action/index.js');

/** Runs the built action as the runner does: inputs and files by environment, an empty workspace. */
export const runAction = async (options: ActionOptions): Promise<ActionRun> => {
  const folder = await mkdtemp(join(tmpdir(), 'metadata-sync-test-'));
  const file = (name: string): string => join(folder, name);
  try {
    await Promise.all(['output', 'state', 'summary'].map((name) => writeFile(file(name), '')));
    await writeFile(file('event.json'), JSON.stringify(options.event?.payload ?? {}));
    const { exitCode, log } = await runBundle({
      bundle: BUNDLE,
      args: [],
      cwd: folder,
      env: {
        PATH: process.env.PATH ?? '',
        ...variables(options, file),
        ...inputVariables(options.inputs),
        ...options.env,
      },
    });
    const outputs = parseOutputs(await readFile(file('output'), 'utf8'));
    const path = resolve(folder, outputs['report-path'] ?? '');
    const json = await readFile(path, 'utf8').catch((error: unknown) => {
      throw new Error(`The action left no report. Its log:\n${log}`, { cause: error });
    });
    return {
      exitCode,
      log,
      outputs,
      summary: await readFile(file('summary'), 'utf8'),
      report: reportSchema.parse(JSON.parse(json)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const variables = (
  { server, repository, event }: ActionOptions,
  file: (name: string) => string,
) => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_API_URL: server.apiUrl,
  GITHUB_GRAPHQL_URL: server.graphqlUrl,
  GITHUB_SERVER_URL: server.serverUrl,
  GITHUB_REPOSITORY: repository,
  GITHUB_EVENT_NAME: event?.name ?? 'schedule',
  GITHUB_EVENT_PATH: file('event.json'),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '4711',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_ACTOR: 'octocat',
  GITHUB_OUTPUT: file('output'),
  GITHUB_STATE: file('state'),
  GITHUB_STEP_SUMMARY: file('summary'),
  GITHUB_WORKSPACE: file('.'),
  RUNNER_TEMP: file('.'),
});

/** The runner sets every declared input, to what the workflow gives, its default or nothing. */
const inputVariables = (given: ActionOptions['inputs']): Record<string, string> =>
  Object.fromEntries(
    Object.keys({ ...action.inputs, ...given }).map((name) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      given[name] ?? (name === 'token' ? 'test-token' : (action.inputs[name]?.default ?? '')),
    ]),
  );

/** `name<<delimiter`, the value, and the delimiter again. */
const parseOutputs = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^([^\n<]+)<<([^\n]+)\n([\s\S]*?)\n?\2$/gm)].map(([, name, , value]) => [
      name,
      value,
    ]),
  );
