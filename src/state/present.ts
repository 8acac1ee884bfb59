import * as z from 'zod';
import type { Part } from '../github/index.js';

/** More names than these are not asked for. */
export const MOST_BRANCHES = 50;

/** Asks which of some branches there are. */
export const presentPart = (names: readonly string[]): Part<ReadonlySet<string>> => {
  const asked = names.slice(0, MOST_BRANCHES);
  return {
    fields: Object.fromEntries(
      asked.map((_, at) => [`branch${at}`, `ref(qualifiedName: $name${at}) { name }`]),
    ),
    variables: Object.fromEntries(
      asked.map((name, at) => [`name${at}`, { type: 'String!', value: `refs/heads/${name}` }]),
    ),
    parse: (values) =>
      new Set(asked.filter((_, at) => z.object({}).nullish().parse(values[`branch${at}`]) != null)),
  };
};
