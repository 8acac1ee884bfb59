import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { GitHubClient, Part, RepositoryReader } from '../../github/index.js';
import { answered } from './answered.js';
import type { OpenCorrection } from './find.js';
import { COMMIT, MOVE } from './mutations.js';
import type { Proposal } from './proposal.js';
import { HeadMoved, NotAllowed, write } from './write.js';

/** Stands for "no commit": a branch that is to be created, or deleted. */
const NONE = '0'.repeat(40);

const committed = z.object({
  createCommitOnBranch: z.object({ commit: z.object({ oid: z.string() }) }),
});

/** The commit that a mutation made. */
export const committedOid = (data: unknown): string =>
  answered(committed, data).createCommitOnBranch.commit.oid;

/** The new texts as GitHub takes them. */
export const additionsOf = ({ files }: Pick<Proposal, 'files'>) =>
  files.map(({ path, after }) => ({ path, contents: Buffer.from(after).toString('base64') }));

/**
 * Builds the correction on the base's head and then moves the branch to it. The branch itself never
 * points to the base, because GitHub closes a pull request that has no difference.
 *
 * @returns the new commit
 * @throws {HeadMoved} when the base, a file or the branch is not what the plan was made from
 */
export const commitThenMove = async (
  client: GitHubClient,
  reader: RepositoryReader,
  branch: string,
  open: OpenCorrection,
  proposal: Proposal,
): Promise<string> => {
  const { repositoryId } = open;
  const { owner, name } = reader.repository;
  // A program may give two runs one id, and one that git takes in no branch name (`:`, `..`).
  const run = proposal.runId.replaceAll(/[^\w-]/g, '-');
  const temporary = `${branch}-${run}-${randomBytes(4).toString('hex')}`;
  const oid = await write(client, COMMIT, {
    repositoryId,
    ref: `refs/heads/${temporary}`,
    base: proposal.base.oid,
    commit: {
      branch: { repositoryNameWithOwner: `${owner}/${name}`, branchName: temporary },
      expectedHeadOid: proposal.base.oid,
      message: proposal.commit,
      fileChanges: {
        additions: additionsOf(proposal),
      },
    },
  }).then(committedOid, async (error: unknown) => {
    // Where the branch itself was refused there is nothing to take away.
    const nothingMade = error instanceof NotAllowed && error.mutation !== 'createCommitOnBranch';
    if (!nothingMade) await discard(client, repositoryId, temporary);
    throw error;
  });
  try {
    await assureUnmoved(reader, proposal);
    await write(client, MOVE, {
      repositoryId,
      updates: [
        {
          name: `refs/heads/${branch}`,
          beforeOid: open.branch?.oid ?? NONE,
          afterOid: oid,
          force: true,
        },
        { name: `refs/heads/${temporary}`, beforeOid: oid, afterOid: NONE },
      ],
    });
  } catch (error) {
    await discard(client, repositoryId, temporary);
    throw error;
  }
  return oid;
};

/** Deletes branches of ours where they were last seen. */
export const deleteBranches = (
  client: GitHubClient,
  repositoryId: string,
  branches: readonly { readonly name: string; readonly oid: string }[],
): Promise<unknown> => write(client, MOVE, { repositoryId, updates: branches.map(removal) });

/** The update that deletes a branch where it was last seen. */
export const removal = ({ name, oid }: { readonly name: string; readonly oid: string }) => ({
  name: `refs/heads/${name}`,
  beforeOid: oid,
  afterOid: NONE,
});

/** Best effort: the error that led here is the one to tell. */
const discard = async (
  client: GitHubClient,
  repositoryId: string,
  temporary: string,
): Promise<void> => {
  try {
    await write(client, MOVE, {
      repositoryId,
      updates: [{ name: `refs/heads/${temporary}`, afterOid: NONE }],
    });
  } catch {
    // It may never have been created, or be gone already.
  }
};

const headsPart = ({ base, files }: Proposal): Part<string | null> => ({
  fields: {
    base: 'ref(qualifiedName: $base) { target { oid } }',
    ...Object.fromEntries(
      files.map((_, index) => [`file${index}`, `object(expression: $file${index}) { oid }`]),
    ),
  },
  variables: {
    base: { type: 'String!', value: `refs/heads/${base.name}` },
    ...Object.fromEntries(
      files.map(({ path }, index) => [
        `file${index}`,
        { type: 'String!', value: `${base.oid}:${path}` },
      ]),
    ),
  },
  parse: (values) => {
    const head = z
      .object({ target: z.object({ oid: z.string() }) })
      .nullable()
      .parse(values.base);
    if (head?.target.oid !== base.oid) return `The branch ${base.name} has moved.`;
    const moved = files.find(({ blob }, index) => {
      const object = z.object({ oid: z.string() }).nullable().parse(values[`file${index}`]);
      return (object?.oid ?? null) !== blob;
    });
    return moved === undefined ? null : `${moved.path} has changed.`;
  },
});

/**
 * The head and the files that were read must belong together, and still be the newest.
 *
 * @throws {HeadMoved} when they do not
 */
export const assureUnmoved = async (
  reader: RepositoryReader,
  proposal: Proposal,
): Promise<void> => {
  const moved = await reader.read(headsPart(proposal));
  if (moved !== null) throw new HeadMoved(moved);
};
