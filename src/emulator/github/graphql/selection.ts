import {
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** Whether a connection is asked for its rows, and not only for their count. */
export function selectsRows(info: GraphQLResolveInfo): boolean {
  return info.fieldNodes.some((node) => hasRows(node.selectionSet, info.fragments));
}

function hasRows(
  set: SelectionSetNode | undefined,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return /^(nodes|edges|pageInfo)$/.test(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return hasRows(selection.selectionSet, fragments);
    return hasRows(fragments[selection.name.value]?.selectionSet, fragments);
  });
}
