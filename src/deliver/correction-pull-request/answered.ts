import type * as z from 'zod';
import { GitHubFault, ofShape } from '../../github/index.js';
import { HeadMoved } from './write.js';

/**
 * What a write gave, by its schema.
 *
 * @throws {HeadMoved} when it is not of it: what came of the write shows only when it is read again
 */
export const answered = <T>(schema: z.ZodType<T>, data: unknown): T => {
  try {
    return ofShape(schema, data);
  } catch (error) {
    if (!(error instanceof GitHubFault)) throw error;
    throw new HeadMoved(error.message, { cause: error });
  }
};
