import type { Problem } from '../../../model/problem.js';
import { PHASES, type SyncResult } from '../../../model/result.js';
import {
  createSyncService,
  failedResult,
  fetchThrough,
  interrupted,
  leavesConflict,
  proxyIn,
  type RawInputs,
  type SyncRequest,
  terminal as visible,
} from '../../../sync/index.js';
import { EXIT, type ExitStatus, exitStatusOf } from '../exit-status.js';
import type { PlaceOptions } from '../place/place.js';
import type { Terminal } from '../terminal.js';
import { ask, changesOf, describeChanges, needsConsent, noConsent } from './consent.js';
import { type Interrupt, listenForInterrupt } from './interrupt.js';
import { showProgress } from './progress.js';
import { type Showing, showResult } from './show-result.js';
import { findSurroundings, type Known, newIdentity, type Surroundings } from './surroundings.js';
import { forTerminal } from './wording.js';

export interface RunOptions extends PlaceOptions {
  readonly command: 'check' | 'sync';
  /** The inputs that have flags. */
  readonly inputs: RawInputs;
  readonly apply?: boolean;
  readonly yes?: boolean;
  readonly allowDirty?: boolean;
  /** Ask GitHub, however young what was observed last is. */
  readonly refresh?: boolean;
  readonly record?: string;
  readonly replay?: string;
  readonly showing: Showing;
}

/** Runs the service once where the command stands, prints the result and gives the exit status. */
export const executeRun = async (terminal: Terminal, options: RunOptions): Promise<ExitStatus> => {
  const interrupt = listenForInterrupt(terminal);
  try {
    const known: Known = { identity: newIdentity(options.repo) };
    const result = forTerminal(await runOnce(terminal, options, interrupt, known));
    showResult(result, terminal, options.showing, known.told);
    return interrupt.asked() ? EXIT.interrupted : exitStatusOf(result, leavesConflict(result));
  } finally {
    interrupt.end();
  }
};

const TRIGGER = { event: 'cli', action: null, pullRequest: null, ref: null, actor: null };

const runOnce = async (
  terminal: Terminal,
  options: RunOptions,
  interrupt: Interrupt,
  known: Known,
): Promise<SyncResult> => {
  const proxy = proxyIn(process.env);
  const progress = showProgress(
    terminal,
    options.apply === true,
    proxy && (await fetchThrough(proxy)),
  );
  let around: Surroundings | undefined;
  try {
    const asked = {
      ...options,
      inputs: { ...options.inputs, ...modeOf(options) },
      reads: options.apply !== true,
      mayShowRecent: options.command === 'check' && options.refresh !== true,
    };
    around = await findSurroundings(terminal, asked, interrupt, progress.fetch, known);
    const { identity, inputs, service } = around;
    const consent = consentOf(terminal, options, interrupt);
    const result = await createSyncService({
      ...service,
      log: (message) => terminal.note(visible(message)),
      onProgress: progress.observed,
    }).execute({
      ...{ identity, inputs, trigger: { ...TRIGGER, actor: process.env.USER ?? null } },
      // What a person runs by hand on the disk has reached no repository.
      phases: service.workingTree ? PHASES.filter((phase) => phase !== 'record') : PHASES,
      approve: consent.approve,
      onPhase: progress.completed,
    });
    const refused = consent.refused();
    return refused === null ? result : { ...result, errors: [...result.errors, refused] };
  } catch (error) {
    return failedResult(error, known.identity, TRIGGER, known.inputs);
  } finally {
    await around?.leave();
  }
};

const modeOf = ({ command, apply = false }: RunOptions): RawInputs =>
  command === 'check' ? { mode: 'report' } : { mode: 'correct', 'dry-run': String(!apply) };

type Approve = NonNullable<SyncRequest['approve']>;

/** Asks before much changes; `refused` says why nobody could be asked. */
const consentOf = (terminal: Terminal, { yes = false }: RunOptions, interrupt: Interrupt) => {
  let refused: Problem | null = null;
  const approve: Approve = async ({ projects }) => {
    const changes = changesOf(projects);
    if (!yes && needsConsent(changes)) {
      if (!terminal.canAsk) {
        refused = noConsent(changes);
        return false;
      }
      const question = `${describeChanges(changes)}. Write?`;
      if (!(await ask(terminal, question, interrupt.signal))) return false;
    }
    if (interrupt.signal.aborted) throw interrupted();
    interrupt.beginsToWrite();
    return true;
  };
  return { approve, refused: () => refused };
};
