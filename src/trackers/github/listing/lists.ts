export type NodeList<T> =
  | {
      totalCount: number;
      pageInfo?: { hasNextPage: boolean } | undefined;
      nodes: (T | null)[] | null;
    }
  | null
  | undefined;

/** All entries of a list, or undefined when it was not asked for, goes on or did not come whole. */
export const entries = <T>(connection: NodeList<T>): readonly T[] | undefined => {
  const nodes = (connection?.nodes ?? []).filter((node) => node !== null);
  return connection && nodes.length === connection.totalCount ? nodes : undefined;
};

/**
 * The lists that came, but not whole. One that is null without an error was not observed, and one that
 * is longer than what is asked for is left alone; what was not observed is not compared.
 *
 * @param needed the names of those that tell whether an item is selected: of them all entries are needed
 */
export const cutLists = (
  lists: Readonly<Record<string, NodeList<unknown>>>,
  needed: readonly string[],
): readonly string[] =>
  Object.entries(lists)
    .filter(
      ([name, list]) =>
        list && entries(list) === undefined && (needed.includes(name) || !isLong(list)),
    )
    .map(([name]) => name);

const isLong = ({ pageInfo }: NonNullable<NodeList<unknown>>): boolean =>
  pageInfo?.hasNextPage === true;
