// Cuts GitHub's published GraphQL schema down to what the embedded GitHub answers.
//   node scripts/prune-schema.mjs          writes src/emulator/github/schema.ts
//   node scripts/prune-schema.mjs --check  fails when that file is out of date
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, Kind, parse, print, validateSchema, visit } from 'graphql';

// Fields by type. Their arguments, nullability, inputs, enums and scalars are kept as published.
const FIELDS = {
  Query: 'node nodes rateLimit repository viewer',
  RateLimit: 'cost limit nodeCount remaining resetAt used',
  PageInfo: 'endCursor hasNextPage hasPreviousPage startCursor',

  Node: 'id',
  Actor: 'avatarUrl login resourcePath url',
  UniformResourceLocatable: 'resourcePath url',
  RepositoryOwner: 'avatarUrl id login resourcePath url',
  Labelable: 'labels',
  Assignable: 'assignees',
  Closable: 'closed closedAt',
  GitObject: 'abbreviatedOid commitResourcePath commitUrl id oid repository',

  Repository: `autoMergeAllowed createdAt databaseId defaultBranchRef deleteBranchOnMerge description
    hasIssuesEnabled id isArchived isEmpty isFork isInOrganization isPrivate issue issueOrPullRequest
    issues label labels mergeCommitAllowed name nameWithOwner object owner parent pullRequest
    pullRequests rebaseMergeAllowed ref refs resourcePath squashMergeAllowed updatedAt url
    viewerCanAdminister viewerPermission visibility`,
  Ref: 'associatedPullRequests id name prefix repository target',
  Commit: `abbreviatedOid additions associatedPullRequests author authoredDate
    changedFilesIfAvailable commitResourcePath commitUrl committedDate committer deletions file
    history id message messageBody messageHeadline oid parents repository resourcePath tree
    treeResourcePath treeUrl url`,
  GitActor: 'avatarUrl date email name user',
  Tree: 'abbreviatedOid commitResourcePath commitUrl entries id oid repository',
  TreeEntry: 'extension mode name object oid path repository size type',
  Blob: `abbreviatedOid byteSize commitResourcePath commitUrl id isBinary isTruncated oid
    repository text`,

  PullRequest: `additions assignees author authorAssociation baseRef baseRefName baseRefOid
    baseRepository body bodyText changedFiles closed closedAt comments commits createdAt deletions
    files fullDatabaseId headRef headRefName headRefOid headRepository headRepositoryOwner id
    isCrossRepository isDraft labels lastEditedAt latestOpinionatedReviews latestReviews locked
    maintainerCanModify mergeCommit mergeable merged mergedAt mergedBy milestone number permalink
    publishedAt repository resourcePath reviewDecision reviewRequests reviews state timelineItems
    title totalCommentsCount updatedAt url viewerDidAuthor`,
  PullRequestChangedFile: 'additions changeType deletions path',
  PullRequestCommit: 'commit id pullRequest resourcePath url',
  PullRequestReview: `author authorAssociation body bodyText createdAt id pullRequest repository
    resourcePath state submittedAt updatedAt url viewerDidAuthor`,
  ReviewRequest: 'asCodeOwner id pullRequest requestedReviewer',
  Issue: `assignees author authorAssociation body bodyText closed closedAt comments createdAt
    databaseId fullDatabaseId id labels locked milestone number repository resourcePath state
    stateReason timelineItems title updatedAt url`,
  IssueComment: `author authorAssociation body bodyText createdAt fullDatabaseId id issue
    pullRequest repository resourcePath updatedAt url`,
  Label: 'color createdAt description id isDefault name repository resourcePath url',
  Milestone: 'closed closedAt description dueOn id number state title url',

  ClosedEvent: 'actor closable closer createdAt id resourcePath stateReason url',
  ReopenedEvent: 'actor closable createdAt id stateReason',
  MergedEvent: 'actor commit createdAt id mergeRefName pullRequest resourcePath url',
  LabeledEvent: 'actor createdAt id label labelable',
  UnlabeledEvent: 'actor createdAt id label labelable',
  HeadRefForcePushedEvent: 'actor afterCommit beforeCommit createdAt id pullRequest',

  User: 'avatarUrl databaseId email id isViewer login name resourcePath url',
  Bot: 'avatarUrl databaseId id login resourcePath url',
  Organization: 'avatarUrl databaseId id login name resourcePath url',
  Mannequin: 'avatarUrl id login resourcePath url',
  Team: 'avatarUrl combinedSlug id name resourcePath slug url',

  Mutation: `addComment addLabelsToLabelable closePullRequest createCommitOnBranch createLabel
    createPullRequest createRef deleteRef mergePullRequest removeLabelsFromLabelable
    reopenPullRequest updatePullRequest updateRef updateRefs`,
  AddCommentPayload: 'clientMutationId commentEdge subject',
  AddLabelsToLabelablePayload: 'clientMutationId labelable',
  ClosePullRequestPayload: 'clientMutationId pullRequest',
  CreateCommitOnBranchPayload: 'clientMutationId commit ref',
  CreateLabelPayload: 'clientMutationId label',
  CreatePullRequestPayload: 'clientMutationId pullRequest',
  CreateRefPayload: 'clientMutationId ref',
  DeleteRefPayload: 'clientMutationId',
  MergePullRequestPayload: 'actor clientMutationId pullRequest',
  RemoveLabelsFromLabelablePayload: 'clientMutationId labelable',
  ReopenPullRequestPayload: 'clientMutationId pullRequest',
  UpdatePullRequestPayload: 'actor clientMutationId pullRequest',
  UpdateRefPayload: 'clientMutationId ref',
  UpdateRefsPayload: 'clientMutationId',
};

const CONNECTION = /(Connection|Edge)$/;
const published = new URL('./schema.graphql', import.meta.resolve('@octokit/graphql-schema'));
const target = new URL('../src/emulator/github/schema.ts', import.meta.url);

const definitions = new Map(
  parse(readFileSync(published, 'utf8'), { noLocation: true }).definitions.flatMap((node) =>
    node.name === undefined ? [] : [[node.name.value, node]],
  ),
);

function nameOf(type) {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

function keptFields(name) {
  const node = definitions.get(name);
  if (node === undefined) throw new Error(`The published schema has no type ${name}.`);
  const allowed = FIELDS[name]?.split(/\s+/);
  if (allowed === undefined) return node.fields;
  const known = new Set(node.fields.map((field) => field.name.value));
  const unknown = allowed.filter((field) => !known.has(field));
  if (unknown.length > 0) throw new Error(`${name} has no published field ${unknown.join(', ')}.`);
  return node.fields.filter((field) => allowed.includes(field.name.value));
}

// An interface stays on a type when all that is left of it is left of the type too.
function keptInterfaces(node, fields) {
  const names = new Set(fields.map((field) => field.name.value));
  return node.interfaces.filter((type) => {
    if (FIELDS[type.name.value] === undefined) return false;
    return keptFields(type.name.value).every((field) => names.has(field.name.value));
  });
}

function keepMembers(node) {
  return { ...node, types: node.types.filter((type) => FIELDS[type.name.value] !== undefined) };
}

function keepFields(node, name) {
  const output = node.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION;
  if (output && FIELDS[name] === undefined && !CONNECTION.test(name)) {
    throw new Error(`A kept field returns ${name}, which the allow list does not have.`);
  }
  const fields = output ? keptFields(name) : node.fields;
  return { ...node, fields, ...(output && { interfaces: keptInterfaces(node, fields) }) };
}

function prune() {
  const kept = new Map();
  const waiting = Object.keys(FIELDS);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const node = definitions.get(name);
    if (kept.has(name) || node === undefined) continue;
    if (node.kind === Kind.UNION_TYPE_DEFINITION) kept.set(name, keepMembers(node));
    else if (node.fields !== undefined) kept.set(name, keepFields(node, name));
    else kept.set(name, node);
    for (const field of kept.get(name).fields ?? []) {
      waiting.push(nameOf(field.type), ...(field.arguments ?? []).map((arg) => nameOf(arg.type)));
    }
  }
  return [...kept.keys()].sort().map((name) => kept.get(name));
}

const document = visit(
  { kind: Kind.DOCUMENT, definitions: prune() },
  {
    Directive: () => null,
    enter: (node) =>
      node.description === undefined ? undefined : { ...node, description: undefined },
  },
);
const text = print(document);
const problems = validateSchema(buildSchema(text));
if (problems.length > 0) throw new Error(problems.map((problem) => problem.message).join('\n'));

const source = `// Generated by scripts/prune-schema.mjs from GitHub's published schema. Do not edit.
export const schemaText = \`${text.replace(/[\\`]|\$\{/g, '\\$&')}
\`;
`;

if (process.argv.includes('--check')) {
  let present = '';
  try {
    present = readFileSync(target, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  if (present !== source) {
    process.stderr.write(
      'src/emulator/github/schema.ts is out of date: run node scripts/prune-schema.mjs\n',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(fileURLToPath(target), source);
}
