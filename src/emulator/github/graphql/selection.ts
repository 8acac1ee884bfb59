import {
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** Whether a connection is asked for its rows, and not only for their count. */
export const selectsRows = (info: GraphQLResolveInfo): boolean =>
  info.fieldNodes.some((node) => hasRows(node.selectionSet, info.fragments));

const hasRows = (
  set: SelectionSetNode | undefined,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): boolean =>
  (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return /^(nodes|edges|pageInfo)$/.test(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return hasRows(selection.selectionSet, fragments);
    return hasRows(fragments[selection.name.value]?.selectionSet, fragments);
  });
