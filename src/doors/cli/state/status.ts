import {
  counted,
  jsonText,
  renderConsole,
  type StatusReport,
  terminal as visible,
} from '../../../sync/index.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import type { Terminal } from '../terminal.js';
import { moment } from './moment.js';
import { asking, type StateOptions, TRIGGER } from './run.js';

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
      terminal.out(jsonText({ ...status, refreshed }));
    } else {
      show(terminal, status, identity.startedAt);
      if (now !== null) terminal.out(`Just now: ${renderConsole(now).verdict}`);
    }
    return now !== null && now.errors.length > 0 ? EXIT.error : EXIT.done;
  });

const show = (terminal: Terminal, status: StatusReport, now: Date): void => {
  const { lastRun, verified, openCorrection, askedGitHub, drift, nightly, notes } = status;
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
  for (const note of notes) terminal.note(visible(note));
};

const conflict = (since: string | null, said: (instant: string) => string): string =>
  since === null
    ? ''
    : `, which conflicts since ${said(since)}: close it, and the next full run opens a new one`;

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const age = (instant: string, now: Date): string => {
  const passed = now.getTime() - Date.parse(instant);
  const [unit, size] = UNITS.find(([, length]) => passed >= length) ?? ['minute', 60_000];
  const count = Math.floor(passed / size);
  return count < 1 ? 'just now' : `${count} ${unit}${count === 1 ? '' : 's'} ago`;
};
