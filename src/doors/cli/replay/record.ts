import { setTimeout as wait } from 'node:timers/promises';
import { renderProblem, SyncError } from '../../../model/problem.js';
import { interrupted, type Reading, type ServiceOptions } from '../../../sync/index.js';
import { VERSION } from '../version.js';
import { TERMINAL } from '../wording.js';
import { type RecordedAnswer, type Recording, requestKey } from './recording.js';
import { Redactor } from './secrets.js';

type Recorded = Pick<ServiceOptions, 'fetch' | 'clock' | 'workingTree'>;

export interface Recorder {
  /** What the run works with in place of the real ones. */
  readonly ports: Recorded;
  /** What the run is asked. */
  readonly inputs: Recording['inputs'];
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
 * Keeps what a run is told. Names stand for secrets before the run itself sees them, so that it and
 * its replay come to the same report; in what it asks they are secrets again.
 */
export const record = ({
  token,
  workingTree,
  fetch: send,
  signal,
  ...described
}: Described): Recorder => {
  const redactor = new Redactor(token);
  const clean = (text: string): string => redactor.redact(text);
  const inputs = Object.fromEntries(
    Object.entries(described.inputs).map(([name, value]) => [name, clean(value)]),
  );
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
        if (error instanceof SyncError) files[path] = { problem: renderProblem(error, TERMINAL) };
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
    inputs,
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
        const url = String(input);
        const body = init?.body;
        const request = requestKey(url, init?.method ?? 'GET', body);
        const keep = (answer: RecordedAnswer): void => {
          answers.push({ request, answer });
        };
        try {
          const response = await send(redactor.restore(url, encodeURIComponent), {
            ...init,
            ...(typeof body === 'string' && { body: redactor.restore(body, inString) }),
          });
          const answer = await answerOf(response, redactor);
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
      const { run, repository, apiUrl, graphqlUrl, serverUrl } = described;
      const whole: Recording = {
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
      // Names of files and of branches are seen by the run as they are.
      return JSON.parse(clean(JSON.stringify(whole)));
    },
  };
};

type Whole = Exclude<RecordedAnswer, { readonly failure: string }>;

/** As it stands between the quotes of a JSON string. */
const inString = (text: string): string => JSON.stringify(text).slice(1, -1);

const answerOf = async (response: Response, redactor: Redactor): Promise<Whole> => {
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString('utf8');
  const isText = Buffer.from(text, 'utf8').equals(bytes);
  return {
    status: response.status,
    headers: Object.fromEntries([...response.headers].filter(([name]) => KEPT.test(name))),
    body: isText ? redactor.redact(text) : redactor.redactBytes(bytes).toString('base64'),
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
