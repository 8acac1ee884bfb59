import { serve } from './served.js';

const LIST = `
  query ($args: Int!, $after: String, $labels: [String!], $states: [PullRequestState!],
         $head: String, $base: String, $order: IssueOrder) {
    repository(owner: "octo", name: "app") {
      pullRequests(first: $args, after: $after, labels: $labels, states: $states,
                   headRefName: $head, baseRefName: $base, orderBy: $order) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes { number }
        edges { cursor }
      }
    }
  }`;

/** Pull requests 1 to `count`, a minute apart, and a way to list them. */
export async function serveWithPullRequests(count = 5) {
  const served = await serve();
  for (let i = 1; i <= count; i += 1) {
    served.github.clock.advance(60_000);
    served.repo.openPullRequest({
      title: `Change ${i}`,
      head: `branch-${i}`,
      labels: [i % 2 === 0 ? 'Even' : 'odd'],
    });
  }
  const list = async (variables: Record<string, unknown> = {}) => {
    const { data } = await served.graphql(LIST, { args: 100, ...variables });
    const { nodes, ...rest } = data.repository.pullRequests;
    return { ...rest, numbers: nodes.map((node: { number: number }) => node.number) };
  };
  return { ...served, list };
}
