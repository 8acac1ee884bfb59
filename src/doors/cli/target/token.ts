import type { Environment } from '../../../model/environment.js';
import { type CommandLineProblem, commandLineError } from '../problems.js';
import { runProgram } from '../run-program.js';
import type { Endpoint } from './endpoint.js';

/** Variables that hold a token for github.com and its tenants, and those for an Enterprise server. */
const PUBLIC = ['GH_TOKEN', 'GITHUB_TOKEN'] as const;
const ENTERPRISE = ['GH_ENTERPRISE_TOKEN', 'GITHUB_ENTERPRISE_TOKEN'] as const;

/**
 * The token, from the first of: the standard input when that was asked for, the environment, and
 * the `gh` command line.
 *
 * The environment's go to hosts that GitHub runs, and to one that the user named; that one gets what
 * is meant for Enterprise servers first. The same holds for the standard input. Whoever made a clone's remote must not get to see any.
 *
 * @throws {SyncError} `token-missing` when there is none, `token-invalid` when it cannot be one
 */
export const readToken = async (
  env: Environment,
  { host, trusted, isRunByGitHub }: Pick<Endpoint, 'host' | 'trusted' | 'isRunByGitHub'>,
  fromInput: boolean,
): Promise<string> => {
  if (fromInput && !trusted) throw commandLineError(notNamed(host, '`--token-stdin`'));
  if (fromInput) return checked(await readInput(), '`--token-stdin`');
  const names = isRunByGitHub ? PUBLIC : ([...ENTERPRISE, ...PUBLIC] as const);
  const given = names.find((name) => env[name]?.trim());
  if (given !== undefined && trusted) return checked(env[given] ?? '', `\`${given}\``);
  const token = await askGitHubCli(env, host);
  if (token !== '') return checked(token, '`gh auth token`');
  throw commandLineError(trusted ? missing(host) : notNamed(host, given ?? null));
};

/** A header cannot hold what is refused here; the message must not hold it either. */
const checked = (text: string, source: string): string => {
  const token = text.trim();
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw commandLineError({
    code: 'token-invalid',
    message: `What ${source} gave is ${token === '' ? 'empty' : 'no token'}.`,
    remedy: 'Give one line with the token alone.',
  });
};

const readInput = async (): Promise<string> => {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
  return text;
};

/** What `gh` was logged in with; from a variable it would hand out a token meant for another host. */
const askGitHubCli = async (env: Environment, host: string): Promise<string> => {
  const { status, out } = await runProgram('gh', ['auth', 'token', '--hostname', host], {
    env,
    timeout: 10_000,
  });
  return status === 0 ? out.trim() : '';
};

const missing = (host: string): CommandLineProblem => ({
  code: 'token-missing',
  message: `There is no token for ${host}.`,
  remedy:
    'Run `gh auth login`, set GH_TOKEN, or pipe a token in with `--token-stdin`. It needs to read contents and pull requests.',
});

/** @param source what holds a token that may be meant for another host; null for nothing */
const notNamed = (host: string, source: string | null): CommandLineProblem => ({
  code: 'token-missing',
  message: `There is no token for ${host}: only the remote \`origin\` names that host, so ${source === null ? 'no token but its own is' : `what ${source} gives is not`} sent there.`,
  remedy: `Run \`gh auth login --hostname ${host}\`; or set GH_HOST=${host} where it is yours, beside ${source === null ? 'a token in GH_TOKEN' : source}.`,
});
