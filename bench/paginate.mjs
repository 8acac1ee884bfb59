// What a client does that asks for one page after the other: node paginate.mjs <address>.
import { Octokit } from '@octokit/core';
import { paginateGraphQL } from '@octokit/plugin-paginate-graphql';

const octokit = new (Octokit.plugin(paginateGraphQL))({ auth: 'token', baseUrl: process.argv[2] });
const { repository } = await octokit.graphql.paginate(
  `query ($cursor: String) {
    repository(owner: "octo-org", name: "large") {
      pullRequests(first: 100, after: $cursor, labels: ["claudestep"], orderBy: {field: CREATED_AT, direction: ASC}) {
        nodes {
          number title state url isDraft headRefName baseRefName isCrossRepository
          createdAt updatedAt mergedAt closedAt
          author { login } mergedBy { login } mergeCommit { oid }
          assignees(first: 20) { totalCount nodes { login } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }`,
);
process.stdout.write(`${repository.pullRequests.nodes.length} pull requests\n`);
