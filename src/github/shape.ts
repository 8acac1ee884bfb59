import * as z from 'zod';
import type { RemoteFault } from '../http/index.js';
import { githubFault } from './problems.js';

type Path = readonly PropertyKey[];

/** How much of a foreign text is shown. */
const LONGEST = 80;

/** Where an answer departs from its schema, and how. */
export const describeMismatch = ({ issues }: z.ZodError, at: Path = []): string => {
  const [first] = issues;
  if (first === undefined) return 'it has no such form';
  const path = [...at, ...first.path].map((part) => String(part).slice(0, LONGEST)).join('.');
  return `\`${path || 'the answer'}\`: ${first.message.slice(0, 2 * LONGEST)}`;
};

/** An answer that is not of the schema that GitHub publishes, which asking again would not mend. */
export const notOfItsSchema = (what: string, cause?: unknown): RemoteFault =>
  githubFault(
    {
      code: 'answer-invalid',
      message: `GitHub sent an answer that is not of its schema; ${what}.`,
      remedy:
        'Run again; if it persists, check the proxy and `GITHUB_API_URL`, and report it with this message.',
    },
    { retry: 'never', mayHaveTakenEffect: true, cause },
  );

/**
 * What an answer holds, by its schema.
 *
 * @param at where in the answer it stands
 * @throws {RemoteFault} `answer-invalid`, which names what was wrong where
 */
export const ofShape = <T>(schema: z.ZodType<T>, value: unknown, at: Path = []): T => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw notOfItsSchema(describeMismatch(parsed.error, at), parsed.error);
};

/** What came instead of an answer's content: a mismatch as the fault that it is, else the error itself. */
export const asMismatch = (error: unknown, at: Path): unknown =>
  error instanceof z.ZodError ? notOfItsSchema(describeMismatch(error, at), error) : error;
