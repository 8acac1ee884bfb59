import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import {
  type GraphQLField,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import { executableSchema } from '../../../src/emulator/github/graphql/executable-schema.js';
import { resolvers } from '../../../src/emulator/github/graphql/resolvers.js';
import { publishedSchema, serve } from './served.js';

const PLAIN = /(Connection|Edge|Payload)$|^PageInfo$/;

/** Selects every field that needs no argument of its own, some levels deep. */
function selectAll(type: unknown, depth: number): string {
  if (isUnionType(type) || isInterfaceType(type)) {
    const kinds = executableSchema().getPossibleTypes(type);
    return `__typename ${kinds.map((kind) => `... on ${kind.name} { ${selectAll(kind, depth)} }`).join(' ')}`;
  }
  if (!isObjectType(type)) return '';
  const parts = Object.values(type.getFields()).map((field) =>
    selectField(type.name, field, depth),
  );
  return ['__typename', ...parts].join(' ');
}

// Aliases keep fields of one name and different types apart in unions.
function selectField(parent: string, field: GraphQLField<unknown, unknown>, depth: number): string {
  const name = `${parent}_${field.name}: ${field.name}`;
  if (PLAIN.test(parent) && !isCompositeType(getNamedType(field.type))) return field.name;
  const required = field.args.filter(
    (arg) => String(arg.type).endsWith('!') && arg.defaultValue === undefined,
  );
  if (required.length > 0) return '';
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return name;
  if (depth === 0) return '';
  const size = field.args.some((arg) => arg.name === 'first') ? '(first: 20)' : '';
  const below = selectAll(type, PLAIN.test(type.name) ? depth : depth - 1);
  return below === '' ? '' : `${name}${size} { ${below} }`;
}

describe('the pruned schema', () => {
  it('is up to date with what GitHub published', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/prune-schema.mjs', '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('has a resolver for every field that is no plain value', () => {
    const missing = Object.values(executableSchema().getTypeMap()).flatMap((type) => {
      if (!isObjectType(type) || type.name.startsWith('__') || PLAIN.test(type.name)) return [];
      const names = Object.keys(type.getFields());
      return names
        .filter((name) => resolvers[type.name]?.[name] === undefined)
        .map((name) => `${type.name}.${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('has no resolver for a field that is not in it', () => {
    const types = executableSchema().getTypeMap();
    const superfluous = Object.entries(resolvers).flatMap(([name, fields]) => {
      const type = types[name];
      const known = isObjectType(type) ? Object.keys(type.getFields()) : [];
      return Object.keys(fields)
        .filter((field) => !known.includes(field))
        .map((field) => `${name}.${field}`);
    });
    expect(superfluous).toEqual([]);
  });

  it('keeps the type and arguments of every field as published', () => {
    const published = publishedSchema().getTypeMap();
    const describeField = (field: GraphQLField<unknown, unknown> | undefined) =>
      `${field?.type}(${field?.args.map((arg) => `${arg.name}: ${arg.type} = ${JSON.stringify(arg.defaultValue)}`)})`;
    for (const type of Object.values(executableSchema().getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      const original = published[type.name];
      for (const [name, field] of Object.entries(type.getFields())) {
        const there = isObjectType(original) ? original.getFields()[name] : undefined;
        expect(`${type.name}.${name} ${describeField(field)}`).toBe(
          `${type.name}.${name} ${describeField(there)}`,
        );
      }
    }
  });

  it('is answered in every field, whatever is asked for at once', async () => {
    const { github, repo, graphql } = await serve({ files: { 'a/b.txt': 'x' } });
    github.rateLimit.limit = github.rateLimit.remaining = 1_000_000;
    github.addToken('all', { readsTeams: true });
    repo.openPullRequest({
      number: 1,
      title: 'A',
      head: 'a',
      labels: ['l'],
      assignees: ['ann'],
      reviewers: ['bob'],
      requestedReviewers: ['cat', 'octo/core', 'dependabot'],
    });
    repo.comment(1, 'Hello');
    repo.commit({ branch: 'a', files: { 'a/c.txt': 'y' }, orphan: true });
    repo.closePullRequest(1);
    repo.reopenPullRequest(1);
    repo.label(1, 'm');
    repo.unlabel(1, 'm');
    repo.mergePullRequest(1);
    repo.openIssue({ number: 2, title: 'I', labels: ['l'], assignees: ['ann'] });
    repo.closeIssue(2);
    repo.openPullRequest({ number: 3, title: 'F', head: 'f', fork: 'someone' });
    const schema = executableSchema();
    const all = (name: string, depth: number) => selectAll(schema.getType(name), depth);
    const queries = [
      `{ repository(owner: "octo", name: "app") { ${all('Repository', 1)} } rateLimit { ${all('RateLimit', 1)} } viewer { ${all('User', 1)} } }`,
      `{ repository(owner: "octo", name: "app") { pullRequest(number: 1) { ${all('PullRequest', 1)} } } }`,
      `{ repository(owner: "octo", name: "app") { issue(number: 2) { ${all('Issue', 2)} } } }`,
      `{ repository(owner: "octo", name: "app") { object(expression: "main") { ${all('GitObject', 1)} } ref(qualifiedName: "main") { ${all('Ref', 1)} } } }`,
      `{ repository(owner: "octo", name: "app") { a: object(expression: "main:a") { ${all('GitObject', 1)} } b: object(expression: "main:a/b.txt") { ${all('GitObject', 1)} } } }`,
      `{ repository(owner: "octo", name: "app") { refs(refPrefix: "refs/heads/", first: 5) { ${all('RefConnection', 1)} } } }`,
      `{ repository(owner: "octo", name: "app") { pullRequest(number: 1) { reviewRequests(first: 5) { nodes { ${all('ReviewRequest', 1)} } } } } }`,
      `{ repository(owner: "octo", name: "app") { object(expression: "main") { ... on Commit { file(path: "a/b.txt") { ${all('TreeEntry', 1)} } } } label(name: "l") { ${all('Label', 1)} } } }`,
    ];
    const seen = new Set<string>();
    for (const query of queries) {
      expect(validate(publishedSchema(), parse(query))).toEqual([]);
      const { errors, text } = await graphql(query, {}, 'all');
      expect(errors).toEqual([]);
      for (const [, name] of text.matchAll(/"__typename":"(\w+)"/g)) seen.add(name ?? '');
    }
    // Nothing here has a milestone, and nobody was imported from elsewhere.
    const never = new Set(['Mannequin', 'Milestone', 'Mutation', 'Query']);
    const unseen = Object.values(schema.getTypeMap()).filter(
      (type) =>
        isObjectType(type) &&
        !/^__|Payload$/.test(type.name) &&
        !never.has(type.name) &&
        !seen.has(type.name),
    );
    expect(unseen.map((type) => type.name)).toEqual([]);
  });

  it('gives every node an id that leads back to it', async () => {
    const { repo, ask, graphql } = await serve({ files: { f: 'f' } });
    repo.openPullRequest({
      number: 1,
      title: 'A',
      head: 'a',
      labels: ['l'],
      reviewers: ['bob'],
      requestedReviewers: ['cat'],
    });
    repo.comment(1, 'Hello');
    repo.commit({ branch: 'a', files: { 'a/c.txt': 'y' }, orphan: true });
    repo.closePullRequest(1);
    repo.openIssue({ title: 'I' });
    const { data } =
      await ask(`id label(name: "l") { id } owner { id } defaultBranchRef { id target { id ... on Commit { tree { id } } } }
      object(expression: "main:f") { id } issue(number: 2) { id }
      pullRequest(number: 1) { id author { ... on User { id } } commits(first: 1) { nodes { id } } reviews(first: 1) { nodes { id } }
        reviewRequests(first: 1) { nodes { id } } comments(first: 1) { nodes { id } } timelineItems(first: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { id } } } }`);
    const ids = [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toHaveLength(15);
    const { data: found, errors } = await graphql(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
    );
    expect(errors).toEqual([]);
    expect(found.nodes.map((node: { id: string }) => node.id)).toEqual(ids);
  });
});
