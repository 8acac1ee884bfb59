import { readFileSync } from 'node:fs';
import { afterEach } from '@jest/globals';
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql';
import {
  EmbeddedGitHub,
  type Listening,
  type RepositoryOptions,
} from '../../../src/emulator/index.js';

interface GraphQLError {
  readonly type?: string;
  readonly path?: readonly (string | number)[];
  readonly message: string;
  readonly locations?: unknown;
  readonly extensions?: unknown;
}

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const open: Listening[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

let published: GraphQLSchema | undefined;

/** GitHub's whole schema as published; it has doubled fields, so its own validity is assumed. */
export function publishedSchema(): GraphQLSchema {
  const path = '../../../node_modules/@octokit/graphql-schema/schema.graphql';
  const url = new URL(path, import.meta.url);
  published ??= buildSchema(readFileSync(url, 'utf8'), { assumeValid: true, assumeValidSDL: true });
  return published;
}

export const NOW = '2026-01-05T03:00:00Z';

/** A GitHub with one repository, `octo/app`, and ways to ask it. */
export async function serve(options: Partial<RepositoryOptions> = {}) {
  const github = new EmbeddedGitHub({ now: NOW });
  const repo = github.createRepository({ owner: 'octo', name: 'app', ...options });
  const server = await github.listen();
  open.push(server);

  const send = async (path: string, init: RequestInit, token: string | null): Promise<Reply> => {
    const authorization: Record<string, string> =
      token === null ? {} : { authorization: `bearer ${token}` };
    const headers = { ...authorization, ...init.headers };
    const response = await fetch(`${server.url}${path}`, { redirect: 'manual', ...init, headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  const post = (body: unknown, token: string | null = 'a-token') =>
    send('/graphql', { method: 'POST', body: JSON.stringify(body) }, token);

  /** Every operation must be valid against the whole published schema, not only our part of it. */
  const graphql = async (
    query: string,
    variables: Record<string, unknown> = {},
    token = 'a-token',
  ) => {
    const problems = validate(publishedSchema(), parse(query));
    if (problems.length > 0) throw new Error(problems.map((it) => it.message).join('\n'));
    const reply = await post({ query, variables }, token);
    const answer = JSON.parse(reply.text);
    const errors: readonly GraphQLError[] = answer.errors ?? [];
    return { ...reply, data: answer.data, errors };
  };

  /** A query about `octo/app`; its data is the repository's. */
  const ask = async (fields: string, variables: Record<string, unknown> = {}, declare = '') => {
    const head = declare === '' ? '' : `query (${declare})`;
    const reply = await graphql(
      `${head} { repository(owner: "octo", name: "app") { ${fields} } }`,
      variables,
    );
    return { ...reply, data: reply.data?.repository };
  };

  /** A mutation with its input; its data is the payload. */
  const mutate = async (
    name: string,
    input: Record<string, unknown>,
    fields: string,
    token?: string,
  ) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} } }`;
    const reply = await graphql(query, { input }, token);
    return { ...reply, data: reply.data?.[name] };
  };

  const rest = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    token: string | null = 'a-token',
  ) => {
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const reply = await send(path, init, token);
    const isJson = reply.headers.get('content-type')?.startsWith('application/json') ?? false;
    return { ...reply, json: isJson ? JSON.parse(reply.text) : undefined };
  };

  const repositoryId = async () => (await ask('id')).data.id as string;
  const pullRequestId = async (number: number) =>
    (await ask('pullRequest(number: $n) { id }', { n: number }, '$n: Int!')).data.pullRequest
      .id as string;
  const labelId = async (name: string) =>
    (await ask('label(name: $name) { id }', { name }, '$name: String!')).data.label.id as string;

  return {
    github,
    repo,
    server,
    send,
    post,
    graphql,
    ask,
    mutate,
    rest,
    repositoryId,
    pullRequestId,
    labelId,
  };
}
