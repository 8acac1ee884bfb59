import { type Problem, SyncError } from '../../../model/problem.js';
import { shellWord } from '../../../model/shell-word.js';
import {
  counted,
  jsonText,
  newFilesIn,
  problemText,
  proxyIn,
  renderConsole,
  type ServiceOptions,
  type Survey,
  surveyRepository,
  terminal as visible,
} from '../../../sync/index.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { type Checkout, trackedPaths } from '../place/git.js';
import { findPlace, type PlaceOptions, workingTreeOf } from '../place/place.js';
import { tellCautions } from '../run/cautions.js';
import { ask } from '../run/consent.js';
import { type Interrupt, listenForInterrupt } from '../run/interrupt.js';
import { turnAt } from '../run/surroundings.js';
import { forTerminal } from '../run/wording.js';
import type { Terminal } from '../terminal.js';
import { LABEL_TO_CHANGE, type ProposedText } from './proposal.js';
import { asJson, CONFIG, proposeStart, type Start } from './start.js';

export interface InitOptions extends PlaceOptions {
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
    const place = await findPlace(options, process.env);
    leave = await turnAt(place, terminal, { command: 'init', reads: true }, interrupt.signal);
    const { endpoint, token, repository, checkout } = place;
    tellCautions(terminal, place);
    if (checkout !== null && options.base !== undefined) throw new SyncError(baseOnWorkingTree);
    const service: ServiceOptions = {
      ...{ ...endpoint, token, repository, proxy: proxyIn(process.env), signal: interrupt.signal },
      workingTree: checkout === null ? undefined : workingTreeOf(checkout, {}),
      log: (message) => terminal.note(visible(message)),
    };
    terminal.passing('Looking at the repository …');
    const survey = await surveyRepository(service, {
      tracked: checkout === null ? [] : await trackedPaths(checkout.root),
      base: options.base ?? null,
    });
    const disk = checkout === null ? null : newFilesIn(workingTreeOf(checkout, {}));
    const start = await proposeStart(service, survey, disk);
    terminal.passing('');
    if (options.json) terminal.out(jsonText(asJson(repository, survey, start)));
    else await propose(terminal, options, interrupt, { survey, start, checkout });
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
  terminal.note('Stopped; nothing was written.');
  return EXIT.interrupted;
};

const baseOnWorkingTree = {
  code: 'input-invalid',
  message: 'Option `--base`: on a working tree, the branch that is checked out counts.',
  remedy: 'Leave it out, or add `--repo owner/name`.',
};

interface Proposed {
  readonly survey: Survey;
  readonly start: Start;
  readonly checkout: Checkout | null;
}

const propose = async (
  terminal: Terminal,
  options: InitOptions,
  { signal }: Pick<Interrupt, 'signal'>,
  { survey, start, checkout }: Proposed,
): Promise<void> => {
  describe(terminal, survey, start);
  const mayAsk = terminal.canAsk && !options.yes;
  const ignoring = await wantsToIgnore(terminal, options, start, signal);
  const files = start.files.map((file) =>
    ignoring && file.path === CONFIG ? { ...file, text: start.ignoring ?? file.text } : file,
  );
  show(terminal, files);
  if (files.length === 0) {
    terminal.out('Everything is there already; `metadata-sync doctor` looks at it.');
  } else if (checkout === null || checkout.branch !== survey.defaultBranch) {
    const problem = notHere(checkout, survey.defaultBranch);
    // Who agreed beforehand is not there to read it.
    if (options.yes) throw new SyncError(problem);
    terminal.out(problemText(problem));
  } else if (options.yes || (mayAsk && (await ask(terminal, 'Write them?', signal)))) {
    await newFilesIn(workingTreeOf(checkout, {})).write(files);
    terminal.out(`Wrote ${files.map(({ path }) => path).join(', ')}. What is left to do:`);
    for (const step of nextSteps(start)) terminal.out(`- ${step}`);
  } else {
    terminal.out(`Nothing was written.${mayAsk ? '' : ' Add `--yes` to write them.'}`);
  }
};

const notHere = (checkout: Checkout | null, branch: string): Problem => {
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

const describe = (terminal: Terminal, survey: Survey, start: Start): void => {
  for (const { path, format, projects } of survey.files) {
    const name = typeof format === 'string' ? format : 'a format of your own';
    const records = projects.reduce((sum, project) => sum + project.records, 0);
    terminal.out(
      `Found ${visible(path)} on ${visible(survey.base)}: ${name}, ${counted(records, 'record')}.`,
    );
  }
  terminal.note(candidatesText(survey));
  if (survey.files.length === 0) {
    terminal.out('Found no metadata file, so an empty ledger is proposed.');
  }
  for (const { label, metadata, unlabelled } of start.projects) {
    if (unlabelled > 0) {
      terminal.note(
        `Warning: ${unlabelled} of the newest recorded pull requests in ${visible(metadata)} ${unlabelled === 1 ? 'lacks' : 'lack'} the label ${visible(label)}.`,
      );
    }
    if (label === LABEL_TO_CHANGE) {
      terminal.note(`Warning: no label is in use; put yours in the place of ${LABEL_TO_CHANGE}.`);
    }
  }
  for (const path of start.present)
    terminal.out(`${visible(path)} is there already and stays as it is.`);
  if (start.check === null) return;
  const check = forTerminal(start.check);
  terminal.out(renderConsole(check).verdict);
  for (const error of check.errors) terminal.note(`Error: ${problemText(error)}`);
};

const candidatesText = ({ candidates: { lookedAt, notLookedAt, depth } }: Survey): string => {
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
