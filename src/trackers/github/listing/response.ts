import * as z from 'zod';

/** As large as `Int` is in GraphQL. */
const count = z
  .int()
  .min(0)
  .max(2 ** 31 - 1);
export const number = count.min(1);
export const instant = z.iso.datetime({ offset: true });

export const actor = z.object({ __typename: z.string().optional(), login: z.string() }).nullable();
export const login = z.object({ login: z.string() }).nullable();

/** A list of an item; null or left out where it was not asked for. */
export const listOf = <T extends z.ZodType>(node: T) =>
  z
    .object({
      totalCount: count,
      pageInfo: z.object({ hasNextPage: z.boolean() }).optional(),
      nodes: z.array(node.nullable()).nullable(),
    })
    .nullable()
    .optional();

const place = z
  .object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() })
  .refine(({ hasNextPage, endCursor }) => !hasNextPage || endCursor !== null, {
    path: ['endCursor'],
    error: 'there is a next page, and no cursor that leads to it',
  });

export const pageNode = z.object({
  totalCount: count,
  pageInfo: place,
  nodes: z.array(z.unknown()).nullable(),
});

export const numberNode = z.object({
  totalCount: count,
  pageInfo: place,
  nodes: z.array(z.object({ number }).nullable()).nullable(),
});

export const changesNode = z.object({
  pageInfo: place,
  nodes: z.array(z.looseObject({ number, updatedAt: instant }).nullable()).nullable(),
});

export const foundNode = z.looseObject({ __typename: z.string() }).nullable();

export const labelNode = z.object({ id: z.string(), name: z.string() });

export const labelsNode = z.object({ pageInfo: place, nodes: z.array(labelNode) });

export const labelNames = z.object({ labels: listOf(z.object({ name: z.string() })) });
