import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';

export interface RequestedOperation {
  readonly isMutation: boolean;
  readonly query?: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const KEPT = 500;
const documents = new Map<string, DocumentNode>();

/** Parses a query once; throws graphql-js's syntax error. */
export const parseQuery = (query: string): DocumentNode => {
  const known = documents.get(query);
  if (known !== undefined) return known;
  const document = parse(query);
  if (documents.size >= KEPT) documents.clear();
  documents.set(query, document);
  return document;
};

export const selectOperation = (
  document: DocumentNode,
  name: string | undefined,
): OperationDefinitionNode | undefined => {
  const operations = document.definitions.filter((it) => it.kind === Kind.OPERATION_DEFINITION);
  return operations.find((it) => name === undefined || it.name?.value === name);
};

/** What a GraphQL request says that it does; unreadable ones do nothing. */
export const readOperation = (body: unknown): RequestedOperation => {
  if (!isRecord(body) || typeof body.query !== 'string') return { isMutation: false };
  const { query, operationName: asked, variables } = body;
  const operation = findOperation(query, typeof asked === 'string' ? asked : undefined);
  const operationName = operation?.name?.value;
  return {
    isMutation: operation?.operation === 'mutation',
    query,
    ...(operationName !== undefined && { operationName }),
    ...(isRecord(variables) && { variables }),
  };
};

const findOperation = (
  query: string,
  name: string | undefined,
): OperationDefinitionNode | undefined => {
  try {
    return selectOperation(parseQuery(query), name);
  } catch {
    return undefined;
  }
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
