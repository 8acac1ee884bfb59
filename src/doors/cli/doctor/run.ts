import { type Problem, SyncError } from '../../../model/problem.js';
import {
  examine,
  type Finding,
  jsonText,
  parseInputs,
  proxyIn,
  type RawInputs,
  terminal as visible,
  wrapped,
} from '../../../sync/index.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { findPlace, type PlaceOptions, workingTreeOf } from '../place/place.js';
import { tellCautions } from '../run/cautions.js';
import { listenForInterrupt } from '../run/interrupt.js';
import { newIdentity } from '../run/surroundings.js';
import { remedyFor } from '../run/wording.js';
import type { Style, Terminal } from '../terminal.js';

export interface DoctorOptions extends PlaceOptions {
  readonly inputs: RawInputs;
  readonly json?: boolean;
}

/** Looks at everything that a run depends on, and says of each whether it is well. */
export const examinePlace = async (
  terminal: Terminal,
  options: DoctorOptions,
): Promise<ExitStatus> => {
  const interrupt = listenForInterrupt(terminal);
  try {
    const told: Problem[] = [];
    const findings = await findingsAt(terminal, options, interrupt.signal, told);
    terminal.passing('');
    if (interrupt.asked()) return EXIT.interrupted;
    if (options.json) terminal.out(jsonText({ version: 1, findings }));
    else {
      const untold = findings.filter(({ code }) => !told.some((problem) => problem.code === code));
      for (const finding of untold) show(terminal, finding);
    }
    return findings.some(({ state }) => state === 'failed') ? EXIT.error : EXIT.done;
  } catch (error) {
    if (interrupt.asked()) return EXIT.interrupted;
    throw error;
  } finally {
    interrupt.end();
  }
};

/**
 * What keeps the command from looking is a finding too.
 *
 * @param told takes what is warned of before the first request
 */
const findingsAt = async (
  terminal: Terminal,
  options: DoctorOptions,
  signal: AbortSignal,
  told: Problem[],
): Promise<readonly Finding[]> => {
  const identity = newIdentity(options.repo);
  const inputs = parseInputs(options.inputs, identity.startedAt);
  try {
    const place = await findPlace(options, process.env);
    const { endpoint, token, repository, checkout } = place;
    told.push(...tellCautions(terminal, place));
    terminal.passing(`Looking at ${visible(repository)} …`);
    const service = {
      ...{ ...endpoint, token, repository, proxy: proxyIn(process.env), signal },
      workingTree: checkout === null ? undefined : workingTreeOf(checkout, {}),
      log: (message: string) => terminal.note(visible(message)),
    };
    const findings = await examine(service, inputs, { ...identity, repository });
    return findings.map(forTerminal);
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    const { code, message, remedy } = error;
    const check = code.startsWith('token-') ? 'token' : 'place';
    return [forTerminal({ check, state: 'failed', message, remedy, code })];
  }
};

const forTerminal = (finding: Finding): Finding => {
  const { code, remedy } = finding;
  return code === null || remedy === null
    ? finding
    : { ...finding, remedy: remedyFor({ code, remedy }) };
};

const SIGNS: Readonly<Record<Finding['state'], readonly [string, Style]>> = {
  passed: ['✓', 'green'],
  warning: ['!', 'yellow'],
  failed: ['✗', 'red'],
};

/** Where the text stands beside the sign and the state. */
const MARGIN = ' '.repeat(11);

const show = (terminal: Terminal, { check, state, message, remedy }: Finding): void => {
  const [sign, style] = SIGNS[state];
  const lines = (text: string): readonly string[] =>
    wrapped(visible(text), terminal.width, MARGIN, MARGIN);
  const [first = '', ...rest] = lines(`${check}: ${message}`);
  const marked = terminal.paint(style, `${sign} ${state}`.padEnd(MARGIN.length));
  terminal.out(`${marked}${first.slice(MARGIN.length)}`);
  for (const line of [...rest, ...(remedy === null ? [] : lines(remedy))]) terminal.out(line);
};
