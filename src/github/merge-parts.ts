import type { Part, RepositoryName } from './part.js';

type Mergeable = Required<Pick<Part<unknown>, 'fields' | 'variables' | 'fragments'>>;

/** The name of a part's field or variable in the query of many parts. */
export const aliasOf = (index: number, name: string): string => `p${index}_${name}`;
/** The part's own name again. */
export const nameOf = (alias: string): string => alias.slice(alias.indexOf('_') + 1);

/** One query document of many parts; names of fields and variables are kept apart by prefix. */
export const merge = (
  parts: readonly Mergeable[],
  { owner, name }: RepositoryName,
): { document: string; variables: Record<string, unknown> } => {
  const values: Record<string, unknown> = { owner, name };
  const declarations = ['$owner: String!', '$name: String!'];
  const selections: string[] = [];
  parts.forEach(({ fields, variables }, index) => {
    for (const [variable, { type, value }] of Object.entries(variables)) {
      declarations.push(`$${aliasOf(index, variable)}: ${type}`);
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
  const fragments = new Set(parts.flatMap((part) => part.fragments));
  const document = `query MetadataSync(${declarations.join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${selections.join('\n    ')}
  }
  rateLimit { cost limit remaining resetAt }
}
${[...fragments].join('\n')}`;
  return { document, variables: values };
};
