import { setTimeout as wait } from 'node:timers/promises';
import { SyncError, toProblem } from '../../model/problem.js';
import { interrupted, type Reading, type ServiceOptions } from '../../sync/index.js';
import { VERSION } from '../version.js';
import { type RecordedAnswer, type Recording, requestKey } from './recording.js';
import { withoutSecrets } from './secrets.js';

type Recorded = Pick<ServiceOptions, 'fetch' | 'clock' | 'workingTree'>;

export interface Recorder {
  /** What the run works with in place of the real ones. */
  readonly ports: Recorded;
  finish(): Recording;
}

/** Headers that a run looks at; the others may say who asked. */
const KEPT =
  /^(content-type|date|location|retry-after|x-accepted-github-permissions|x-oauth-scopes|x-ratelimit-[a-z]+)$/;

type Described = Pick<Recording, 'run' | 'inputs'> &
  Pick<
    ServiceOptions,
    'repository' | 'apiUrl' | 'graphqlUrl' | 'serverUrl' | 'token' | 'workingTree'
  > & {
    readonly fetch: typeof fetch;
    readonly signal: AbortSignal;
  };

/**
 * Keeps what a run is told. Secrets are taken out before the run itself sees it, so that it and its
 * replay come to the same report.
 */
export const record = ({
  token,
  workingTree,
  fetch: send,
  signal,
  ...described
}: Described): Recorder => {
  const clean = (text: string): string => withoutSecrets(text, token);
  const times: string[] = [];
  const answers: Recording['answers'] = [];
  const files: NonNullable<Recording['workingTree']>['files'] = Object.create(null);
  const folders: NonNullable<Recording['workingTree']>['folders'] = Object.create(null);

  const reading: Reading = {
    file: async (path, read) => {
      try {
        const found = await read();
        if (found === null) return null;
        const cleaned = { text: clean(found.text), blob: found.blob };
        files[path] = cleaned;
        return { path, ...cleaned };
      } catch (error) {
        if (error instanceof SyncError) files[path] = { problem: toProblem(error) };
        throw error;
      }
    },
    list: async (folder, list) => {
      const paths = await list();
      folders[folder] = [...paths];
      return paths;
    },
  };

  return {
    ports: {
      clock: {
        now: () => {
          const now = new Date();
          times.push(now.toISOString());
          return now;
        },
        sleep: (milliseconds) =>
          wait(milliseconds, undefined, { signal }).catch((error: unknown) => {
            throw interrupted(error);
          }),
      },
      fetch: async (input, init) => {
        const request = requestKey(String(input), init?.method ?? 'GET', init?.body);
        const keep = (answer: RecordedAnswer): void => {
          answers.push({ request: clean(request), answer });
        };
        try {
          const response = await send(input, init);
          const answer = await answerOf(response, clean);
          keep(answer);
          return responseOf(answer);
        } catch (error) {
          keep({ failure: clean(reasonOf(error)) });
          throw error;
        }
      },
      workingTree: workingTree && { ...workingTree, reading },
    },
    finish: () => {
      const { run, inputs, repository, apiUrl, graphqlUrl, serverUrl } = described;
      return {
        version: 1,
        program: VERSION,
        run,
        repository,
        ...{ apiUrl, graphqlUrl, serverUrl },
        inputs,
        workingTree: workingTree ? { branch: workingTree.branch, files, folders } : null,
        times,
        answers,
      };
    },
  };
};

type Whole = Exclude<RecordedAnswer, { readonly failure: string }>;

const answerOf = async (response: Response, clean: (text: string) => string): Promise<Whole> => {
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString('utf8');
  const isText = Buffer.from(text, 'utf8').equals(bytes);
  return {
    status: response.status,
    headers: Object.fromEntries([...response.headers].filter(([name]) => KEPT.test(name))),
    body: isText ? clean(text) : bytes.toString('base64'),
    encoding: isText ? 'utf8' : 'base64',
  };
};

/** The answer as the platform gives it. */
export const responseOf = ({ status, headers, body, encoding }: Whole): Response =>
  new Response(Buffer.from(body, encoding), { status, headers });

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
};
