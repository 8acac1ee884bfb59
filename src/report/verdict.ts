import type { DriftKind } from '../model/drift.js';
import type { SyncResult, Totals } from '../model/result.js';
import { counted, listed } from './words.js';

/** The verdict in one line, without markup; a symbol comes with it. */
export interface Verdict {
  readonly symbol: string;
  readonly text: string;
}

export const verdictOf = (result: SyncResult): Verdict => {
  if (result.errors.length > 0) {
    return { symbol: '❌', text: `The run failed: ${result.errors[0]?.message ?? ''}` };
  }
  const found = findings(result.totals);
  switch (result.outcome) {
    case 'in-sync':
      return { symbol: '✅', text: `In sync: ${agreement(result)}.${closing(result)}` };
    case 'incomplete':
      return {
        symbol: '❓',
        text: `Not everything could be observed; what was observed shows ${found || 'no drift'}, and nothing is removed.`,
      };
    case 'corrected':
      return { symbol: '🔧', text: `${sentenceCase(found)}; ${delivered(result)}.` };
    case 'drift':
      return { symbol: '⚠️', text: `${sentenceCase(found)}; ${notDelivered(result)}.` };
  }
};

const agreement = ({ totals }: SyncResult): string =>
  totals.inSync === 0 ? 'nothing to correct' : `${counted(totals.inSync, 'record')} checked`;

const closing = ({ delivery }: SyncResult): string =>
  delivery.operation === 'closed'
    ? ` Correction #${delivery.pullRequest?.number} is no longer needed and was closed.`
    : '';

/** How many drifts of each kind there are, of how many records. */
export type Counts = Pick<Totals, DriftKind | 'records'>;

/** What was found, the gravest first. */
export const findings = (totals: Counts): string => {
  const parts: string[] = [];
  const add = (count: number, text: string): void => {
    if (count > 0) parts.push(text);
  };
  add(
    totals.status,
    `${totals.status} of ${counted(totals.records, 'record')} ${totals.status === 1 ? 'has' : 'have'} the wrong status`,
  );
  add(
    totals.missing,
    counted(totals.missing, 'pull request has no record', 'pull requests have no record'),
  );
  add(
    totals.invalid,
    counted(totals.invalid, 'recorded value cannot be right', 'recorded values cannot be right'),
  );
  add(
    totals.duplicate,
    counted(totals.duplicate, 'pull request is recorded twice', 'pull requests are recorded twice'),
  );
  add(
    totals.phantom,
    counted(
      totals.phantom,
      'record has no selected pull request',
      'records have no selected pull request',
    ),
  );
  add(totals.field, counted(totals.field, 'other field differs', 'other fields differ'));
  add(
    totals.historical,
    counted(
      totals.historical,
      'older pull request is not recorded',
      'older pull requests are not recorded',
    ),
  );
  return listed(parts);
};

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const delivered = ({ delivery }: SyncResult): string => {
  const { written = [] } = delivery;
  if (written.length > 0) {
    return `written to ${counted(written.length, 'file')} of the working tree`;
  }
  const name = delivery.pullRequest === null ? 'the commit' : `#${delivery.pullRequest.number}`;
  switch (delivery.operation) {
    case 'created':
      return `correction opened as ${name}`;
    case 'updated':
      return `correction ${name} brought up to date`;
    default:
      return `correction ${name} is open and up to date`;
  }
};

const notDelivered = ({ run, totals, delivery }: SyncResult): string => {
  if (totals.corrections === 0) return 'none of it can be corrected here';
  const planned = counted(totals.corrections, 'correction');
  if (run.dryRun) return `${planned} planned, nothing written (dry run)`;
  if (run.mode === 'report') return `${planned} possible, nothing written (report only)`;
  return delivery.pullRequest === null
    ? `${planned} planned, but not delivered`
    : `${planned} planned; correction #${delivery.pullRequest.number} was left as it is`;
};
