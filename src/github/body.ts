import * as z from 'zod';
import { brokenConnection, parseJson } from '../http/index.js';
import { errorsIn, type GraphQLAnswer, objectIn } from './answer.js';
import { GITHUB } from './remote.js';
import { ofShape } from './shape.js';

const envelope = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.looseObject({
        message: z.string(),
        type: z.string().nullish(),
        path: z.array(z.union([z.string(), z.number()])).nullish(),
      }),
    )
    .nullish(),
});

/** @throws {RemoteFault} when it is no GraphQL answer, or only a part of one */
export const parseAnswer = (bytes: Uint8Array): Pick<GraphQLAnswer, 'data' | 'errors'> => {
  const body = parseJson(GITHUB, bytes);
  if (typeof body !== 'object' || body === null || !('data' in body || 'errors' in body)) {
    throw brokenConnection(GITHUB, 'GitHub sent something other than a GraphQL answer.');
  }
  const { errors } = ofShape(envelope, body);
  return { data: objectIn(body, 'data'), errors: errorsIn({ errors }) };
};
