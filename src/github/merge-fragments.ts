import type { RemoteFault } from '../http/index.js';
import type { GraphQLError } from './answer.js';
import type { QueryFragment, RepositoryName } from './query-fragment.js';
import { notOfItsSchema } from './shape.js';

type Fragment = QueryFragment<unknown>;

/** The name of a fragment's field or variable in the query of many fragments. */
const aliasOf = (index: number, name: string): string => `p${index}_${name}`;
/** The fragment's own name again. */
const nameOf = (alias: string): string => alias.slice(alias.indexOf('_') + 1);

/** One query document of many fragments; names of fields and variables are kept apart by prefix. */
export const merge = (
  fragments: readonly Fragment[],
  { owner, name }: RepositoryName,
): { document: string; variables: Record<string, unknown> } => {
  const values: Record<string, unknown> = { owner, name };
  const parameters = ['$owner: String!', '$name: String!'];
  const selections: string[] = [];
  fragments.forEach(({ fields, variables = {} }, index) => {
    for (const [variable, { type, value }] of Object.entries(variables)) {
      parameters.push(`$${aliasOf(index, variable)}: ${type}`);
      values[aliasOf(index, variable)] = value;
    }
    for (const [field, selection] of Object.entries(fields)) {
      const renamed = selection.replaceAll(
        /\$(\w+)/g,
        (_, variable) => `$${aliasOf(index, variable)}`,
      );
      selections.push(`${aliasOf(index, field)}: ${renamed}`);
    }
  });
  const definitions = new Set(fragments.flatMap((fragment) => fragment.definitions ?? []));
  const document = `query MetadataSync(${parameters.join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${selections.join('\n    ')}
  }
  rateLimit { cost limit remaining resetAt }
}
${[...definitions].join('\n')}`;
  return { document, variables: values };
};

/** What the answer has of one fragment, by the fragment's own names. */
export const valuesOf = (
  { fields }: Fragment,
  index: number,
  repository: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, repository[aliasOf(index, name)]]));

/**
 * The errors of each fragment, in their order, with the fragment's own names in their paths.
 *
 * @throws {RemoteFault} when one belongs to nothing that was asked for: it leaves open what it is about
 */
export const errorsByFragment = (
  errors: readonly GraphQLError[],
  fragments: readonly Fragment[],
): readonly (readonly GraphQLError[])[] => {
  const own = new Map(
    fragments.flatMap(({ fields }, index) =>
      Object.keys(fields).map((name) => [aliasOf(index, name), index] as const),
    ),
  );
  const found: GraphQLError[][] = fragments.map(() => []);
  for (const error of errors) {
    const [root, alias, ...rest] = error.path;
    if (root === 'rateLimit') continue;
    const index = root === 'repository' ? own.get(String(alias)) : undefined;
    if (index === undefined) throw unexplained(error);
    found[index]?.push({ ...error, path: [nameOf(String(alias)), ...rest] });
  }
  return found;
};

const unexplained = ({ message }: GraphQLError): RemoteFault =>
  notOfItsSchema(`an error in it belongs to nothing that was asked for: ${message}`);
