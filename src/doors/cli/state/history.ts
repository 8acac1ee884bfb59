import {
  counted,
  type HistoryPage,
  type HistoryQuery,
  jsonText,
  moment,
  problemText,
  renderProblems,
  terminal as visible,
} from '../../../sync/index.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { TRIGGER } from '../run/run-context.js';
import type { Terminal } from '../terminal.js';
import { TERMINAL } from '../wording.js';
import { asking, onlyProject, type StateOptions } from './run.js';

export interface HistoryOptions extends StateOptions, Pick<HistoryQuery, 'key' | 'cursor'> {
  readonly limit?: string;
}

type Entry = HistoryPage['runs'][number];

/** Prints a page of the history, the newest run first. */
export const showHistory = (terminal: Terminal, options: HistoryOptions): Promise<ExitStatus> =>
  asking(terminal, options, true, async ({ service, inputs, elsewhere }) => {
    const { json, key, cursor, limit } = options;
    const page = await service.history(
      { inputs: { ...inputs, project: undefined }, trigger: TRIGGER, elsewhere },
      {
        project: onlyProject(inputs),
        key: key !== undefined && /^\d+$/.test(key) ? `#${key}` : key,
        ...{ cursor, limit: limit === undefined ? undefined : Number(limit) },
      },
    );
    const warnings = renderProblems(page.warnings, TERMINAL);
    if (json) terminal.out(jsonText({ ...page, warnings }));
    else show(terminal, page, nothingFor(page, onlyProject(inputs), key));
    for (const problem of warnings) {
      terminal.err(`${terminal.paintErr('yellow', 'Warning:')} ${problemText(problem)}`);
    }
    return EXIT.done;
  });

/** What is said where a page has no run. */
const nothingFor = (
  { warnings }: HistoryPage,
  project: string | undefined,
  key: string | undefined,
): string => {
  if (warnings.some(({ code }) => code === 'history-branch-foreign')) return 'There is no history.';
  if (warnings.some(({ code }) => code === 'state-unreadable'))
    return 'No run that can be read stands in the history.';
  const ofProject = project === undefined ? '' : ` of the project \`${project}\``;
  if (key !== undefined) return `No run changed ${key.replace(/^(?=\d+$)/, '#')}${ofProject}.`;
  return project === undefined ? 'No run stands in the history.' : `No run${ofProject} is known.`;
};

const show = (terminal: Terminal, { runs, next }: HistoryPage, nothing: string): void => {
  if (runs.length === 0) terminal.out(visible(nothing));
  for (const run of runs) {
    terminal.out(terminal.paint('bold', `${moment(run.started)}  ${run.result}`));
    terminal.out(
      visible(
        `  run ${run.id}, ${run.trigger}${run.actor === null ? '' : ` by ${run.actor}`}${deliveredBy(run)} on ${run.base}`,
      ),
    );
    for (const change of run.changes) terminal.out(`  ${visible(changeText(change))}`);
    if (run.moreChanges > 0) terminal.out(`  and ${counted(run.moreChanges, 'more change')}`);
  }
  if (next !== null) terminal.err(`There are older runs: --cursor ${visible(next)}`);
};

const deliveredBy = ({ pullRequest, commit }: Entry): string => {
  if (pullRequest !== null) return `, in #${pullRequest}`;
  return commit === null ? '' : `, in ${commit.slice(0, 7)}`;
};

const changeText = ({ key, field, from, to, kind }: Entry['changes'][number]): string =>
  field === null
    ? `${key}  ${kind}`
    : `${key}  ${field}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`;
