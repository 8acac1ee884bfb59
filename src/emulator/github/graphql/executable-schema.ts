import {
  buildSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  isScalarType,
} from 'graphql';
import { formatInstant } from '../clock.js';
import { schemaText } from '../schema.js';
import type { QueryContext } from './context.js';
import { resolvers } from './resolvers.js';

const INSTANTS = new Set(['DateTime', 'GitTimestamp']);

let built: GraphQLSchema | undefined;

/** The pruned schema with its resolvers; built when first asked for, once a process. */
export function executableSchema(): GraphQLSchema {
  built ??= build();
  return built;
}

function build(): GraphQLSchema {
  const schema = buildSchema(schemaText, { assumeValid: true });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type) && INSTANTS.has(type.name)) type.serialize = serializeInstant;
    if (type.name === 'BigInt' && isScalarType(type)) type.serialize = String;
    if (!isObjectType(type)) continue;
    const fields = resolvers[type.name];
    for (const field of Object.values(type.getFields())) {
      const resolve = fields?.[field.name];
      if (resolve !== undefined)
        field.resolve = resolve as GraphQLFieldResolver<unknown, QueryContext>;
    }
  }
  return schema;
}

function serializeInstant(value: unknown): string {
  if (value instanceof Date) return formatInstant(value);
  throw new TypeError('An instant must be a date.');
}

/** Reads a property of a plain value; one that is not there is a fault of the emulator. */
export const readProperty: GraphQLFieldResolver<unknown, QueryContext> = (
  source,
  _args,
  _context,
  info,
) => {
  if (typeof source === 'object' && source !== null && info.fieldName in source) {
    return Reflect.get(source, info.fieldName);
  }
  throw new Error(
    `The embedded GitHub does not resolve ${info.parentType.name}.${info.fieldName}.`,
  );
};

/** Every value of an abstract type says its kind. */
export function readKind(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  return typeof value.kind === 'string' ? value.kind : undefined;
}
