import * as z from 'zod';
import { errorsIn, type GraphQLAnswer, objectIn } from './answer.js';
import { brokenAnswer } from './classify.js';
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

/** @throws {GitHubFault} when it is no JSON, or only a part of one */
export const parseJson = (bytes: Uint8Array): unknown => {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const cut = /^\s*\{/.test(text);
    throw brokenAnswer(
      cut ? 'GitHub sent only a part of its answer.' : 'GitHub sent something other than JSON.',
      cause,
    );
  }
};

/** @throws {GitHubFault} when it is no GraphQL answer, or only a part of one */
export const parseAnswer = (bytes: Uint8Array): Pick<GraphQLAnswer, 'data' | 'errors'> => {
  const body = parseJson(bytes);
  if (typeof body !== 'object' || body === null || !('data' in body || 'errors' in body)) {
    throw brokenAnswer('GitHub sent something other than a GraphQL answer.');
  }
  const { errors } = ofShape(envelope, body);
  return { data: objectIn(body, 'data'), errors: errorsIn({ errors }) };
};
