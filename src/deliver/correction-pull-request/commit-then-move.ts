import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import {
  commitOnNewBranch,
  type GitHubClient,
  headMoved,
  isNotPermitted,
  moveBranches,
  moveOf,
  type QueryFragment,
  type RepositoryReader,
  removalOf,
} from '../../github/index.js';
import type { OpenCorrection } from './open-correction.js';
import type { Proposal } from './proposal.js';

/** The new texts of a proposal's files. */
export const textsOf = ({ files }: Pick<Proposal, 'files'>) =>
  files.map(({ path, after }) => ({ path, text: after }));

/**
 * Builds the correction on the base's head and then moves the branch to it. The branch itself never
 * points to the base, because GitHub closes a pull request that has no difference.
 *
 * @returns the new commit
 * @throws {WriteRefused} `head-moved` when the base, a file or the branch is not what the plan was
 *   made from
 */
export const commitThenMove = async (
  client: GitHubClient,
  reader: RepositoryReader,
  branch: string,
  open: OpenCorrection,
  proposal: Proposal,
): Promise<string> => {
  const { repositoryId } = open;
  // A program may give two runs one id, and one that git takes in no branch name (`:`, `..`).
  const run = proposal.runId.replaceAll(/[^\w-]/g, '-');
  const temporary = `${branch}-${run}-${randomBytes(4).toString('hex')}`;
  const oid = await commitOnNewBranch({ client, reader }, repositoryId, {
    branch: temporary,
    parent: proposal.base.oid,
    message: proposal.commit,
    files: textsOf(proposal),
  }).catch(async (error: unknown) => {
    // Where the branch itself was refused there is nothing to take away.
    const nothingMade = isNotPermitted(error) && error.mutation !== 'createCommitOnBranch';
    if (!nothingMade) await discard(client, repositoryId, temporary);
    throw error;
  });
  try {
    await assureUnmoved(reader, proposal);
    await moveBranches(client, repositoryId, [
      moveOf(branch, open.branch?.oid ?? null, oid),
      removalOf({ name: temporary, oid }),
    ]);
  } catch (error) {
    await discard(client, repositoryId, temporary);
    throw error;
  }
  return oid;
};

/** Best effort: the error that led here is the one to tell. */
const discard = async (client: GitHubClient, repositoryId: string, name: string): Promise<void> => {
  try {
    await moveBranches(client, repositoryId, [removalOf({ name })]);
  } catch {
    // It may never have been created, or be gone already.
  }
};

const headsFragment = ({ base, files }: Proposal): QueryFragment<string | null> => ({
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
 * @throws {WriteRefused} `head-moved` when they do not
 */
export const assureUnmoved = async (
  reader: RepositoryReader,
  proposal: Proposal,
): Promise<void> => {
  const moved = await reader.read(headsFragment(proposal));
  if (moved !== null) throw headMoved(moved);
};
