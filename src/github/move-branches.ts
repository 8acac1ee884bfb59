import * as z from 'zod';
import type { GitHubClient } from './client.js';
import { write } from './write.js';

/** Stands for "no commit": a branch that is to be created, or deleted. */
const NONE = '0'.repeat(40);

const MOVE = `mutation MetadataSyncMove($repositoryId: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: {repositoryId: $repositoryId, refUpdates: $updates}) { clientMutationId }
}`;

/** Where a branch is to go, as GitHub's `RefUpdate`. */
interface BranchMove {
  readonly name: string;
  /** Where it was last seen; it goes nowhere from another commit. Left out where it was not seen. */
  readonly beforeOid?: string;
  readonly afterOid: string;
  /** Whether commits that are not in the new history may be left behind. */
  readonly force?: true;
}

/** The move of a branch from where it was last seen; null for a branch that is not there yet. */
export const moveOf = (name: string, from: string | null, to: string): BranchMove => ({
  name: `refs/heads/${name}`,
  beforeOid: from ?? NONE,
  afterOid: to,
  force: true,
});

/** The deletion of a branch where it was last seen, or wherever it is. */
export const removalOf = ({ name, oid }: { readonly name: string; readonly oid?: string }) => ({
  name: `refs/heads/${name}`,
  ...(oid !== undefined && { beforeOid: oid }),
  afterOid: NONE,
});

/**
 * Moves and deletes branches: all of them or none.
 *
 * @throws {WriteRefused} `head-moved` when one is not where it was last seen
 */
export const moveBranches = async (
  client: GitHubClient,
  repositoryId: string,
  updates: readonly BranchMove[],
): Promise<void> => {
  await write(client, MOVE, { repositoryId, updates }, z.object({}));
};
