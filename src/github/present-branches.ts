import * as z from 'zod';
import type { QueryFragment } from './query-fragment.js';
import type { RepositoryReader } from './repository-reader.js';

/** Which of some branches there are. */
export const presentBranches = async (
  reader: Pick<RepositoryReader, 'read'>,
  names: readonly string[],
): Promise<ReadonlySet<string>> => {
  // Each is a separate fragment, so that the reader can split them.
  const present = await Promise.all(names.map((name) => reader.read(presentFragment(name))));
  return new Set(names.filter((_, at) => present[at]));
};

const branch = z.object({}).nullish();

const presentFragment = (name: string): QueryFragment<boolean> => ({
  fields: { branch: 'ref(qualifiedName: $name) { name }' },
  variables: { name: { type: 'String!', value: `refs/heads/${name}` } },
  judgesErrors: true,
  // What GitHub keeps back is not gone.
  parse: (values, errors) => branch.parse(values.branch) != null || errors.length > 0,
});
