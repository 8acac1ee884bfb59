import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { QueryCost } from './context.js';

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  requests: number;
  nodes: number;
}

/**
 * What a query costs: the requests it would take to fill every connection, each assumed full,
 * divided by 100 (docs.github.com, rate limits for the GraphQL API).
 */
export const measureCost = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): QueryCost => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const walk: Walk = { schema, fragments, variables, requests: 0, nodes: 0 };
  const root = schema.getRootType(operation.operation);
  if (root != null) walkSelections(walk, operation.selectionSet, root, 1);
  return { points: Math.max(1, Math.round(walk.requests / 100)), nodes: walk.nodes };
};

const walkSelections = (
  walk: Walk,
  set: SelectionSetNode,
  type: GraphQLCompositeType,
  parents: number,
): void => {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      walkField(walk, selection, type, parents);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : walk.fragments.get(selection.name.value);
    if (fragment === undefined) continue;
    const condition = fragment.typeCondition?.name.value;
    const narrowed = condition === undefined ? type : walk.schema.getType(condition);
    if (isCompositeType(narrowed)) walkSelections(walk, fragment.selectionSet, narrowed, parents);
  }
};

const walkField = (
  walk: Walk,
  node: FieldNode,
  parent: GraphQLCompositeType,
  parents: number,
): void => {
  const field =
    isObjectType(parent) || isInterfaceType(parent)
      ? parent.getFields()[node.name.value]
      : undefined;
  if (field === undefined || node.selectionSet === undefined) return;
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return;
  const size = type.name.endsWith('Connection') ? pageSize(walk, field, node) : undefined;
  if (size !== undefined) {
    walk.requests += parents;
    walk.nodes += parents * size;
  }
  walkSelections(walk, node.selectionSet, type, parents * (size ?? 1));
};

// Wrong arguments cost nothing here; executing the query says what is wrong with them.
const pageSize = (walk: Walk, field: GraphQLField<unknown, unknown>, node: FieldNode): number => {
  try {
    const { first, last } = getArgumentValues(field, node, walk.variables);
    const size = first ?? last;
    return typeof size === 'number' ? Math.min(100, Math.max(0, size)) : 0;
  } catch {
    return 0;
  }
};
