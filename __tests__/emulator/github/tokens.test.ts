import { describe, expect, it } from '@jest/globals';
import { serve } from './served.js';

describe('a private repository', () => {
  it('reads exactly like a missing one to a token that was not given it', async () => {
    const { github, graphql, rest } = await serve({ private: true });
    github.addToken('stranger', { login: 'stranger', repositories: ['octo/other'] });
    const { data, errors } = await graphql(
      '{ repository(owner: "octo", name: "app") { id } }',
      {},
      'stranger',
    );
    expect([data.repository, errors[0]?.message]).toEqual([
      null,
      "Could not resolve to a Repository with the name 'octo/app'.",
    ]);
    const reply = await rest('GET', '/repos/octo/app', undefined, {}, 'stranger');
    expect([reply.status, reply.json.message]).toEqual([404, 'Not Found']);
  });

  it('is there for one that was', async () => {
    const { ask } = await serve({ private: true });
    expect((await ask('isPrivate visibility')).data).toEqual({
      isPrivate: true,
      visibility: 'PRIVATE',
    });
  });
});

describe('a token', () => {
  it('is required', async () => {
    const { post } = await serve();
    const { status, text } = await post({ query: '{ viewer { login } }' }, null);
    expect([status, JSON.parse(text)]).toEqual([
      401,
      expect.objectContaining({ message: 'Requires authentication', status: '401' }),
    ]);
  });

  it('is refused when it is unknown and unknown ones are refused', async () => {
    const { github, post } = await serve();
    github.refuseUnknownTokens = true;
    github.addToken('known');
    const { status, text } = await post({ query: '{ viewer { login } }' }, 'wrong');
    expect(status).toBe(401);
    expect(JSON.parse(text)).toEqual({
      message: 'Bad credentials',
      documentation_url: expect.any(String),
      status: '401',
    });
    expect((await post({ query: '{ viewer { login } }' }, 'known')).status).toBe(200);
  });

  it('of a workflow is the actions bot, which GraphQL and REST spell differently', async () => {
    const { graphql, rest, mutate, repo, pullRequestId } = await serve();
    repo.openPullRequest({ title: 'T', head: 'h' });
    expect((await graphql('{ viewer { login } }')).data.viewer.login).toBe('github-actions[bot]');
    expect((await rest('GET', '/user')).json.login).toBe('github-actions[bot]');
    const input = { subjectId: await pullRequestId(1), body: 'Hi' };
    const { data } = await mutate(
      'addComment',
      input,
      'commentEdge { node { author { __typename login } } }',
    );
    expect(data.commentEdge.node.author).toEqual({ __typename: 'Bot', login: 'github-actions' });
  });

  it('that may not read pull requests gets an error in their place', async () => {
    const { github, graphql } = await serve();
    github.addToken('blind', { permissions: { pullRequests: 'none' } });
    const query =
      '{ repository(owner: "octo", name: "app") { name pullRequest(number: 1) { title } } }';
    const { data, errors } = await graphql(query, {}, 'blind');
    expect(data.repository).toEqual({ name: 'app', pullRequest: null });
    expect(errors).toMatchObject([
      {
        type: 'FORBIDDEN',
        path: ['repository', 'pullRequest'],
        extensions: { saml_failure: false },
        message: 'Resource not accessible by integration',
      },
    ]);
  });

  it('that only reads is refused for each mutation by itself', async () => {
    const { github, repo, graphql, pullRequestId, repositoryId } = await serve();
    github.addToken('reader', {
      permissions: { contents: 'read', pullRequests: 'read', issues: 'read' },
    });
    repo.openPullRequest({ title: 'T', head: 'h' });
    const query = `mutation ($pr: ID!, $repo: ID!, $oid: GitObjectID!) {
      shut: closePullRequest(input: { pullRequestId: $pr }) { clientMutationId }
      createRef(input: { repositoryId: $repo, name: "refs/heads/x", oid: $oid }) { clientMutationId }
    }`;
    const variables = {
      pr: await pullRequestId(1),
      repo: await repositoryId(),
      oid: repo.head('main'),
    };
    const { data, errors } = await graphql(query, variables, 'reader');
    expect(data).toEqual({ shut: null, createRef: null });
    expect(errors).toMatchObject([
      { type: 'FORBIDDEN', path: ['shut'], message: 'Resource not accessible by integration' },
      { type: 'FORBIDDEN', path: ['createRef'], message: 'Resource not accessible by integration' },
    ]);
    expect([repo.pullRequest(1).state, repo.head('x')]).toEqual(['OPEN', undefined]);
  });

  it('of a person names the personal access token', async () => {
    const { github, rest } = await serve();
    github.addToken('mine', { login: 'ann', permissions: { contents: 'read' } });
    const body = { ref: 'refs/heads/x', sha: 'x' };
    const { status, json, headers } = await rest(
      'POST',
      '/repos/octo/app/git/refs',
      body,
      {},
      'mine',
    );
    expect([status, json.message]).toEqual([
      403,
      'Resource not accessible by personal access token',
    ]);
    expect(headers.get('x-accepted-github-permissions')).toBe('contents=write');
  });
});

describe('a requested team', () => {
  const reviewers = `{ repository(owner: "octo", name: "app") { pullRequest(number: 1) {
    reviewRequests(first: 5) { nodes { requestedReviewer { __typename ... on User { login } ... on Team { combinedSlug } } } } } } }`;

  it('is null to a token that cannot read teams', async () => {
    const { repo, graphql } = await serve();
    repo.openPullRequest({ title: 'T', head: 'h', requestedReviewers: ['ann', 'octo/core'] });
    const { nodes } = (await graphql(reviewers)).data.repository.pullRequest.reviewRequests;
    expect(nodes).toEqual([
      { requestedReviewer: { __typename: 'User', login: 'ann' } },
      { requestedReviewer: null },
    ]);
  });

  it('has a name to one that can', async () => {
    const { github, repo, graphql } = await serve();
    github.addToken('org', { readsTeams: true });
    repo.openPullRequest({ title: 'T', head: 'h', requestedReviewers: ['octo/core'] });
    const { nodes } = (await graphql(reviewers, {}, 'org')).data.repository.pullRequest
      .reviewRequests;
    expect(nodes).toEqual([
      { requestedReviewer: { __typename: 'Team', combinedSlug: 'octo/core' } },
    ]);
  });
});

describe('an archived repository', () => {
  it('is read-only', async () => {
    const { repo, ask, mutate, repositoryId } = await serve();
    repo.settings.archived = true;
    expect((await ask('isArchived')).data.isArchived).toBe(true);
    const input = { repositoryId: await repositoryId(), name: 'x', color: 'ffffff' };
    const { errors } = await mutate('createLabel', input, 'label { name }');
    expect(errors[0]?.message).toBe('Repository was archived so is read-only.');
  });
});
