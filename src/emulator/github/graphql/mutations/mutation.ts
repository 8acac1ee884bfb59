import type { FieldResolver, QueryContext } from '../context.js';

interface MutationArgs<Input> {
  readonly input: Input & { readonly clientMutationId?: string | null };
}

/** A resolver from what a mutation does with its input; the caller's id comes back in the payload. */
export const mutation =
  <Input>(
    act: (input: Input, context: QueryContext) => Readonly<Record<string, unknown>>,
  ): FieldResolver<undefined> =>
  (_source, { input }: MutationArgs<Input>, context) => ({
    clientMutationId: input.clientMutationId ?? null,
    ...act(input, context),
  });
