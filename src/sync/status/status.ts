import { type HistoryEntry, parseState } from '../../model/history.js';
import { attemptOf } from '../../model/run-id.js';
import type { Settings } from '../../model/settings.js';
import { type Text, text } from '../../model/text.js';
import { notOurs } from '../../state/index.js';
import { readBase } from '../gather/base.js';
import { historyOf, isForeign, type StateElsewhere } from '../history/state-source.js';
import type { Ports } from '../ports.js';
import { basesOf, type KnownFile, knownTo, readStateBranch } from './state-branch.js';

/** How a repository stands; its JSON output is the same. Instants are ISO 8601 in UTC. */
export interface StatusReport {
  /** The branch that the history is kept on; null where none is kept. */
  readonly history: string | null;
  readonly lastRun: Omit<HistoryEntry, 'changes' | 'moreChanges'> | null;
  /** The metadata files, each as it was when a complete full run last verified it. */
  readonly verified: readonly VerifiedFile[];
  /** Null when none is open, or nobody asked. */
  readonly openCorrection: {
    readonly number: number;
    readonly url: string;
    /** Since when it conflicts with its base because of people's commits, as far as a run saw it. */
    readonly conflictsSince: string | null;
  } | null;
  /** False when all was read from a clone, so that what is open on GitHub is not known. */
  readonly askedGitHub: boolean;
  readonly drift: {
    /** When the oldest drift that is still open was first seen; what is declined or ignored is not. */
    readonly since: string | null;
    readonly open: readonly OpenDrift[];
  };
  readonly nightly: {
    readonly lastRun: string | null;
    /** Whether a scheduled run should have come by now and has not; null when that is not known. */
    readonly missed: boolean | null;
  };
  /** What could not be told, and why. */
  readonly notes: readonly Text[];
}

interface VerifiedFile {
  readonly base: string;
  readonly project: string;
  readonly metadata: string;
  readonly commit: string;
  readonly verifiedAt: string;
  readonly run: string;
  readonly outOfSync: number;
}

interface OpenDrift {
  readonly base: string;
  readonly project: string;
  readonly key: string;
  readonly kind: string;
  readonly field: string | null;
  readonly since: string;
}

/** Reads the status: what is open from GitHub, unless the state is elsewhere; the rest from the state branch. */
export const statusNow = async (
  ports: Ports,
  settings: Settings,
  now: number,
  elsewhere?: StateElsewhere,
): Promise<StatusReport> => {
  const branch = settings.history?.branch ?? null;
  const [base, told] = await Promise.all([
    elsewhere === undefined ? readBase(ports, settings) : null,
    branch === null ? null : readStateBranch(historyOf(ports, settings, elsewhere)),
  ]);
  const pullRequest = base?.open.pullRequest ?? null;
  const open = {
    openCorrection: pullRequest && {
      number: pullRequest.number,
      url: pullRequest.url,
      conflictsSince: pullRequest.conflictsSince,
    },
    askedGitHub: base !== null,
  };
  const { state = parseState(null), runs = [], unread = [] } = told ?? {};
  const current = base === null ? settings.base : base.base.name;
  const bases = await basesOf(ports, state, current, base !== null);
  const status = statusOf(branch, runs, knownTo(settings, current, bases), open, now);
  const isTheirs =
    branch !== null && runs.length === 0 && (await isForeign(ports, settings, elsewhere));
  if (isTheirs) {
    const { message, remedy } = notOurs(branch);
    return { ...status, notes: [text`${message} ${remedy}`] };
  }
  // What cannot be read is not nothing.
  return { ...status, notes: unread.length > 0 ? unread : status.notes };
};

const statusOf = (
  history: string | null,
  runs: readonly HistoryEntry[],
  files: readonly KnownFile[],
  asked: Pick<StatusReport, 'openCorrection' | 'askedGitHub'>,
  now: number,
): StatusReport => {
  const here = files.filter(({ isHere }) => isHere);
  const open = here.flatMap(({ base, project, verified }) =>
    Object.entries(verified.outOfSync).flatMap(([key, standings]) =>
      standings
        .filter(({ setAside }) => setAside !== true)
        .map(({ kind, field, since }) => ({ base, project, key, kind, field, since })),
    ),
  );
  const last = runs.at(-1);
  const since = open.map((drift) => drift.since).sort()[0] ?? null;
  return {
    history,
    lastRun: last === undefined ? null : withoutChanges(last),
    verified: files.map(({ base, project, verified }) => {
      const { metadata, commit, verifiedAt, run, outOfSync } = verified;
      const count = Object.keys(outOfSync).length;
      return { base, project, metadata, commit, verifiedAt, run, outOfSync: count };
    }),
    ...asked,
    drift: { since, open },
    nightly: nightlyOf(runs, now),
    notes: notesOn(history, last),
  };
};

const withoutChanges = ({
  changes: _changes,
  moreChanges: _more,
  ...run
}: HistoryEntry): NonNullable<StatusReport['lastRun']> => run;

const DAY = 24 * 60 * 60_000;

/** A scheduled run may be late; half of the usual time between two is more than that. */
const nightlyOf = (runs: readonly HistoryEntry[], now: number): StatusReport['nightly'] => {
  // The steps and jobs of one workflow run are one coming of the schedule.
  const scheduled = runs.filter(({ trigger }) => trigger === 'schedule');
  const first = new Map(scheduled.map((run) => [workflowRunOf(run), run] as const).reverse());
  const times = [...first.values()].map(({ started }) => Date.parse(started)).sort((a, b) => a - b);
  const last = times.at(-1);
  if (last === undefined) return { lastRun: null, missed: null };
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? DAY;
  return { lastRun: new Date(last).toISOString(), missed: now - last > usual * 1.5 };
};

/** An attempt of a workflow run leads the id of each run in it; one outside of GitHub has the same every day. */
const workflowRunOf = ({ id, started }: HistoryEntry): string =>
  `${attemptOf(id) ?? id} ${started.slice(0, 10)}`;

const notesOn = (history: string | null, last: HistoryEntry | undefined): readonly string[] => {
  if (history === null) {
    return ['No history is kept (`history: false`), so nothing is known of earlier runs.'];
  }
  return last === undefined
    ? [
        `Nothing stands on the branch \`${history}\` yet: reports and dry runs leave nothing there, so the origin of a drift stays unknown.`,
      ]
    : [];
};
