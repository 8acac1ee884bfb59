import type { SyncResult } from '../../../model/result.js';
import {
  createSyncService,
  type Detected,
  firstLedger,
  type NewFiles,
  parseInputs,
  type ServiceOptions,
} from '../../../sync/index.js';
import { newIdentity, TRIGGER } from '../run/run-context.js';
import { expiryOf, ignoreToday } from './ignore-today.js';
import {
  configText,
  LABEL_TO_CHANGE,
  type ProposedProject,
  type ProposedText,
  proposeProjects,
  workflowText,
} from './proposal.js';

export const CONFIG = '.github/metadata-sync.yml';
const WORKFLOW = '.github/workflows/metadata-sync.yml';
const LEDGER = '.github/pulls.json';

/** What is proposed, and what a check with it finds today. */
export interface Start {
  readonly projects: readonly ProposedProject[];
  /** Those that are not there yet. */
  readonly files: readonly ProposedText[];
  /** Paths that are there already, and stay as they are. */
  readonly present: readonly string[];
  readonly check: SyncResult | null;
  /** The config file with rules for today's drift; null where there is none. */
  readonly ignoring: string | null;
  readonly until: string;
}

/** @param disk where the files are to be written; null for nowhere */
export const proposeStart = async (
  service: ServiceOptions,
  detected: Detected,
  disk: NewFiles | null,
): Promise<Start> => {
  const found = proposeProjects(detected);
  const projects = found.length > 0 ? found : [emptyLedger(detected)];
  const config = configText(detected, projects);
  const wanted = [
    { path: CONFIG, text: config },
    { path: WORKFLOW, text: workflowText(service.repository) },
    ...(found.length > 0
      ? []
      : [{ path: LEDGER, text: firstLedger(LEDGER, service.repository.split('/')[1] ?? '') }]),
  ];
  // One after the other: what stands in the way is told of the first file.
  const isThere: boolean[] = [];
  for (const { path } of wanted) isThere.push((await disk?.isThere(path)) ?? false);
  const check = found.length === 0 ? null : await checkWith(service, detected, config);
  const until = expiryOf(new Date());
  const nameOf = (project: string): string =>
    projects.some(({ name }) => name === project) ? project : '{project}';
  return {
    projects,
    files: wanted.filter((_, index) => isThere[index] !== true),
    present: wanted.filter((_, index) => isThere[index]).map(({ path }) => path),
    check,
    ignoring:
      check === null || check.totals.drift === 0
        ? null
        : configText(detected, projects, ignoreToday(check.projects, until, nameOf)),
    until,
  };
};

const emptyLedger = ({ labels }: Detected): ProposedProject => ({
  name: 'pulls',
  metadata: LEDGER,
  format: 'ledger',
  label: labels[0]?.name ?? LABEL_TO_CHANGE,
  head: null,
  unlabelled: 0,
});

const checkWith = (
  { workingTree, ...service }: ServiceOptions,
  detected: Detected,
  config: string,
): Promise<SyncResult> => {
  // Files that were found on another branch are read there.
  const onDisk = workingTree?.branch === detected.base ? workingTree : undefined;
  const identity = newIdentity(service.repository);
  return createSyncService({ ...service, workingTree: onDisk, config }).execute({
    identity,
    trigger: TRIGGER,
    inputs: parseInputs({ mode: 'report' }, identity.startedAt),
  });
};

/** What `--json` prints. */
export const asJson = (repository: string, detected: Detected, start: Start): unknown => ({
  version: 1,
  repository,
  base: detected.base,
  found: detected.files.map(({ path, format, projects }) => ({
    path,
    format,
    projects: projects.map(({ name, records }) => ({ name, records })),
  })),
  candidates: detected.candidates,
  labels: detected.labels,
  files: start.files,
  present: start.present,
  today: start.check === null ? null : start.check.totals,
  ignoreToday:
    start.ignoring === null ? null : { until: start.until, path: CONFIG, text: start.ignoring },
});
