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
  type RunIdentity,
  renderResult,
  type SyncRequest,
  terminal as visible,
} from '../../../sync/index.js';
import { EXIT, type ExitStatus, exitStatusOf } from '../exit-status.js';
import type { TargetOptions } from '../target/target.js';
import type { Terminal } from '../terminal.js';
import { TERMINAL } from '../wording.js';
import { ask, changesOf, describeChanges, needsConsent, noConsent } from './consent.js';
import { type Interrupt, listenForInterrupt } from './interrupt.js';
import { showProgress } from './progress.js';
import {
  type KnownRun,
  type Learn,
  newIdentity,
  prepareRun,
  type RunContext,
  TRIGGER,
} from './run-context.js';
import { type OutputOptions, showResult } from './show-result.js';

export interface RunOptions extends TargetOptions {
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
  readonly output: OutputOptions;
}

/** Runs the service once where the command stands, prints the result and gives the exit status. */
export const executeRun = async (terminal: Terminal, options: RunOptions): Promise<ExitStatus> => {
  const interrupt = listenForInterrupt(terminal);
  try {
    let known: KnownRun = { identity: newIdentity(options.repo) };
    const found = await runOnce(terminal, options, interrupt, known.identity, (more) => {
      known = { ...known, ...more };
    }).catch((error) => failedResult(error, known.identity, TRIGGER, known.inputs));
    const result = renderResult(found, TERMINAL);
    showResult(result, terminal, options.output, known.shown);
    return interrupt.asked() ? EXIT.interrupted : exitStatusOf(result, leavesConflict(result));
  } finally {
    interrupt.end();
  }
};

const runOnce = async (
  terminal: Terminal,
  options: RunOptions,
  interrupt: Interrupt,
  started: RunIdentity,
  learn: Learn,
): Promise<SyncResult> => {
  const proxy = proxyIn(process.env);
  const progress = showProgress(
    terminal,
    options.apply === true,
    proxy && (await fetchThrough(proxy)),
  );
  let context: RunContext | undefined;
  try {
    const asked = {
      ...options,
      inputs: { ...options.inputs, ...modeOf(options) },
      reads: options.apply !== true,
      mayShowRecent: options.command === 'check' && options.refresh !== true,
    };
    context = await prepareRun(
      { terminal, interrupt, send: progress.fetch, started, learn },
      asked,
    );
    const { identity, inputs, service } = context;
    const consent = consentOf(terminal, options, interrupt);
    const result = await createSyncService({
      ...service,
      log: (message) => terminal.err(visible(message)),
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
  } finally {
    await context?.leave();
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
