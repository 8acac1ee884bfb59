import { SyncError } from '../../../model/problem.js';
import {
  createSyncService,
  type Inputs,
  parseInputs,
  proxyIn,
  type RawInputs,
  type RunIdentity,
  type StateElsewhere,
  terminal as visible,
} from '../../../sync/index.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { findPlace, type PlaceOptions, workingTreeOf } from '../place/place.js';
import { tellCautions } from '../run/cautions.js';
import { listenForInterrupt } from '../run/interrupt.js';
import { newIdentity } from '../run/surroundings.js';
import { remedyFor } from '../run/wording.js';
import type { Terminal } from '../terminal.js';
import { stateInClone } from './clone.js';
import { moment } from './moment.js';

export interface StateOptions extends PlaceOptions {
  readonly inputs: RawInputs;
  readonly json?: boolean;
  /** Also compare now. */
  readonly refresh?: boolean;
}

/** What is asked of the service, and of the state branch through it. */
export interface Asked {
  readonly service: ReturnType<typeof createSyncService>;
  readonly inputs: Inputs;
  readonly identity: RunIdentity;
  /** The state in the clone, when GitHub is not to be asked. */
  readonly elsewhere: StateElsewhere | undefined;
}

export const TRIGGER = { event: 'cli', action: null, pullRequest: null, ref: null, actor: null };

/**
 * Asks the service something that is no run, where the command stands, and ends as it says.
 *
 * @param onDisk whether the files of the working tree count, and not those on the base
 */
export const asking = async (
  terminal: Terminal,
  options: StateOptions,
  onDisk: boolean,
  ask: (asked: Asked) => Promise<ExitStatus>,
): Promise<ExitStatus> => {
  const interrupt = listenForInterrupt(terminal);
  try {
    const identity = newIdentity(options.repo);
    const inputs = parseInputs(options.inputs, identity.startedAt);
    const { offline = false } = options;
    if (offline) refuseElsewhere(options);
    const place = await findPlace(options, process.env);
    const { endpoint, token, repository, checkout } = place;
    if (!offline) {
      tellCautions(terminal, place);
      terminal.passing(`Asking ${visible(endpoint.host)} …`);
    }
    const elsewhere = offline && checkout !== null ? cloneOf(terminal, checkout.root) : undefined;
    const service = createSyncService({
      ...{ ...endpoint, token, repository, proxy: proxyIn(process.env), offline },
      signal: offline ? undefined : interrupt.signal,
      workingTree: checkout === null || !onDisk ? undefined : workingTreeOf(checkout, {}),
      log: (message) => terminal.note(visible(message)),
    });
    return await ask({ service, inputs, identity: { ...identity, repository }, elsewhere });
  } catch (error) {
    if (interrupt.asked()) {
      terminal.note('Stopped; nothing was written.');
      return EXIT.interrupted;
    }
    if (!(error instanceof SyncError)) throw error;
    const { code, message, remedy, further } = error;
    throw new SyncError(
      { code, message, remedy: remedyFor({ code, remedy }) },
      { cause: error, further },
    );
  } finally {
    interrupt.end();
  }
};

const cloneOf = (terminal: Terminal, root: string): StateElsewhere =>
  stateInClone(root, (ref, committedAt) => {
    const when = moment(committedAt);
    terminal.note(
      visible(`Read from ${ref} of this clone, last written ${when}; \`git fetch\` brings more.`),
    );
  });

/** @throws {SyncError} `input-invalid` for what only GitHub can tell */
const refuseElsewhere = ({ repo, refresh }: StateOptions): void => {
  const other = repo === undefined ? (refresh ? 'refresh' : null) : 'repo';
  if (other === null) return;
  throw new SyncError({
    code: 'input-invalid',
    message: `Option \`--offline\`: it reads the clone alone, and \`--${other}\` asks GitHub.`,
    remedy: 'Leave one of the two out.',
  });
};

/** @throws {SyncError} `input-invalid` for more than one project */
export const onlyProject = ({ project = [] }: Inputs): string | undefined => {
  if (project.length < 2) return project[0];
  throw new SyncError({
    code: 'input-invalid',
    message: 'Option `--project`: this command takes one project.',
    remedy: 'Name one, or leave it out for all.',
  });
};
