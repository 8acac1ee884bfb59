/** A commit on a branch of its own, which starts at the head that the plan was made from. */
export const COMMIT = `mutation MetadataSyncCommit($repositoryId: ID!, $ref: String!, $base: GitObjectID!, $commit: CreateCommitOnBranchInput!) {
  createRef(input: {repositoryId: $repositoryId, name: $ref, oid: $base}) { ref { name } }
  createCommitOnBranch(input: $commit) { commit { oid } }
}`;

/** A commit on a branch that is there. */
export const COMMIT_ON_BRANCH = `mutation MetadataSyncCommitOnBranch($commit: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $commit) { commit { oid } }
}`;

/** Moves and deletes branches together, each only from the commit that it was last seen at. */
export const MOVE = `mutation MetadataSyncMove($repositoryId: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: {repositoryId: $repositoryId, refUpdates: $updates}) { clientMutationId }
}`;

export const CREATE = `mutation MetadataSyncCreate($input: CreatePullRequestInput!) {
  createPullRequest(input: $input) { pullRequest { number url } }
}`;

export const UPDATE = `mutation MetadataSyncUpdate($input: UpdatePullRequestInput!) {
  updatePullRequest(input: $input) { pullRequest { number url state } }
}`;

const CLOSING = `addComment(input: $comment) { clientMutationId }
  updatePullRequest(input: $mark) { clientMutationId }
  closePullRequest(input: $close) { pullRequest { number } }`;
const CLOSING_INPUTS =
  '$comment: AddCommentInput!, $mark: UpdatePullRequestInput!, $close: ClosePullRequestInput!';

/** For a pull request whose branch is gone. */
export const CLOSE = `mutation MetadataSyncClose(${CLOSING_INPUTS}) {
  ${CLOSING}
}`;

export const CLOSE_WITH_BRANCH = `mutation MetadataSyncClose(${CLOSING_INPUTS}, $branches: UpdateRefsInput!) {
  ${CLOSING}
  updateRefs(input: $branches) { clientMutationId }
}`;

export const COMMENT = `mutation MetadataSyncComment($comment: AddCommentInput!) {
  addComment(input: $comment) { clientMutationId }
}`;
