import {
  jsonText,
  problemText,
  type RestoreResult,
  renderDelivery,
  terminal as visible,
} from '../../../sync/index.js';
import { changedLines } from '../diff.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { commandLineError } from '../problems.js';
import { ask, describeChanges, needsConsent, noConsent } from '../run/consent.js';
import { TRIGGER } from '../run/run-context.js';
import { paintDiff } from '../run/show-result.js';
import type { Terminal } from '../terminal.js';
import { TERMINAL } from '../wording.js';
import { asking, onlyProject, type StateOptions } from './run.js';

export interface RestoreOptions extends StateOptions {
  readonly apply?: boolean;
  readonly yes?: boolean;
}

/** Shows the metadata files as they were before a run, and proposes them with `--apply`. */
export const restoreRun = (
  terminal: Terminal,
  run: string,
  options: RestoreOptions,
): Promise<ExitStatus> =>
  asking(terminal, options, false, async ({ service, inputs, identity }) => {
    const request = { inputs: { ...inputs, project: undefined }, trigger: TRIGGER, identity };
    const query = { run, project: onlyProject(inputs) };
    const planned = await service.restore(request, query);
    const applies = options.apply === true && planned.files.length > 0;
    const agreed = applies && (await consents(terminal, planned, options.yes === true));
    const result = agreed ? await service.restore(request, { ...query, apply: true }) : planned;
    const delivery = renderDelivery(result.delivery, TERMINAL);
    if (options.json) terminal.out(jsonText({ ...result, delivery }));
    else show(terminal, result);
    for (const problem of delivery.warnings) {
      terminal.err(`${terminal.paintErr('yellow', 'Warning:')} ${problemText(problem)}`);
    }
    if (planned.files.length > 0) tellUnproposed(terminal, { applies, agreed }, result);
    return result.files.length === 0 || result.delivery.carriesAll ? EXIT.done : EXIT.drift;
  });

const tellUnproposed = (
  terminal: Terminal,
  { applies, agreed }: { readonly applies: boolean; readonly agreed: boolean },
  { delivery }: RestoreResult,
): void => {
  if (!agreed)
    terminal.err(`Nothing was written.${applies ? '' : ' Add `--apply` to propose it.'}`);
  else if (!delivery.carriesAll) terminal.err('No restore was proposed.');
};

/** @throws {SyncError} `consent-needed` when nobody can be asked */
const consents = async (
  terminal: Terminal,
  { declines }: RestoreResult,
  yes: boolean,
): Promise<boolean> => {
  const distinct = (some: RestoreResult['declines']): number =>
    new Set(some.map(({ project, key }) => JSON.stringify([project, key]))).size;
  const changes = {
    records: distinct(declines),
    removals: distinct(declines.filter(({ kind }) => /^(missing|historical)$/.test(kind))),
  };
  if (yes || !needsConsent(changes)) return true;
  if (!terminal.canAsk) throw commandLineError(noConsent(changes));
  return ask(terminal, `${describeChanges(changes)}. Propose it?`, new AbortController().signal);
};

const show = (
  terminal: Terminal,
  { files, declines, delivery, run, base }: RestoreResult,
): void => {
  const before = visible(`before run ${run} on ${base}`);
  if (files.length === 0) terminal.out(`The files are as they were ${before}.`);
  for (const line of files.flatMap(changedLines)) {
    terminal.out(paintDiff(visible(line), terminal.paint));
  }
  if (files.length > 0) {
    terminal.out(`\nThis is what was there ${before}.`);
    terminal.out(
      declines.length === 0
        ? 'No run would correct what it brings back.'
        : `${declines.length} ${declines.length === 1 ? 'correction is' : 'corrections are'} declined once it is merged, so that no run undoes it.`,
    );
  }
  const { pullRequest } = delivery;
  if (pullRequest !== null) {
    terminal.out(visible(`Proposed as #${pullRequest.number}: ${pullRequest.url}`));
  }
};
