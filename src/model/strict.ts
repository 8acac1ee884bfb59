import * as z from 'zod';

/** An object that refuses unknown keys; the error carries the allowed ones. */
export const strict = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `allowed:${Object.keys(shape).join(',')}` : undefined,
  });
