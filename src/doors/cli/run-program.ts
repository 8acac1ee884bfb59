import { execFile } from 'node:child_process';
import { isSecretVariable } from '../../model/secret-variables.js';

export interface Answer {
  /** Null when the program could not be started, or did not end in time. */
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

interface ProgramOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly input?: string;
  /** Milliseconds. */
  readonly timeout?: number;
}

/**
 * Runs another program, without a shell and without any token: what a clone's settings make it run
 * in turn, or whom it asks, is not for us to know.
 */
export const runProgram = (
  name: string,
  args: readonly string[],
  { env = process.env, cwd, input, timeout = 0 }: ProgramOptions = {},
): Promise<Answer> =>
  new Promise((resolve) => {
    const options = { env: withoutTokens(env), cwd, timeout, maxBuffer: 1024 * 1024 * 1024 };
    const child = execFile(name, args, options, (failure, out, error) => {
      const status = failure === null ? 0 : typeof failure.code === 'number' ? failure.code : null;
      resolve({ status, out, error });
    });
    // A program that ends before it has read everything says so by its status.
    child.stdin?.on('error', () => undefined).end(input ?? '');
  });

const withoutTokens = (env: NonNullable<ProgramOptions['env']>): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !isSecretVariable(name)));
