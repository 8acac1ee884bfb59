import * as z from 'zod';
import { RemoteFault } from '../http/index.js';
import type { GitHubClient } from './client.js';
import type { RepositoryReader } from './repository-reader.js';
import { ofShape } from './shape.js';
import { write } from './write.js';
import { headMoved } from './write-refused.js';

interface Ports {
  readonly client: GitHubClient;
  readonly reader: Pick<RepositoryReader, 'repository'>;
}

/** A commit that is to be made. */
export interface CommitInput {
  readonly branch: string;
  /** The commit that it is made on. */
  readonly parent: string;
  readonly message: { readonly headline: string; readonly body?: string };
  /** The files that it writes, whole. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

const made = z.object({
  createCommitOnBranch: z.object({ commit: z.object({ oid: z.string() }) }),
});

/**
 * Commits on a branch that is there, if the parent is its head.
 *
 * @param operation what the mutation is called in logs
 * @returns the new commit
 * @throws {WriteRefused} `head-moved` when the parent is not the head, or when nobody can tell whether
 *   the commit was made
 */
export const commitOnBranch = async (
  ports: Ports,
  commit: CommitInput,
  operation = 'MetadataSyncCommitOnBranch',
): Promise<string> => {
  const document = `mutation ${operation}($commit: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $commit) { commit { oid } }
}`;
  const data = await write(ports.client, document, { commit: inputOf(ports, commit) }, made);
  return data.createCommitOnBranch.commit.oid;
};

const ON_NEW_BRANCH = `mutation MetadataSyncCommit($repositoryId: ID!, $ref: String!, $base: GitObjectID!, $commit: CreateCommitOnBranchInput!) {
  createRef(input: {repositoryId: $repositoryId, name: $ref, oid: $base}) { ref { name } }
  createCommitOnBranch(input: $commit) { commit { oid } }
}`;

/**
 * Makes a branch at the parent, and commits on it.
 *
 * @returns the new commit
 * @throws {WriteRefused} whose `mutation` is `createCommitOnBranch` when the branch was made
 */
export const commitOnNewBranch = async (
  ports: Ports,
  repositoryId: string,
  commit: CommitInput,
): Promise<string> => {
  const variables = {
    repositoryId,
    ref: `refs/heads/${commit.branch}`,
    base: commit.parent,
    commit: inputOf(ports, commit),
  };
  const data = await write(ports.client, ON_NEW_BRANCH, variables, made);
  return data.createCommitOnBranch.commit.oid;
};

const inputOf = ({ reader }: Ports, { branch, parent, message, files }: CommitInput) => ({
  branch: {
    repositoryNameWithOwner: `${reader.repository.owner}/${reader.repository.name}`,
    branchName: branch,
  },
  expectedHeadOid: parent,
  message,
  fileChanges: {
    additions: files.map(({ path, text }) => ({
      path,
      contents: Buffer.from(text).toString('base64'),
    })),
  },
});

const object = z.object({ sha: z.string() });

/**
 * Makes a branch of one commit. GraphQL makes none without a parent, so it is put together of its
 * objects.
 *
 * @throws {WriteRefused} `head-moved` when somebody else has made the branch
 */
export const createOrphanBranch = async (
  { client, reader }: Ports,
  { branch, message, files }: Omit<CommitInput, 'parent'>,
): Promise<void> => {
  const at = { owner: reader.repository.owner, repo: reader.repository.name };
  const tree = await client.post('POST /repos/{owner}/{repo}/git/trees', {
    ...at,
    tree: files.map(({ path, text }) => ({ path, mode: '100644', type: 'blob', content: text })),
  });
  const first = await client.post('POST /repos/{owner}/{repo}/git/commits', {
    ...at,
    message: message.headline,
    tree: ofShape(object, tree).sha,
    parents: [],
  });
  try {
    const ref = `refs/heads/${branch}`;
    const { sha } = ofShape(object, first);
    await client.post('POST /repos/{owner}/{repo}/git/refs', { ...at, ref, sha });
  } catch (error) {
    const exists = error instanceof RemoteFault && /already exists/i.test(error.message);
    throw exists ? headMoved(error.message) : error;
  }
};
