import { type Problem, SyncError } from '../../../model/problem.js';
import { renderText } from '../../../model/text.js';
import {
  type CheckResult,
  checkSetup,
  jsonText,
  parseInputs,
  type RawInputs,
  terminal as visible,
  wrapped,
} from '../../../sync/index.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { layoutOf } from '../layout.js';
import { warnOfAddress } from '../run/address-warnings.js';
import { listenForInterrupt } from '../run/interrupt.js';
import { newIdentity } from '../run/run-context.js';
import { findTarget, serviceAt, type TargetOptions } from '../target/target.js';
import type { Style, Terminal } from '../terminal.js';
import { TERMINAL } from '../wording.js';

export interface DoctorOptions extends TargetOptions {
  readonly inputs: RawInputs;
  readonly json?: boolean;
}

/** Looks at everything that a run depends on, and says of each whether it is well. */
export const runDoctor = async (
  terminal: Terminal,
  options: DoctorOptions,
): Promise<ExitStatus> => {
  const interrupt = listenForInterrupt(terminal);
  try {
    const shown: Problem[] = [];
    const results = await checkTarget(terminal, options, interrupt.signal, shown);
    terminal.passing('');
    if (interrupt.asked()) return EXIT.interrupted;
    if (options.json) terminal.out(jsonText({ version: 1, findings: results }));
    else {
      const others = results.filter(({ code }) => !shown.some((problem) => problem.code === code));
      for (const result of others) show(terminal, result);
    }
    return results.some(({ state }) => state === 'failed') ? EXIT.error : EXIT.done;
  } catch (error) {
    if (interrupt.asked()) return EXIT.interrupted;
    throw error;
  } finally {
    interrupt.end();
  }
};

/**
 * What keeps the command from looking is a result too.
 *
 * @param shown takes what is warned of before the first request
 */
const checkTarget = async (
  terminal: Terminal,
  options: DoctorOptions,
  signal: AbortSignal,
  shown: Problem[],
): Promise<readonly RenderedCheckResult[]> => {
  const identity = newIdentity(options.repo);
  const inputs = parseInputs(options.inputs, identity.startedAt);
  try {
    const target = await findTarget(options, process.env);
    const { repository } = target;
    shown.push(...warnOfAddress(terminal, target));
    terminal.passing(`Looking at ${visible(repository)} …`);
    const service = serviceAt(target, terminal, signal);
    const results = await checkSetup(service, inputs, { ...identity, repository });
    return results.map(renderCheckResult);
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    const { code, message, remedy } = error.problem;
    const check = code.startsWith('token-') ? 'token' : 'place';
    return [renderCheckResult({ check, state: 'failed', message, remedy, code })];
  }
};

interface RenderedCheckResult extends CheckResult {
  readonly message: string;
  readonly remedy: string | null;
}

const renderCheckResult = (result: CheckResult): RenderedCheckResult => ({
  ...result,
  message: renderText(result.message, TERMINAL),
  remedy: result.remedy === null ? null : renderText(result.remedy, TERMINAL),
});

const SIGNS: Readonly<Record<CheckResult['state'], readonly [string, Style]>> = {
  passed: ['✓', 'green'],
  warning: ['!', 'yellow'],
  failed: ['✗', 'red'],
};

/** Where the text stands beside the sign and the state. */
const MARGIN = ' '.repeat(11);

const show = (terminal: Terminal, { check, state, message, remedy }: RenderedCheckResult): void => {
  const [sign, style] = SIGNS[state];
  const lines = (text: string): readonly string[] =>
    wrapped(visible(text), layoutOf(terminal), MARGIN, MARGIN);
  const [first = '', ...rest] = lines(`${check}: ${message}`);
  const marked = terminal.paint(style, `${sign} ${state}`.padEnd(MARGIN.length));
  terminal.out(`${marked}${first.slice(MARGIN.length)}`);
  for (const line of [...rest, ...(remedy === null ? [] : lines(remedy))]) terminal.out(line);
};
