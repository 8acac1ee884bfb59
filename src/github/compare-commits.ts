import * as z from 'zod';
import { RemoteFault } from '../http/index.js';
import type { GitHubClient } from './client.js';
import type { RepositoryReader } from './repository-reader.js';
import { ofShape } from './shape.js';

/** What became of a commit in the history of a later one. */
export interface Comparison {
  /** The later one has the earlier in its history. */
  readonly isAncestor: boolean;
  /** The newest commit that both have in their history; null where there is none. */
  readonly mergeBase: string | null;
  /** The path of a file now, by what it was then, as git recognises it. */
  readonly renamed: ReadonlyMap<string, string>;
}

const answer = z.object({
  status: z.string(),
  merge_base_commit: z.object({ sha: z.string() }).nullish(),
  files: z
    .array(z.object({ filename: z.string(), previous_filename: z.string().optional() }))
    .nullish(),
});

const UNRELATED: Comparison = { isAncestor: false, mergeBase: null, renamed: new Map() };

interface Ports {
  readonly client: GitHubClient;
  readonly reader: RepositoryReader;
}

/** Compares commits with a later one, each once however often it is asked for. */
export const comparerWith = (
  ports: Ports,
  later: string,
): ((earlier: string) => Promise<Comparison>) => {
  const known = new Map<string, Promise<Comparison>>();
  return (earlier) => {
    const comparison = known.get(earlier) ?? compareCommits(ports, earlier, later);
    known.set(earlier, comparison);
    return comparison;
  };
};

/** Compares two commits; what the repository does not know is nothing's ancestor. */
export const compareCommits = async (
  { client, reader }: Ports,
  earlier: string,
  later: string,
): Promise<Comparison> => {
  const { owner, name: repo } = reader.repository;
  try {
    const { data } = await client.get('GET /repos/{owner}/{repo}/compare/{basehead}', {
      ...{ owner, repo, basehead: `${earlier}...${later}` },
      per_page: 1,
    });
    const { status, files, merge_base_commit: parted } = ofShape(answer, data, ['compare']);
    const renamed = (files ?? []).flatMap(({ filename, previous_filename: then }) =>
      then === undefined ? [] : [[then, filename] as const],
    );
    const isAncestor = status === 'ahead' || status === 'identical';
    return { isAncestor, mergeBase: parted?.sha ?? null, renamed: new Map(renamed) };
  } catch (error) {
    if (error instanceof RemoteFault && error.code === 'not-found') return UNRELATED;
    throw error;
  }
};
