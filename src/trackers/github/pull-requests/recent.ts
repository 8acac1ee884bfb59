import type { Part } from '../../../github/index.js';
import { recentPage } from './response.js';

/** What tells which pull requests belong together. */
export interface Traits {
  readonly head: string;
  readonly labels: readonly string[];
}

/** The newest hundred pull requests, whatever their labels. */
export const recentPart: Part<readonly Traits[]> = {
  fields: {
    recent: `pullRequests(first: 100, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes { headRefName labels(first: 20) { nodes { name } } }
    }`,
  },
  parse: ({ recent }) =>
    (recentPage.parse(recent)?.nodes ?? []).flatMap((pull) =>
      pull === null
        ? []
        : [
            {
              head: pull.headRefName,
              labels: (pull.labels?.nodes ?? []).flatMap((label) => (label ? [label.name] : [])),
            },
          ],
    ),
};
