import { objectionToPath } from '../../config/index.js';
import { type CorrectionTo, type OpenCorrection, readCorrection } from '../../deliver/index.js';
import { keepReserve } from '../../github/index.js';
import {
  type Branch,
  type MetadataFile,
  newLedger,
  type OpenDocument,
  openerFor,
  openMetadataFile,
  RepositoryStore,
} from '../../metadata/index.js';
import { type Problem, SyncError, toProblem } from '../../model/problem.js';
import type { Project, Settings } from '../../model/settings.js';
import type { AnyTracker } from '../../trackers/registry.js';
import type { Ports } from '../ports.js';
import type { Carried } from './carried.js';
import { type Files, filesOf } from './files.js';
import { type TextOnBranch, textOnBranch } from './on-branch.js';
import { trackerIn } from './tracker-of.js';

/** A project's metadata file as it was read, or why it could not be. */
export type Loaded = {
  readonly project: Project;
  /** The text on the correction branch. */
  readonly onBranch: TextOnBranch;
} & (
  | {
      readonly ok: true;
      readonly file: MetadataFile;
      readonly text: string;
      /** Null for a file that is not there yet. */
      readonly blob: string | null;
    }
  | { readonly ok: false; readonly problem: Problem }
);

/** Reads a branch of ours and its pull requests, as far as the reserve of the rate limit allows. */
export const readCorrectionOn = (
  { reader, client, clock }: Pick<Ports, 'reader' | 'client' | 'clock'>,
  branch: string,
  { limits }: Pick<Settings, 'limits'>,
): Promise<CorrectionTo> =>
  readCorrection({ reader, client, checkBudget: keepReserve(client, clock, limits) }, branch);

/**
 * Reads the base and the open correction.
 *
 * @param formerNames tells what a base was called before
 */
export const readBase = async (
  ports: Ports,
  settings: Settings,
  formerNames: (base: string) => Promise<readonly string[]> = async () => [],
): Promise<{ base: Branch; open: OpenCorrection; correctionTo: CorrectionTo }> => {
  const { reader, client } = ports;
  const { base, corrections } = settings;
  const [branch, correctionTo] = await Promise.all([
    new RepositoryStore(reader, client).branch(base),
    readCorrectionOn(ports, corrections.branch, settings),
  ]);
  if (branch.name === corrections.branch) {
    throw new SyncError({
      code: 'corrections-on-base',
      message: `\`corrections.branch\` is \`${branch.name}\`, which is the branch that is corrected.`,
      remedy: 'Name another branch in `corrections.branch`.',
    });
  }
  const open = await correctionTo(branch.name, await formerNames(branch.name));
  if (open.elsewhere !== null) {
    throw new SyncError({
      code: 'corrections-elsewhere',
      message: `#${open.elsewhere.number} proposes \`${corrections.branch}\` for \`${open.elsewhere.base}\`, but this run corrects \`${branch.name}\`.`,
      remedy:
        'Name a branch of its own for each base in `corrections.branch`, or close that pull request.',
    });
  }
  return { base: branch, open, correctionTo };
};

/** The files of more projects do not fit in one request, so the branch is looked for first. */
const MANY = 50;

/** Reads the metadata files of some projects, and what the correction branch makes of them. */
export const loadFiles = async (
  ports: Ports,
  projects: readonly Project[],
  settings: Settings,
): Promise<readonly Loaded[]> => {
  const files = filesOf(ports);
  const trackerOf = trackerIn(ports.trackers);
  const isNotProposed =
    projects.length > MANY && !(await files.hasBranch(settings.corrections.branch));
  const onBranch = isNotProposed ? async () => undefined : files.onBranch;
  return refuseShared(
    await Promise.all(
      projects.map((project) =>
        loadFile(
          { ...files, onBranch },
          project,
          trackerOf(project),
          settings,
          ports.workingTree !== undefined,
        ),
      ),
    ),
  );
};

/** Two projects in one part of a file would correct each other's records. */
const refuseShared = (all: readonly Loaded[]): readonly Loaded[] => {
  const placeOf = ({ file }: Extract<Loaded, { ok: true }>): string =>
    JSON.stringify([file.path, file.part]);
  const names = new Map<string, string[]>();
  for (const loaded of all) {
    if (!loaded.ok) continue;
    const place = placeOf(loaded);
    names.set(place, [...(names.get(place) ?? []), loaded.project.name]);
  }
  return all.map((loaded) => {
    const sharing = loaded.ok ? (names.get(placeOf(loaded)) ?? []) : [];
    if (sharing.length <= 1) return loaded;
    const { project, onBranch } = loaded;
    return { ok: false, project, onBranch, problem: shared(sharing, project) };
  });
};

const shared = (names: readonly string[], { metadata }: Project): Problem => ({
  code: 'metadata-shared',
  message: `The projects ${names.map((name) => `\`${name}\``).join(' and ')} name the same metadata file \`${metadata}\`.`,
  remedy: 'Give each project a file of its own.',
});

const loadFile = async (
  files: Files,
  project: Project,
  tracker: AnyTracker,
  { base, corrections, backfill }: Settings,
  isOnDisk: boolean,
): Promise<Loaded> => {
  const path = project.metadata;
  // A template takes the paths that it finds.
  const objection = objectionToPath(path);
  if (objection !== undefined) {
    return { ok: false, project, onBranch: undefined, problem: refusedPath(path, objection) };
  }
  const reading = files.read(base, path);
  const [onBranch] = await Promise.all([
    textOnBranch(files.onBranch(corrections.branch, path)),
    reading.catch(() => null),
  ]);
  try {
    const file = await reading;
    const opener = await openerFor(path);
    // What was asked for once stays proposed until it is merged; `refuseUnproposed` tells whether.
    const isToCreate =
      canCreate(project) &&
      (backfill || (onBranch != null && isLedger(path, onBranch, tracker, opener)));
    if (file === null && !isToCreate) throw new SyncError(missing(project, base, isOnDisk));
    const { text, blob } = file ?? { text: newLedger(path, project.section), blob: null };
    const opened = openMetadataFile(path, text, tracker, project.format, project.section, opener);
    return { ok: true, project, file: opened, text, blob, onBranch };
  } catch (error) {
    if (!(error instanceof SyncError) || error.name !== 'SyncError') throw error;
    return { ok: false, project, problem: toProblem(error), onBranch };
  }
};

const refusedPath = (path: string, objection: string): Problem => ({
  code: 'path-refused',
  message: `The metadata file \`${path}\` ${objection}.`,
  remedy: 'Rename the file, or let the template name a folder that has no such files.',
});

/**
 * Without `backfill` a file that is not there is created only where the open correction proposes
 * that; one that corrected the file before it went says nothing of the kind.
 */
export const refuseUnproposed = (
  all: readonly Loaded[],
  { corrections }: Carried,
  { base, backfill }: Settings,
): readonly Loaded[] =>
  all.map((loaded) => {
    const { project, onBranch } = loaded;
    if (!loaded.ok || loaded.blob !== null || backfill) return loaded;
    const own = corrections.filter((one) => one.project === project.name);
    const creates = own.length > 0 && own.every(({ kind }) => kind === 'historical');
    return creates
      ? loaded
      : { ok: false, project, onBranch, problem: missing(project, base, false) };
  });

/** A file is created in our own format, unless the user wants another. */
const canCreate = ({ format }: Project): boolean => format === null || format === 'ledger';

const isLedger = (
  path: string,
  text: string,
  tracker: AnyTracker,
  opener: OpenDocument,
): boolean => {
  try {
    openMetadataFile(path, text, tracker, 'ledger', '', opener);
    return true;
  } catch {
    return false;
  }
};

const missing = (project: Project, base: string | null, isOnDisk: boolean): Problem => {
  const branch = base === null ? 'on the default branch' : `on the branch \`${base}\``;
  return {
    code: 'metadata-not-found',
    message: `There is no metadata file \`${project.metadata}\` ${isOnDisk ? 'in the working tree' : branch}.`,
    remedy: `Check the path and ${isOnDisk ? 'which branch is checked out' : '`base`'}${canCreate(project) ? ', or run with `backfill: true` to create it from the pull requests there are' : ''}.`,
  };
};
