import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql';

let published: GraphQLSchema | undefined;

/** GitHub's whole schema as published; it has doubled fields, so its own validity is assumed. */
const publishedSchema = (): GraphQLSchema => {
  const url = new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema'));
  published ??= buildSchema(readFileSync(url, 'utf8'), {
    assumeValid: true,
    assumeValidSDL: true,
  });
  return published;
};

/** What GitHub would object to in an operation. */
export const objectionsTo = (query: string): readonly string[] =>
  validate(publishedSchema(), parse(query)).map(({ message }) => message);
