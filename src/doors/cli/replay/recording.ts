import * as z from 'zod';
import { named } from '../../../model/named.js';
import { commandLineError } from '../problems.js';

const problem = z.strictObject({ code: z.string(), message: z.string(), remedy: z.string() });

/** Everything that a run met from outside, so that it can run again without any of it. */
export const recording = z.strictObject({
  version: z.literal(1),
  /** The version of metadata-sync that recorded it. */
  program: z.string(),
  run: z.strictObject({ id: z.string(), startedAt: z.iso.datetime() }),
  repository: z.string(),
  apiUrl: z.string(),
  graphqlUrl: z.string(),
  serverUrl: z.string(),
  inputs: z.record(z.string(), z.string()),
  /** Null for a run through the API. */
  workingTree: z
    .strictObject({
      branch: z.string().nullable(),
      files: named(
        z.string(),
        z.union([
          z.strictObject({ text: z.string(), blob: z.string() }),
          z.strictObject({ problem }),
        ]),
      ),
      folders: named(z.string(), z.array(z.string())),
    })
    .nullable(),
  /** What the clock said, each time that it was asked. */
  times: z.array(z.iso.datetime()),
  answers: z.array(
    z.strictObject({
      request: z.string(),
      answer: z.union([
        z.strictObject({
          status: z.number(),
          headers: z.record(z.string(), z.string()),
          body: z.string(),
          encoding: z.enum(['utf8', 'base64']),
        }),
        z.strictObject({ failure: z.string() }),
      ]),
    }),
  ),
});

export type Recording = z.infer<typeof recording>;
export type RecordedAnswer = Recording['answers'][number]['answer'];

/** @throws {SyncError} `recording-invalid` */
export const parseRecording = (path: string, text: string): Recording => {
  try {
    return recording.parse(JSON.parse(text));
  } catch (cause) {
    throw commandLineError(
      {
        code: 'recording-invalid',
        message: `\`${path}\` is no recording of a run that this version can read.`,
        remedy: 'Record it again with `metadata-sync check --record FILE`.',
      },
      { cause },
    );
  }
};

/** What tells one request from another; the token and other headers are not among it. */
export const requestKey = (url: string, method: string, body: unknown): string =>
  `${method} ${url} ${typeof body === 'string' ? body : ''}`.trim();
