import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { SyncError } from '../../model/problem.js';
import { PHASES, type SyncResult } from '../../model/result.js';
import {
  createSyncService,
  failedResult,
  type Inputs,
  interrupted,
  leavesConflict,
  parseInputs,
  type RawInputs,
  type SyncRequest,
} from '../../sync/index.js';
import { EXIT, type ExitStatus, exitStatusOf } from '../exit-status.js';
import { takeTurn } from '../lock/lock.js';
import type { Checkout } from '../place/git.js';
import { findPlace, type Place, type PlaceOptions, workingTreeOf } from '../place/place.js';
import type { Terminal } from '../terminal.js';
import { ask, changesOf, describeChanges, needsConsent, noConsent } from './consent.js';
import { type Interrupt, listenForInterrupt } from './interrupt.js';
import { showProgress } from './progress.js';
import { type Showing, showResult } from './show-result.js';
import { forTerminal } from './wording.js';

export interface RunOptions extends PlaceOptions {
  readonly command: 'check' | 'sync';
  /** The inputs that have flags. */
  readonly inputs: RawInputs;
  readonly apply?: boolean;
  readonly yes?: boolean;
  readonly allowDirty?: boolean;
  readonly showing: Showing;
}

/** Runs the service once where the command stands, prints the result and gives the exit status. */
export const executeRun = async (terminal: Terminal, options: RunOptions): Promise<ExitStatus> => {
  const interrupt = listenForInterrupt(terminal);
  try {
    const result = forTerminal(await runOnce(terminal, options, interrupt));
    showResult(result, terminal, options.showing);
    return interrupt.asked() ? EXIT.interrupted : exitStatusOf(result, leavesConflict(result));
  } finally {
    interrupt.end();
  }
};

const runOnce = async (
  terminal: Terminal,
  options: RunOptions,
  interrupt: Interrupt,
): Promise<SyncResult> => {
  const startedAt = new Date();
  let identity = { id: randomUUID(), repository: options.repo ?? '', startedAt, url: null };
  const trigger = { ...BY_HAND, actor: process.env.USER ?? null };
  let inputs: Inputs | undefined;
  let leave = (): void => undefined;
  try {
    inputs = parseInputs({ ...options.inputs, ...modeOf(options) }, startedAt);
    if (options.repo === undefined) refuseOnWorkingTree(inputs);
    const place = await findPlace(options, process.env);
    identity = { ...identity, repository: place.repository };
    if (place.checkout !== null)
      leave = await waitForTurn(place.checkout, terminal, options, interrupt);
    return await serve(terminal, options, interrupt, { place, identity, trigger, inputs });
  } catch (error) {
    return failedResult(error, identity, trigger, inputs);
  } finally {
    leave();
  }
};

const BY_HAND = { event: 'cli', action: null, pullRequest: null, ref: null };

const modeOf = ({ command, apply = false }: RunOptions): RawInputs =>
  command === 'check' ? { mode: 'report' } : { mode: 'correct', 'dry-run': String(!apply) };

/** What is checked out is the base there, and its files are where corrections go. */
const refuseOnWorkingTree = ({ base, deliver }: Inputs): void => {
  const name = base === undefined ? deliver && 'deliver' : 'base';
  if (name === undefined) return;
  throw new SyncError({
    code: 'input-invalid',
    message: `Option \`--${name}\`: on a working tree, ${name === 'base' ? 'the branch that is checked out counts' : 'corrections go into its files'}.`,
    remedy: `Leave it out${name === 'base' ? ' and check that branch out' : ''}, or add \`--repo owner/name\`.`,
  });
};

const waitForTurn = async (
  { gitFolder }: Checkout,
  terminal: Terminal,
  { command, apply = false }: RunOptions,
  { signal }: Interrupt,
): Promise<() => void> => {
  try {
    return await takeTurn({
      folder: join(gitFolder, 'metadata-sync-lock'),
      command,
      signal,
      waiting: (holder) => terminal.note(`Waiting for ${holder}.`),
    });
  } catch (error) {
    // Where nothing can be written, nobody else writes either.
    const readOnly = error instanceof Error && 'code' in error && isReadOnly(error.code);
    if (readOnly && !apply) return () => undefined;
    if (signal.aborted) throw interrupted(error);
    throw error;
  }
};

const isReadOnly = (code: unknown): boolean => code === 'EACCES' || code === 'EROFS';

interface Served extends Pick<SyncRequest, 'identity' | 'trigger' | 'inputs'> {
  readonly place: Place;
}

const serve = async (
  terminal: Terminal,
  options: RunOptions,
  interrupt: Interrupt,
  { place, ...request }: Served,
): Promise<SyncResult> => {
  const progress = showProgress(terminal);
  const consent = consentOf(terminal, options, interrupt);
  const { endpoint, token, repository, checkout } = place;
  const service = createSyncService({
    ...endpoint,
    token,
    repository,
    workingTree: checkout === null ? undefined : workingTreeOf(checkout, options),
    log: (message) => terminal.note(message),
    signal: interrupt.signal,
    fetch: progress.fetch,
  });
  const result = await service.execute({
    ...request,
    // What a person runs by hand on the disk has reached no repository.
    phases: checkout === null ? PHASES : PHASES.filter((phase) => phase !== 'record'),
    approve: consent.approve,
    onPhase: progress.completed,
  });
  return consent.refused === null
    ? result
    : { ...result, errors: [...result.errors, consent.refused] };
};

const consentOf = (terminal: Terminal, options: RunOptions, interrupt: Interrupt) => {
  const consent = {
    refused: null as SyncResult['errors'][number] | null,
    approve: async ({ projects }: Parameters<NonNullable<SyncRequest['approve']>>[0]) => {
      const changes = changesOf(projects);
      if (!options.yes && needsConsent(changes)) {
        if (!terminal.canAsk) {
          consent.refused = noConsent(changes);
          return false;
        }
        const question = `${describeChanges(changes)}. Write?`;
        if (!(await ask(terminal, question, interrupt.signal))) return false;
      }
      if (interrupt.signal.aborted) throw interrupted();
      interrupt.beginsToWrite();
      return true;
    },
  };
  return consent;
};
