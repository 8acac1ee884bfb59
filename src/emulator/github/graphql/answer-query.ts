import { type DocumentNode, type ExecutionResult, execute, GraphQLError, validate } from 'graphql';
import type { GitHubState } from '../github-state.js';
import { ApiRefusal } from '../refusal.js';
import type { Viewer } from '../tokens.js';
import { measureCost } from './cost.js';
import { executableSchema, readKind, readProperty } from './executable-schema.js';
import { isRecord, parseQuery, selectOperation } from './operation.js';

/** An answer in the shape of GitHub's, and how many items it read. */
export interface QueryAnswer {
  readonly body: Readonly<Record<string, unknown>>;
  readonly nodes: number;
}

const NODE_LIMIT = 500_000;
const valid = new WeakSet<DocumentNode>();

/** Answers one GraphQL request, GitHub's errors included. */
export const answerQuery = (
  github: GitHubState,
  viewer: Viewer,
  webUrl: string,
  request: unknown,
): QueryAnswer => {
  if (!isRecord(request) || typeof request.query !== 'string') {
    return failed({ message: 'A query attribute must be specified and must be a string.' });
  }
  const name = typeof request.operationName === 'string' ? request.operationName : undefined;
  const prepared = prepare(request.query, name);
  if ('errors' in prepared) return { body: { errors: prepared.errors }, nodes: 0 };
  const { document, operation } = prepared;
  const variables = isRecord(request.variables) ? request.variables : {};
  const cost = measureCost(executableSchema(), document, operation, variables);
  if (cost.nodes > NODE_LIMIT) return failed(tooManyNodes(cost.nodes));
  if (!github.rateLimit.spend(cost.points)) return failed(exhausted(github));
  const result = execute({
    schema: executableSchema(),
    document,
    variableValues: variables,
    contextValue: { github, viewer, webUrl, cost },
    fieldResolver: readProperty,
    typeResolver: readKind,
    ...(name !== undefined && { operationName: name }),
  });
  if ('then' in result) throw new Error('Resolvers must not wait.');
  return { body: toBody(result), nodes: countItems(result.data) };
};

/** What was read of a repository: the entries of its lists, and what was asked for by number. */
const countItems = (data: unknown): number => {
  const repository = isRecord(data) ? data.repository : null;
  if (!isRecord(repository)) return 0;
  const counts = Object.values(repository).map((value) => {
    if (!isRecord(value)) return 0;
    return Array.isArray(value.nodes) ? value.nodes.length : Number('number' in value);
  });
  return counts.reduce((sum, count) => sum + count, 0);
};

const prepare = (query: string, name: string | undefined) => {
  try {
    const document = parseQuery(query);
    const errors = valid.has(document) ? [] : validate(executableSchema(), document);
    if (errors.length > 0) return { errors: errors.map(toValidationError) };
    valid.add(document);
    const operation = selectOperation(document, name);
    if (operation !== undefined) return { document, operation };
    return { errors: [{ message: `No operation named "${name ?? ''}"` }] };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [toError(error)] };
    throw error;
  }
};

const toBody = ({ data, errors }: ExecutionResult): Record<string, unknown> => ({
  ...(data !== undefined && { data }),
  ...(errors !== undefined && errors.length > 0 && { errors: errors.map(toError) }),
});

const toError = (error: GraphQLError): Record<string, unknown> => {
  const refusal = error.originalError;
  const type = refusal instanceof ApiRefusal ? refusal.type : undefined;
  return {
    ...(type !== undefined && { type }),
    ...(error.path !== undefined && { path: error.path }),
    ...(type === 'FORBIDDEN' && { extensions: { saml_failure: false } }),
    ...(error.locations !== undefined && { locations: error.locations }),
    message: error.message,
  };
};

// GitHub's words for the one fault that clients look for: a field that an older server does not have.
const toValidationError = (error: GraphQLError): Record<string, unknown> => {
  const [, fieldName, typeName] =
    /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message) ?? [];
  if (fieldName === undefined) return toError(error);
  const extensions = { code: 'undefinedField', typeName, fieldName };
  const message = `Field '${fieldName}' doesn't exist on type '${typeName}'`;
  return { ...toError(error), extensions, message };
};

const failed = (error: Readonly<Record<string, unknown>>): QueryAnswer => ({
  body: { errors: [error] },
  nodes: 0,
});

const tooManyNodes = (nodes: number): Record<string, unknown> => {
  const message = `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of ${NODE_LIMIT}.`;
  return { type: 'MAX_NODE_LIMIT_EXCEEDED', message };
};

// GitHub has two spellings of the same refusal, the second since early 2026.
const exhausted = ({ rateLimit }: GitHubState): Record<string, unknown> => {
  if (rateLimit.errorType === 'RATE_LIMITED') {
    return {
      type: 'RATE_LIMITED',
      message: 'API rate limit exceeded for installation ID 1234567.',
    };
  }
  const message = 'API rate limit already exceeded for user ID 1234567.';
  return { type: 'RATE_LIMIT', code: 'graphql_rate_limit', message };
};
