import { objectionToPath } from '../../config/index.js';
import {
  type MetadataFile,
  newLedger,
  type OpenDocument,
  openerFor,
  openMetadataFile,
} from '../../metadata/index.js';
import { type Problem, SyncError, toProblem } from '../../model/problem.js';
import type { Project, Settings } from '../../model/settings.js';
import type { AnyTracker } from '../../trackers/registry.js';
import type { Ports } from '../ports.js';
import { syncError } from '../problem-codes.js';
import { type Files, filesOf } from './files.js';
import { canCreate, missing, refusedPath, shared } from './load-problems.js';
import { type TextOnBranch, textOnBranch } from './on-branch.js';
import type { OpenManifest } from './open-manifest.js';
import { type TrackerOf, trackerIn } from './tracker-of.js';

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
    if (file === null && !isToCreate)
      throw syncError(missing(project, base, isOnDisk, tracker.nouns));
    const { text, blob } = file ?? { text: newLedger(path, project.section, tracker), blob: null };
    const opened = openMetadataFile(path, text, tracker, project.format, project.section, opener);
    return { ok: true, project, file: opened, text, blob, onBranch };
  } catch (error) {
    if (!(error instanceof SyncError) || error.name !== 'SyncError') throw error;
    return { ok: false, project, problem: toProblem(error), onBranch };
  }
};

/**
 * Without `backfill` a file that is not there is created only where the open correction proposes
 * that; one that corrected the file before it went says nothing of the kind.
 */
export const refuseUnproposed = (
  all: readonly Loaded[],
  { corrections }: OpenManifest,
  { base, backfill }: Settings,
  trackerOf: TrackerOf,
): readonly Loaded[] =>
  all.map((loaded) => {
    const { project, onBranch } = loaded;
    if (!loaded.ok || loaded.blob !== null || backfill) return loaded;
    const own = corrections.filter((one) => one.project === project.name);
    const creates = own.length > 0 && own.every(({ kind }) => kind === 'historical');
    return creates
      ? loaded
      : {
          ok: false,
          project,
          onBranch,
          problem: missing(project, base, false, trackerOf(project).nouns),
        };
  });

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
