import { identityOf } from '../../accounts.js';
import type { Oid } from '../../git/objects.js';
import { ApiRefusal } from '../../refusal.js';
import { commitOnBranch } from '../../repository/committing.js';
import type { RepositoryContent } from '../../repository/model.js';
import {
  createRef,
  deleteRef,
  type RefUpdate,
  updateRef,
  updateRefs,
} from '../../repository/refs.js';
import type { QueryContext } from '../context.js';
import { branchHandle, commitHandle, refHandle } from '../git-handles.js';
import { findNodeOf } from '../node-ids.js';
import { mutation } from './mutation.js';

interface CommitInput {
  readonly branch: {
    readonly id?: string | null;
    readonly repositoryNameWithOwner?: string | null;
    readonly branchName?: string | null;
  };
  readonly expectedHeadOid: Oid;
  readonly message: { readonly headline: string; readonly body?: string | null };
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[] | null;
    readonly deletions?: readonly { readonly path: string }[] | null;
  } | null;
}

const targetOf = (
  context: QueryContext,
  { branch }: CommitInput,
): { repository: RepositoryContent; branch: string } => {
  const strip = (name: string) => name.replace(/^refs\/heads\//, '');
  if (branch.id != null) {
    const ref = findNodeOf(context, branch.id, 'Ref');
    return { repository: ref.repository, branch: strip(ref.name) };
  }
  const name = branch.repositoryNameWithOwner ?? '';
  const [owner = '', short = ''] = name.split('/');
  const repository = context.github.findRepository(owner, short);
  if (repository === undefined || !context.viewer.sees(repository)) {
    throw ApiRefusal.notFound(`Could not resolve to a Repository with the name '${name}'.`);
  }
  return { repository, branch: strip(branch.branchName ?? '') };
};

const decodeContents = ({
  path,
  contents,
}: {
  readonly path: string;
  readonly contents: string;
}) => {
  const bytes = Buffer.from(contents, 'base64');
  if (bytes.toString('base64') === contents) return { path, bytes };
  throw new ApiRefusal('UNPROCESSABLE', `The contents of ${path} are not valid Base64 (RFC 4648).`);
};

export const refMutations = {
  createCommitOnBranch: mutation((input: CommitInput, context) => {
    const { repository, branch } = targetOf(context, input);
    context.viewer.demandWrite(repository, 'contents');
    const { headline, body } = input.message;
    const commit = commitOnBranch(
      repository,
      {
        branch,
        expectedHeadOid: input.expectedHeadOid,
        message: body == null || body === '' ? headline : `${headline}\n\n${body}`,
        additions: (input.fileChanges?.additions ?? []).map(decodeContents),
        deletions: (input.fileChanges?.deletions ?? []).map(({ path }) => path),
        author: identityOf(context.viewer.account, context.github.clock.stamp()),
      },
      context.viewer.account,
    );
    return { commit: commitHandle(repository, commit.oid), ref: branchHandle(repository, branch) };
  }),

  createRef: mutation((input: { repositoryId: string; name: string; oid: Oid }, context) => {
    const repository = findNodeOf(context, input.repositoryId, 'Repository');
    context.viewer.demandWrite(repository, 'contents');
    createRef(repository, input.name, input.oid, context.viewer.account);
    return { ref: refHandle(repository, input.name) };
  }),

  updateRef: mutation((input: { refId: string; oid: Oid; force?: boolean | null }, context) => {
    const { repository, name } = findNodeOf(context, input.refId, 'Ref');
    context.viewer.demandWrite(repository, 'contents');
    updateRef(
      repository,
      { name, afterOid: input.oid, force: input.force ?? false },
      context.viewer.account,
    );
    return { ref: refHandle(repository, name) };
  }),

  updateRefs: mutation(
    (input: { repositoryId: string; refUpdates: readonly NullableUpdate[] }, context) => {
      const repository = findNodeOf(context, input.repositoryId, 'Repository');
      context.viewer.demandWrite(repository, 'contents');
      updateRefs(repository, input.refUpdates.map(toUpdate), context.viewer.account);
      return {};
    },
  ),

  deleteRef: mutation((input: { refId: string }, context) => {
    const { repository, name } = findNodeOf(context, input.refId, 'Ref');
    context.viewer.demandWrite(repository, 'contents');
    deleteRef(repository, name, context.viewer.account);
    return {};
  }),
};

interface NullableUpdate {
  readonly name: string;
  readonly beforeOid?: Oid | null;
  readonly afterOid: Oid;
  readonly force?: boolean | null;
}

const toUpdate = ({ name, beforeOid, afterOid, force }: NullableUpdate): RefUpdate => ({
  name,
  beforeOid: beforeOid ?? undefined,
  afterOid,
  force: force ?? false,
});
