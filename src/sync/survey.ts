import {
  branchesPart,
  openerFor,
  RepositoryStore,
  recognise,
  type Shape,
  WorkingTreeStore,
} from '../metadata/index.js';
import { TRACKERS } from '../trackers/registry.js';
import { portsOf, type ServiceOptions } from './create.js';
import type { Ports } from './ports.js';

/** What a config file can be proposed from. */
export interface Survey {
  readonly defaultBranch: string;
  /** The branch that holds the files. */
  readonly base: string;
  readonly files: readonly SurveyedFile[];
  /** Labels of the newest pull requests, the most used first. */
  readonly labels: readonly { readonly name: string; readonly count: number }[];
}

export interface SurveyedFile {
  readonly path: string;
  readonly format: Shape['format'];
  readonly several: boolean;
  readonly projects: readonly {
    readonly name: string;
    readonly records: number;
    /** Labels and head branches of the newest recorded pull requests. */
    readonly pulls: readonly { readonly head: string; readonly labels: readonly string[] }[];
  }[];
}

/** Paths that could be a metadata file; what everybody has for other reasons is not. */
const MAY_BE = /\.(json|ya?ml)$/i;
const IS_NOT =
  /(^|\/)(node_modules|\.vscode|\.idea|\.devcontainer|\.circleci|dist|vendor)\/|^\.github\/(workflows|ISSUE_TEMPLATE|dependabot|metadata-sync)|(^|\/)(package(-lock)?|[^/]*tsconfig[^/]*|composer|angular|nx|lerna|renovate|biome|jsr|deno|openapi|docker-compose[^/]*|pnpm-[^/]*|mkdocs|codecov|action)\.[a-z]+$/i;

const MOST_FILES = 60;
const LOOKED_UP = 50;
const DEPTH = 4;

/**
 * Looks at what there is: metadata files, the pull requests that they record, and labels in use.
 *
 * @param tracked the paths of the files that git keeps, for a working tree
 * @throws {SyncError} when the repository cannot be read
 */
export const surveyRepository = async (
  options: ServiceOptions,
  { tracked = [], base = null }: { tracked?: readonly string[]; base?: string | null } = {},
): Promise<Survey> => {
  const ports = portsOf(options);
  const { reader, client, workingTree } = ports;
  const store = new RepositoryStore(reader, client);
  const github = TRACKERS['github-pull-requests'];
  const [main, recent, branches] = await Promise.all([
    store.branch(null),
    reader.read(github.recent),
    reader.read(branchesPart('metadata')),
  ]);
  const here =
    workingTree === undefined
      ? await throughApi(ports, base ?? main.name)
      : await onDisk(new WorkingTreeStore(workingTree.root), tracked);
  let found = { base: workingTree?.branch ?? base ?? main.name, shapes: here };
  for (const name of base === null ? branches : []) {
    if (found.shapes.length > 0) break;
    const shapes = await throughApi(ports, name);
    if (shapes.length > 0) found = { base: name, shapes };
  }
  const files = await Promise.all(found.shapes.map((shape) => withPulls(ports, shape)));
  return { defaultBranch: main.name, base: found.base, files, labels: counted(recent) };
};

interface Shaped {
  readonly path: string;
  readonly shape: Shape;
}

const candidates = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => MAY_BE.test(path) && !IS_NOT.test(path)).slice(0, MOST_FILES);

const onDisk = (tree: WorkingTreeStore, tracked: readonly string[]): Promise<readonly Shaped[]> =>
  shapesOf(candidates(tracked), (path) => tree.read(path));

const throughApi = async (
  { reader, client }: Ports,
  branch: string,
): Promise<readonly Shaped[]> => {
  const store = new RepositoryStore(reader, client);
  const revision = `refs/heads/${branch}`;
  const paths = candidates(await store.list(revision, '', DEPTH));
  return shapesOf(paths, (path) => store.read(revision, path));
};

const shapesOf = async (
  paths: readonly string[],
  read: (path: string) => Promise<{ readonly text: string } | null>,
): Promise<readonly Shaped[]> => {
  const shaped = paths.map(async (path) => {
    // What is no text, or too large, is no metadata file.
    const text = (await read(path).catch(() => null))?.text;
    const shape = text === undefined ? null : recognise(path, text, await openerFor(path));
    return shape === null ? [] : [{ path, shape }];
  });
  return (await Promise.all(shaped)).flat();
};

const withPulls = async (
  { reader }: Ports,
  { path, shape: { format, several, projects } }: Shaped,
): Promise<SurveyedFile> => {
  const tracker = TRACKERS['github-pull-requests'].create(reader, async () => null);
  return {
    path,
    format,
    several,
    projects: await Promise.all(
      projects.map(async ({ name, numbers }) => {
        const newest = [...new Set(numbers)].sort((a, b) => b - a).slice(0, LOOKED_UP);
        const lookUps = newest.length === 0 ? [] : await tracker.lookUp(newest, ['labels']);
        const pulls = lookUps.flatMap((lookUp) =>
          lookUp.found === 'pull-request'
            ? [{ head: lookUp.item.head, labels: lookUp.item.labels ?? [] }]
            : [],
        );
        return { name, records: numbers.length, pulls };
      }),
    ),
  };
};

const counted = (pulls: readonly { readonly labels: readonly string[] }[]): Survey['labels'] => {
  const counts = new Map<string, number>();
  for (const label of pulls.flatMap(({ labels }) => labels)) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
};
