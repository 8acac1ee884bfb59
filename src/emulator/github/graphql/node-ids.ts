import type { Account, Team } from '../accounts.js';
import { accountOf, databaseIdOf } from '../accounts.js';
import type { Commit } from '../git/objects.js';
import { ApiRefusal } from '../refusal.js';
import type * as model from '../repository/model.js';
import type { Label, RepositoryContent } from '../repository/model.js';
import type { QueryContext } from './context.js';
import { type GitObjectHandle, objectHandle, type RefHandle, refHandle } from './git-handles.js';

export interface PullRequestCommit {
  readonly kind: 'PullRequestCommit';
  readonly pullRequest: model.PullRequest;
  readonly commit: Commit;
}

type Item = model.PullRequest | model.Issue;
type Part = model.Comment | model.TimelineEvent | model.Review | model.ReviewRequest;

export type NodeSource =
  | Account
  | GitObjectHandle
  | Item
  | Label
  | Part
  | PullRequestCommit
  | RefHandle
  | RepositoryContent
  | Team;

type Key = readonly (string | number)[];

const PREFIXES: Record<NodeSource['kind'], string> = {
  Blob: 'B',
  Bot: 'BOT',
  ClosedEvent: 'CE',
  Commit: 'C',
  HeadRefForcePushedEvent: 'HRFPE',
  Issue: 'I',
  IssueComment: 'IC',
  Label: 'LA',
  LabeledEvent: 'LE',
  Mannequin: 'MNQ',
  MergedEvent: 'ME',
  Organization: 'O',
  PullRequest: 'PR',
  PullRequestCommit: 'PURC',
  PullRequestReview: 'PRR',
  Ref: 'REF',
  ReopenedEvent: 'REE',
  Repository: 'R',
  ReviewRequest: 'RER',
  Team: 'T',
  Tree: 'TREE',
  UnlabeledEvent: 'UNLE',
  User: 'U',
};

/** The global node id of anything that has one. */
export const nodeId = (source: NodeSource): string => {
  const key = Buffer.from(JSON.stringify(keyOf(source))).toString('base64url');
  return `${PREFIXES[source.kind]}_${key}`;
};

/** The number that REST and `fullDatabaseId` show. */
export const databaseId = (source: NodeSource): number => databaseIdOf(nodeId(source));

/** What a node id stands for. Throws GitHub's NOT_FOUND. */
export const findNode = (context: QueryContext, id: string): NodeSource => {
  const [, prefix = '', encoded = ''] = /^([A-Z]+)_(.+)$/.exec(id) ?? [];
  const found = lookUp(context, prefix, decodeKey(encoded));
  if (found === undefined || found === null) {
    throw ApiRefusal.notFound(`Could not resolve to a node with the global id of '${id}'`);
  }
  return found;
};

/** A node of one kind; another kind is as unknown as none. */
export const findNodeOf = <Kind extends NodeSource['kind']>(
  context: QueryContext,
  id: string,
  ...kinds: readonly Kind[]
): Extract<NodeSource, { readonly kind: Kind }> => {
  const node = findNode(context, id);
  if (isOfKind(node, kinds)) return node;
  throw ApiRefusal.notFound(
    `Could not resolve to ${kinds.join(' or ')} node with the global id of '${id}'.`,
  );
};

const isOfKind = <Kind extends NodeSource['kind']>(
  node: NodeSource,
  kinds: readonly Kind[],
): node is Extract<NodeSource, { readonly kind: Kind }> => kinds.some((kind) => kind === node.kind);

const keyOf = (source: NodeSource): Key => {
  switch (source.kind) {
    case 'Repository':
      return [source.id];
    case 'Ref':
      return [source.repository.id, source.name];
    case 'Label':
      return [source.repository.id, source.id];
    case 'Blob':
    case 'Commit':
    case 'Tree':
      return [source.repository.id, source.oid];
    case 'Issue':
    case 'PullRequest':
      return [source.repository.id, source.number];
    case 'Bot':
    case 'Mannequin':
    case 'Organization':
    case 'User':
      return [source.login];
    case 'Team':
      return [source.organization, source.slug];
    case 'PullRequestCommit':
      return [...keyOf(source.pullRequest), source.commit.oid];
    default:
      return [...keyOf('subject' in source ? source.subject : source.pullRequest), source.id];
  }
};

const decodeKey = (encoded: string): Key => {
  try {
    const key: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    return Array.isArray(key)
      ? key.filter((it) => typeof it === 'string' || typeof it === 'number')
      : [];
  } catch {
    return [];
  }
};

const lookUp = (context: QueryContext, prefix: string, key: Key): NodeSource | null | undefined => {
  const [scope, name, part] = key;
  if (typeof scope === 'string') return lookUpAccount(prefix, scope, String(name));
  const repository = scope === undefined ? undefined : context.github.findRepositoryById(scope);
  if (repository === undefined || !context.viewer.sees(repository)) return undefined;
  if (prefix === 'R') return repository;
  if (prefix === 'REF') return refHandle(repository, String(name));
  if (prefix === 'LA') return repository.labels.list().find(({ id }) => id === name);
  if (typeof name === 'number') return lookUpItem(repository, prefix, name, part);
  const type = repository.store.typeOf(String(name));
  return type === undefined ? undefined : objectHandle(repository, String(name), type);
};

const lookUpAccount = (prefix: string, login: string, slug: string): NodeSource | undefined => {
  if (prefix === 'T') return { kind: 'Team', organization: login, slug };
  if (prefix === 'O') return { kind: 'Organization', login };
  return prefix === 'U' || prefix === 'BOT' ? accountOf(login) : undefined;
};

const lookUpItem = (
  repository: RepositoryContent,
  prefix: string,
  number: number,
  part: string | number | undefined,
): NodeSource | undefined => {
  const pullRequest = repository.findPullRequest(number);
  const item = pullRequest ?? repository.findIssue(number);
  if (part === undefined)
    return item !== undefined && PREFIXES[item.kind] === prefix ? item : undefined;
  if (typeof part === 'string') {
    const commit = repository.store.findCommit(part);
    return pullRequest && commit && { kind: 'PullRequestCommit', pullRequest, commit };
  }
  const parts: readonly Part[] = [
    ...(item?.comments ?? []),
    ...(item?.events ?? []),
    ...(pullRequest?.reviews ?? []),
    ...(pullRequest?.reviewRequests ?? []),
  ];
  return parts.find((it) => it.id === part);
};
