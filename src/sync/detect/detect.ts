import {
  branchesFragment,
  openerFor,
  RepositoryStore,
  recognise,
  type Shape,
  WorkingTreeStore,
} from '../../metadata/index.js';
import type { Item } from '../../model/item.js';
import { isJsonArray } from '../../model/json.js';
import type { Tracker } from '../../model/tracker.js';
import { DEFAULT_TRACKER } from '../../trackers/registry.js';
import { portsOf, type ServiceOptions } from '../create.js';
import type { Ports } from '../ports.js';

/** What a config file can be proposed from. */
export interface Detected {
  readonly defaultBranch: string;
  /** The branch that holds the files. */
  readonly base: string;
  readonly files: readonly DetectedFile[];
  readonly candidates: Candidates;
  /** Labels of the newest items, the most used first. */
  readonly labels: readonly { readonly name: string; readonly count: number }[];
}

/** Files that by their names may be a metadata file. */
interface Candidates {
  readonly lookedAt: number;
  /** Beyond what one look may cost. */
  readonly notLookedAt: number;
  /** Levels of folders that were looked into; null for all. */
  readonly depth: number | null;
}

export interface DetectedFile {
  readonly path: string;
  readonly format: Shape['format'];
  readonly several: boolean;
  readonly projects: readonly {
    readonly name: string;
    readonly records: number;
    /** What tells which of the newest recorded items belong together. */
    readonly items: readonly Traits[];
  }[];
}

interface Traits {
  readonly head: string;
  readonly labels: readonly string[];
}

/** Paths that could be a metadata file; what everybody has for other reasons is not. */
const MAY_BE = /\.(json|ya?ml)$/i;
const IS_NOT =
  /(^|\/)(node_modules|\.vscode|\.idea|\.devcontainer|\.circleci|dist|vendor)\/|^\.github\/(workflows|ISSUE_TEMPLATE|dependabot|metadata-sync)|(^|\/)(package(-lock)?|[^/]*tsconfig[^/]*|composer|angular|nx|lerna|renovate|biome|jsr|deno|openapi|docker-compose[^/]*|pnpm-[^/]*|mkdocs|codecov|action)\.[a-z]+$/i;

/** Names that metadata files tend to have; these are looked at first. */
const LIKELY = /metadata|pull|ledger|claude-?step|track|(?:^|[^a-z])prs?(?:[^a-z]|$)/i;

/** Files that are looked at, of a disk and of a branch through the API. */
const MOST_ON_DISK = 5_000;
const MOST_ON_BRANCH = 500;
/** Files that are read at one time. */
const AT_ONCE = 50;
const LOOKED_UP = 50;
const DEPTH = 4;

/**
 * Looks at what there is: metadata files, the items that they record, and labels in use.
 *
 * @param tracked the paths of the files that git keeps, for a working tree
 * @throws {SyncError} when the repository cannot be read
 */
export const detectFiles = async (
  options: ServiceOptions,
  { tracked = [], base = null }: { tracked?: readonly string[]; base?: string | null } = {},
): Promise<Detected> => {
  const ports = portsOf(options);
  const { reader, client, workingTree } = ports;
  const store = new RepositoryStore(reader, client);
  const tracker = DEFAULT_TRACKER.connect({ reader, checkBudget: async () => null });
  const [main, newest, branches] = await Promise.all([
    store.branch(null),
    tracker.newest(['labels']),
    reader.read(branchesFragment('metadata')),
  ]);
  const here =
    workingTree === undefined
      ? await throughApi(ports, base ?? main.name)
      : await onDisk(new WorkingTreeStore(workingTree.root), tracked);
  let found = { base: workingTree?.branch ?? base ?? main.name, ...here };
  for (const name of base === null ? branches : []) {
    if (found.shapes.length > 0) break;
    const there = await throughApi(ports, name);
    const candidates = added(found.candidates, there.candidates);
    found =
      there.shapes.length > 0 ? { base: name, ...there, candidates } : { ...found, candidates };
  }
  const { candidates } = found;
  const files = await Promise.all(found.shapes.map((shape) => withItems(tracker, shape)));
  const labels = counted(newest.map(traitsOf));
  return { defaultBranch: main.name, base: found.base, files, candidates, labels };
};

const added = (one: Candidates, other: Candidates): Candidates => ({
  lookedAt: one.lookedAt + other.lookedAt,
  notLookedAt: one.notLookedAt + other.notLookedAt,
  depth: other.depth ?? one.depth,
});

interface Looked {
  readonly shapes: readonly Shaped[];
  readonly candidates: Candidates;
}

interface Shaped {
  readonly path: string;
  readonly shape: Shape;
}

/** The paths that may be a metadata file's, the likeliest first. */
const mayBeMetadata = (paths: readonly string[]): readonly string[] =>
  paths
    .filter((path) => MAY_BE.test(path) && !IS_NOT.test(path))
    .map((path) => ({ path, rank: rankOf(path) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ path }) => path);

const rankOf = (path: string): number => {
  const segments = path.split('/');
  if (LIKELY.test(segments.at(-1) ?? '')) return 0;
  return LIKELY.test(path) ? 1 : 1 + segments.length;
};

const onDisk = (tree: WorkingTreeStore, tracked: readonly string[]): Promise<Looked> =>
  lookAt(tracked, MOST_ON_DISK, null, (path) => tree.read(path));

const throughApi = async ({ reader, client }: Ports, branch: string): Promise<Looked> => {
  const store = new RepositoryStore(reader, client);
  const revision = `refs/heads/${branch}`;
  const paths = await store.list(revision, '', DEPTH);
  return lookAt(paths, MOST_ON_BRANCH, DEPTH, (path) => store.read(revision, path));
};

const lookAt = async (
  paths: readonly string[],
  most: number,
  depth: number | null,
  read: (path: string) => Promise<{ readonly text: string } | null>,
): Promise<Looked> => {
  const likeliest = mayBeMetadata(paths);
  const looked = likeliest.slice(0, most);
  const shapes: Shaped[] = [];
  for (let from = 0; from < looked.length; from += AT_ONCE) {
    const some = looked.slice(from, from + AT_ONCE).map((path) => shapeOf(path, read));
    shapes.push(...(await Promise.all(some)).flat());
  }
  const lookedAt = looked.length;
  const notLookedAt = likeliest.length - lookedAt;
  // The order of the paths is the one that people know.
  shapes.sort((a, b) => paths.indexOf(a.path) - paths.indexOf(b.path));
  return { shapes, candidates: { lookedAt, notLookedAt, depth } };
};

const shapeOf = async (
  path: string,
  read: (path: string) => Promise<{ readonly text: string } | null>,
): Promise<readonly Shaped[]> => {
  // What is no text, or too large, is no metadata file.
  const text = (await read(path).catch(() => null))?.text;
  const shape =
    text === undefined ? null : recognise(path, text, DEFAULT_TRACKER, await openerFor(path));
  return shape === null ? [] : [{ path, shape }];
};

const withItems = async (
  tracker: Tracker,
  { path, shape: { format, several, projects } }: Shaped,
): Promise<DetectedFile> => {
  const { compare } = DEFAULT_TRACKER.keys;
  return {
    path,
    format,
    several,
    projects: await Promise.all(
      projects.map(async ({ name, keys }) => {
        const newest = [...new Set(keys)].sort((a, b) => compare(b, a)).slice(0, LOOKED_UP);
        const lookUps = newest.length === 0 ? [] : await tracker.lookUp(newest, ['labels']);
        const items = lookUps.flatMap((lookUp) =>
          lookUp.found === 'item' ? [traitsOf(lookUp.item)] : [],
        );
        return { name, records: keys.length, items };
      }),
    ),
  };
};

const traitsOf = ({ values: { head, labels } }: Item): Traits => ({
  head: String(head ?? ''),
  labels: isJsonArray(labels) ? labels.map(String) : [],
});

const counted = (items: readonly Traits[]): Detected['labels'] => {
  const counts = new Map<string, number>();
  for (const label of items.flatMap(({ labels }) => labels)) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
};
