import { execFile } from 'node:child_process';
import { SyncError } from '../../model/problem.js';
import type { Environment } from '../environment.js';
import type { Endpoint } from './endpoint.js';

/**
 * The token, from the first of: the standard input when that was asked for, the environment, and
 * the `gh` command line.
 *
 * `GH_TOKEN` and `GITHUB_TOKEN` go to github.com, and to a host that the user named. Whoever made
 * a clone's remote must not get to see them.
 *
 * @throws {SyncError} `token-missing` when there is none, `token-invalid` when it cannot be one
 */
export const readToken = async (
  env: Environment,
  { host, trusted }: Pick<Endpoint, 'host' | 'trusted'>,
  fromInput: boolean,
): Promise<string> => {
  if (fromInput) return checked(await readInput(), '`--token-stdin`');
  for (const name of trusted ? (['GH_TOKEN', 'GITHUB_TOKEN'] as const) : []) {
    if (env[name]?.trim()) return checked(env[name], `\`${name}\``);
  }
  const token = await askGitHubCli(env, host);
  if (token !== '') return checked(token, '`gh auth token`');
  const withheld = !trusted && (env.GH_TOKEN || env.GITHUB_TOKEN);
  throw new SyncError(withheld ? notNamed(host) : missing(host));
};

/** A header cannot hold what is refused here; the message must not hold it either. */
const checked = (text: string, source: string): string => {
  const token = text.trim();
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new SyncError({
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

const askGitHubCli = (env: Environment, host: string): Promise<string> =>
  new Promise((resolve) => {
    const options = { env: { ...env }, timeout: 10_000 };
    execFile('gh', ['auth', 'token', '--hostname', host], options, (failure, out) => {
      resolve(failure === null ? out.trim() : '');
    });
  });

const missing = (host: string) => ({
  code: 'token-missing',
  message: `There is no token for ${host}.`,
  remedy:
    'Run `gh auth login`, set GH_TOKEN, or pipe a token in with `--token-stdin`. It needs to read contents and pull requests.',
});

const notNamed = (host: string) => ({
  code: 'token-missing',
  message: `There is no token for ${host}: only the remote \`origin\` names that host, so GH_TOKEN and GITHUB_TOKEN are not sent there.`,
  remedy: `Set GH_HOST=${host} when they are meant for it, or run \`gh auth login --hostname ${host}\`.`,
});
