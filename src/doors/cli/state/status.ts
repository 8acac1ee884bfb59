import { renderText } from '../../../model/text.js';
import {
  age,
  counted,
  jsonText,
  moment,
  renderConsole,
  renderResult,
  type StatusReport,
  terminal as visible,
} from '../../../sync/index.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { TRIGGER } from '../run/run-context.js';
import type { Terminal } from '../terminal.js';
import { TERMINAL } from '../wording.js';
import { asking, type StateOptions } from './run.js';

/** Prints how the repository stands as far as earlier runs told, and how old that is. */
export const showStatus = (terminal: Terminal, options: StateOptions): Promise<ExitStatus> =>
  asking(terminal, options, true, async ({ service, inputs, identity, elsewhere }) => {
    const { json = false, refresh = false } = options;
    const status = await service.status({ inputs, trigger: TRIGGER, elsewhere });
    const now = refresh
      ? await service.execute({ identity, trigger: TRIGGER, inputs: { ...inputs, mode: 'report' } })
      : null;
    if (json) {
      const refreshed =
        now === null ? null : { at: now.run.startedAt, result: now.outcome, totals: now.totals };
      terminal.out(jsonText({ ...status, notes: notesOf(status), refreshed }));
    } else {
      show(terminal, status, identity.startedAt.toISOString());
      if (now !== null)
        terminal.out(`Just now: ${renderConsole(renderResult(now, TERMINAL)).verdict}`);
    }
    return now !== null && now.errors.length > 0 ? EXIT.error : EXIT.done;
  });

const notesOf = ({ notes }: StatusReport): readonly string[] =>
  notes.map((note) => renderText(note, TERMINAL));

const show = (terminal: Terminal, status: StatusReport, now: string): void => {
  const { lastRun, verified, openCorrection, askedGitHub, drift, nightly } = status;
  const said = (instant: string): string => `${moment(instant)}, ${age(instant, now)}`;
  const line = (name: string, text: string): void =>
    terminal.out(`${terminal.paint('bold', name.padEnd(16))}${visible(text)}`);
  line(
    'last run',
    lastRun === null ? 'none is known' : `${said(lastRun.started)}: ${lastRun.result}`,
  );
  for (const { metadata, verifiedAt, outOfSync } of verified) {
    line(
      'verified',
      `${metadata}: ${said(verifiedAt)}; ${outOfSync === 0 ? 'in sync then' : `${counted(outOfSync, 'record')} out of sync then`}`,
    );
  }
  line(
    'correction',
    openCorrection === null
      ? askedGitHub
        ? 'none is open'
        : 'not asked for'
      : `#${openCorrection.number} ${openCorrection.url}${conflict(openCorrection.conflictsSince, said)}`,
  );
  if (drift.since !== null) line('oldest drift', said(drift.since));
  if (nightly.lastRun !== null) {
    line(
      'schedule',
      `${said(nightly.lastRun)}${nightly.missed ? '; the next one is overdue' : ''}`,
    );
  }
  for (const note of notesOf(status)) terminal.err(visible(note));
};

const conflict = (since: string | null, said: (instant: string) => string): string =>
  since === null
    ? ''
    : `, which conflicts since ${said(since)}: close it, and the next full run opens a new one`;
