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
