import { renderProblem } from '../../../model/problem.js';
import { shellWord } from '../../../model/shell-word.js';
import {
  counted,
  type Detected,
  detectFiles,
  jsonText,
  newFilesIn,
  problemText,
  renderConsole,
  renderResult,
  terminal as visible,
} from '../../../sync/index.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { type CommandLineProblem, commandLineError } from '../problems.js';
import { warnOfAddress } from '../run/address-warnings.js';
import { ask } from '../run/consent.js';
import { type Interrupt, listenForInterrupt } from '../run/interrupt.js';
import { lockTarget } from '../run/run-context.js';
import { type Checkout, trackedPaths } from '../target/git.js';
import { findTarget, serviceAt, type TargetOptions, workingTreeOf } from '../target/target.js';
import type { Terminal } from '../terminal.js';
import { TERMINAL } from '../wording.js';
import { LABEL_TO_CHANGE, type ProposedText } from './proposal.js';
import { asJson, CONFIG, proposeStart, type Start } from './start.js';

export interface InitOptions extends TargetOptions {
  readonly base?: string;
  readonly json?: boolean;
  readonly yes?: boolean;
  readonly ignoreToday?: boolean;
}

/** Proposes a start for the repository, and writes it on consent. */
export const initialise = async (terminal: Terminal, options: InitOptions): Promise<ExitStatus> => {
  const interrupt = listenForInterrupt(terminal);
  let leave = (): void => undefined;
  try {
    const target = await findTarget(options, process.env);
    leave = await lockTarget(target, terminal, { command: 'init', reads: true }, interrupt.signal);
    const { repository, checkout } = target;
    warnOfAddress(terminal, target);
    if (checkout !== null && options.base !== undefined) throw commandLineError(baseOnWorkingTree);
    const service = serviceAt(target, terminal, interrupt.signal);
    terminal.passing('Looking at the repository …');
    const detected = await detectFiles(service, {
      tracked: checkout === null ? [] : await trackedPaths(checkout.root),
      base: options.base ?? null,
    });
    const disk = checkout === null ? null : newFilesIn(workingTreeOf(checkout, {}));
    const start = await proposeStart(service, detected, disk);
    terminal.passing('');
    if (options.json) terminal.out(jsonText(asJson(repository, detected, start)));
    else await propose(terminal, options, interrupt, { detected, start, checkout });
    return EXIT.done;
  } catch (error) {
    if (interrupt.asked()) return stopped(terminal);
    throw error;
  } finally {
    leave();
    interrupt.end();
  }
};

const stopped = (terminal: Terminal): ExitStatus => {
  terminal.err('Stopped; nothing was written.');
  return EXIT.interrupted;
};

const baseOnWorkingTree: CommandLineProblem = {
  code: 'input-invalid',
  message: 'Option `--base`: on a working tree, the branch that is checked out counts.',
  remedy: 'Leave it out, or add `--repo owner/name`.',
};

interface Proposed {
  readonly detected: Detected;
  readonly start: Start;
  readonly checkout: Checkout | null;
}

const propose = async (
  terminal: Terminal,
  options: InitOptions,
  { signal }: Pick<Interrupt, 'signal'>,
  { detected, start, checkout }: Proposed,
): Promise<void> => {
  describe(terminal, detected, start);
  const mayAsk = terminal.canAsk && !options.yes;
  const ignoring = await wantsToIgnore(terminal, options, start, signal);
  const files = start.files.map((file) =>
    ignoring && file.path === CONFIG ? { ...file, text: start.ignoring ?? file.text } : file,
  );
  show(terminal, files);
  if (files.length === 0) {
    terminal.out('Everything is there already; `metadata-sync doctor` looks at it.');
  } else if (checkout === null || checkout.branch !== detected.defaultBranch) {
    const problem = notHere(checkout, detected.defaultBranch);
    // Who agreed beforehand is not there to read it.
    if (options.yes) throw commandLineError(problem);
    terminal.out(problemText(renderProblem(problem, TERMINAL)));
  } else if (options.yes || (mayAsk && (await ask(terminal, 'Write them?', signal)))) {
    await newFilesIn(workingTreeOf(checkout, {})).write(files);
    terminal.out(`Wrote ${files.map(({ path }) => path).join(', ')}. What is left to do:`);
    for (const step of nextSteps(start)) terminal.out(`- ${step}`);
  } else {
    terminal.out(`Nothing was written.${mayAsk ? '' : ' Add `--yes` to write them.'}`);
  }
};

const notHere = (checkout: Checkout | null, branch: string): CommandLineProblem => {
  const there = `Commit them to \`${branch}\` yourself; only there they count.`;
  if (checkout === null) {
    return {
      code: 'not-written',
      message: 'Nothing was written: with `--repo` there is no working tree to write to.',
      remedy: `${there} Or run \`metadata-sync init\` in a clone of it.`,
    };
  }
  const here = checkout.branch === null ? 'no branch' : `\`${checkout.branch}\``;
  return {
    code: 'not-written',
    message: `Nothing was written: ${here} is checked out, and these files count only on \`${branch}\`.`,
    remedy: `Run \`git switch ${shellWord(branch)}\`, then \`metadata-sync init\` again. Or commit them to \`${branch}\` yourself.`,
  };
};

const describe = (terminal: Terminal, detected: Detected, start: Start): void => {
  for (const { path, format, projects } of detected.files) {
    const name = typeof format === 'string' ? format : 'a format of your own';
    const records = projects.reduce((sum, project) => sum + project.records, 0);
    terminal.out(
      `Found ${visible(path)} on ${visible(detected.base)}: ${name}, ${counted(records, 'record')}.`,
    );
  }
  terminal.err(candidatesText(detected));
  if (detected.files.length === 0) {
    terminal.out('Found no metadata file, so an empty ledger is proposed.');
  }
  for (const { label, metadata, unlabelled } of start.projects) {
    if (unlabelled > 0) {
      terminal.err(
        `Warning: ${unlabelled} of the newest recorded pull requests in ${visible(metadata)} ${unlabelled === 1 ? 'lacks' : 'lack'} the label ${visible(label)}.`,
      );
    }
    if (label === LABEL_TO_CHANGE) {
      terminal.err(`Warning: no label is in use; put yours in the place of ${LABEL_TO_CHANGE}.`);
    }
  }
  for (const path of start.present)
    terminal.out(`${visible(path)} is there already and stays as it is.`);
  if (start.check === null) return;
  const check = renderResult(start.check, TERMINAL);
  terminal.out(renderConsole(check).verdict);
  for (const error of check.errors) terminal.err(`Error: ${problemText(error)}`);
};

const candidatesText = ({ candidates: { lookedAt, notLookedAt, depth } }: Detected): string => {
  const where = depth === null ? '' : ` in folders up to ${depth} deep`;
  if (notLookedAt === 0 && lookedAt < 2) {
    return `${lookedAt === 0 ? 'There is no' : 'Looked at the only'} JSON or YAML file that may be one${where}.`;
  }
  return notLookedAt === 0
    ? `Looked at all ${lookedAt} JSON and YAML files that may be one${where}.`
    : `Warning: Looked at ${lookedAt} JSON and YAML files that may be one${where}, likely names first, and not at ${notLookedAt} more; describe one of these in the config file by hand.`;
};

const wantsToIgnore = async (
  terminal: Terminal,
  { ignoreToday, yes }: InitOptions,
  { ignoring, until, files }: Start,
  signal: AbortSignal,
): Promise<boolean> => {
  if (ignoring === null || !files.some(({ path }) => path === CONFIG)) return false;
  if (ignoreToday !== undefined) return ignoreToday;
  const question = `Leave today's drift out of the reports until ${until}, so that only new drift alerts?`;
  return terminal.canAsk && !yes && ask(terminal, question, signal);
};

const show = (terminal: Terminal, files: readonly ProposedText[]): void => {
  for (const { path, text } of files) {
    terminal.out(`\n${terminal.paint('bold', path)}`);
    for (const line of text.trimEnd().split('\n')) terminal.out(`  ${visible(line)}`.trimEnd());
  }
  terminal.out('');
};

const nextSteps = ({ projects }: Start): readonly string[] => [
  ...(projects.some(({ label }) => label === LABEL_TO_CHANGE)
    ? [`put your label in the place of ${LABEL_TO_CHANGE}`]
    : []),
  'commit and push them',
  'allow GitHub Actions to create pull requests: Settings, Actions, General',
  'metadata-sync doctor says whether all is well',
];
