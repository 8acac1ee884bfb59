import {
  createSyncService,
  type Inputs,
  moment,
  parseInputs,
  type RawInputs,
  type RunIdentity,
  type StateElsewhere,
  terminal as visible,
} from '../../../sync/index.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { commandLineError } from '../problems.js';
import { warnOfAddress } from '../run/address-warnings.js';
import { listenForInterrupt } from '../run/interrupt.js';
import { newIdentity } from '../run/run-context.js';
import { findTarget, serviceAt, type TargetOptions } from '../target/target.js';
import type { Terminal } from '../terminal.js';
import { stateInClone } from './clone.js';

export interface StateOptions extends TargetOptions {
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
    const target = await findTarget(options, process.env);
    const { endpoint, repository, checkout } = target;
    if (!offline) {
      warnOfAddress(terminal, target);
      terminal.passing(`Asking ${visible(endpoint.host)} …`);
    }
    const elsewhere = offline && checkout !== null ? cloneOf(terminal, checkout.root) : undefined;
    const service = createSyncService({
      ...serviceAt(target, terminal, interrupt.signal, onDisk),
      ...(offline && { offline, signal: undefined }),
    });
    return await ask({ service, inputs, identity: { ...identity, repository }, elsewhere });
  } catch (error) {
    if (interrupt.asked()) {
      terminal.err('Stopped; nothing was written.');
      return EXIT.interrupted;
    }
    throw error;
  } finally {
    interrupt.end();
  }
};

const cloneOf = (terminal: Terminal, root: string): StateElsewhere =>
  stateInClone(root, (ref, committedAt) => {
    const when = moment(committedAt);
    terminal.err(
      visible(`Read from ${ref} of this clone, last written ${when}; \`git fetch\` brings more.`),
    );
  });

/** @throws {SyncError} `input-invalid` for what only GitHub can tell */
const refuseElsewhere = ({ repo, refresh }: StateOptions): void => {
  const other = repo === undefined ? (refresh ? 'refresh' : null) : 'repo';
  if (other === null) return;
  throw commandLineError({
    code: 'input-invalid',
    message: `Option \`--offline\`: it reads the clone alone, and \`--${other}\` asks GitHub.`,
    remedy: 'Leave one of the two out.',
  });
};

/** @throws {SyncError} `input-invalid` for more than one project */
export const onlyProject = ({ project = [] }: Inputs): string | undefined => {
  if (project.length < 2) return project[0];
  throw commandLineError({
    code: 'input-invalid',
    message: 'Option `--project`: this command takes one project.',
    remedy: 'Name one, or leave it out for all.',
  });
};
