import type * as z from 'zod';
import { RemoteFault } from '../http/index.js';
import type { GraphQLAnswer } from './answer.js';
import type { GitHubClient } from './client.js';
import type { Variables } from './connection.js';
import { notOfItsSchema, ofShape } from './shape.js';
import { headMoved, type WriteRefused } from './write-refused.js';
import { refusalOf } from './write-rules.js';

/**
 * Sends a mutation, and gives its data by their schema when every field was carried out.
 *
 * @throws {WriteRefused} `head-moved` when a head is not the one that the write names, or when nobody
 *   can tell whether it took effect: only reading again can
 * @throws {RemoteFault} when it surely took none
 */
export const write = async <T>(
  client: GitHubClient,
  document: string,
  variables: Variables,
  schema: z.ZodType<T>,
): Promise<T> => {
  const { data, errors } = await send(client, document, variables);
  const [error] = errors;
  if (error !== undefined) throw refusalOf(error);
  if (data === null) throw unanswered();
  try {
    return ofShape(schema, data);
  } catch (mismatch) {
    throw mismatch instanceof RemoteFault ? headMoved(mismatch.message, mismatch) : mismatch;
  }
};

/**
 * Sends a mutation of several fields, each of which GitHub carries out or refuses by itself.
 *
 * @returns why the field of that name was not carried out; null when it was
 * @throws {WriteRefused} `head-moved` when nobody can tell whether it took effect
 */
export const writeEach = async (
  client: GitHubClient,
  document: string,
  variables: Variables,
): Promise<(field: string) => WriteRefused | null> => {
  const { data, errors } = await send(client, document, variables);
  return (field) => {
    const error = errors.find(({ path }) => path.length === 0 || path[0] === field);
    if (error !== undefined) return refusalOf(error);
    return data?.[field] == null ? unanswered() : null;
  };
};

const unanswered = (): WriteRefused =>
  headMoved('GitHub gave no answer to a write.', notOfItsSchema('it has no data'));

const send = async (
  client: GitHubClient,
  document: string,
  variables: Variables,
): Promise<GraphQLAnswer> => {
  try {
    return await client.mutate(document, variables);
  } catch (error) {
    if (!(error instanceof RemoteFault)) throw error;
    if (error.code === 'forbidden') {
      throw refusalOf({ type: 'FORBIDDEN', message: error.message, path: [] });
    }
    throw error.mayHaveTakenEffect ? headMoved(error.message, error) : error;
  }
};
