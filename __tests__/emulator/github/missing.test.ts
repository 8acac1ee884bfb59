import { describe, expect, it } from '@jest/globals';
import { serve } from './served.js';

describe('what is missing', () => {
  it('is null with an error of its own for each alias, and the rest arrives', async () => {
    const { repo, ask } = await serve();
    repo.openPullRequest({ number: 12, title: 'Here', head: 'here' });
    repo.openIssue({ number: 7, title: 'An issue' });
    const { data, errors } = await ask(`
      n12: issueOrPullRequest(number: 12) { __typename ... on PullRequest { title } }
      n7: issueOrPullRequest(number: 7) { __typename ... on Issue { title } }
      n99: issueOrPullRequest(number: 99) { __typename }
      pull: pullRequest(number: 7) { title }
      issue(number: 12) { title }`);
    expect(data).toEqual({
      n12: { __typename: 'PullRequest', title: 'Here' },
      n7: { __typename: 'Issue', title: 'An issue' },
      n99: null,
      pull: null,
      issue: null,
    });
    expect(errors).toEqual([
      {
        type: 'NOT_FOUND',
        path: ['repository', 'n99'],
        locations: [{ line: 4, column: 7 }],
        message: 'Could not resolve to an issue or pull request with the number of 99.',
      },
      expect.objectContaining({
        message: 'Could not resolve to a PullRequest with the number of 7.',
      }),
      expect.objectContaining({ message: 'Could not resolve to an Issue with the number of 12.' }),
    ]);
  });

  it('includes a pull request that was deleted', async () => {
    const { repo, ask } = await serve();
    const { number } = repo.openPullRequest({ title: 'Gone', head: 'gone' });
    repo.deletePullRequest(number);
    const { data, errors } = await ask(`pullRequest(number: ${number}) { title }`);
    expect([data.pullRequest, errors[0]?.type]).toEqual([null, 'NOT_FOUND']);
    expect(repo.openPullRequest({ title: 'Next', head: 'next' }).number).toBe(number + 1);
  });

  it('includes a repository', async () => {
    const { graphql } = await serve();
    const { status, data, errors } = await graphql(
      '{ repository(owner: "octo", name: "nope") { id } }',
    );
    expect([status, data]).toEqual([200, { repository: null }]);
    expect(errors).toMatchObject([
      {
        type: 'NOT_FOUND',
        path: ['repository'],
        message: "Could not resolve to a Repository with the name 'octo/nope'.",
      },
    ]);
  });

  it('includes a node id that stands for nothing', async () => {
    const { graphql } = await serve();
    const { errors } = await graphql('{ node(id: "PR_nonsense") { id } }');
    expect(errors[0]?.message).toBe(
      "Could not resolve to a node with the global id of 'PR_nonsense'",
    );
  });
});

describe('a renamed repository', () => {
  const query = (follow: boolean) =>
    `{ repository(owner: "octo", name: "app", followRenames: ${follow}) { nameWithOwner } }`;

  it('is found by its former name', async () => {
    const { github, repo, graphql } = await serve();
    github.renameRepository(repo, 'application');
    expect((await graphql(query(true))).data.repository.nameWithOwner).toBe('octo/application');
  });

  it('is missing when renames are not followed', async () => {
    const { github, repo, graphql } = await serve();
    github.renameRepository(repo, 'application');
    expect((await graphql(query(false))).errors[0]?.type).toBe('NOT_FOUND');
  });
});

describe('a request that cannot be read', () => {
  it.each([
    ['a syntax error', { query: '{ viewer {' }, 'Syntax Error: Expected Name, found <EOF>.'],
    ['an unknown field', { query: '{ nope }' }, "Field 'nope' doesn't exist on type 'Query'"],
    ['no query', {}, 'A query attribute must be specified and must be a string.'],
  ])('answers 200 and no data: %s', async (_name, body, message) => {
    const { post } = await serve();
    const { status, text } = await post(body);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ errors: [expect.objectContaining({ message })] });
  });

  it('answers 400 when it is not JSON', async () => {
    const { send } = await serve();
    const { status, text } = await send('/graphql', { method: 'POST', body: '{' }, 'a');
    expect([status, JSON.parse(text).message]).toEqual([400, 'Problems parsing JSON']);
  });
});
