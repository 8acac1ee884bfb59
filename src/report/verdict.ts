import { DRIFT_KINDS, type DriftKind } from '../model/drift-words.js';
import type { SyncResult, Totals } from '../model/result.js';
import type { Nouns } from '../model/tracker-words.js';
import { plainText } from '../model/workflow-wording.js';
import { reference, sentence } from './escape.js';
import { nounsOf } from './nouns.js';
import { counted, listed, moment, sentenceCase, thousands } from './words.js';

/** The verdict in one line, without markup; a symbol comes with it. */
export interface Verdict {
  readonly symbol: string;
  readonly text: string;
}

export const verdictOf = (result: SyncResult): Verdict => {
  const number = result.delivery.pullRequest?.number ?? 0;
  const { symbol, before, after } = partsOf(result);
  return { symbol, text: after === null ? before : `${before}#${number}${after}` };
};

/** The verdict as Markdown, with the correction pull request as a link. */
export const verdictLine = (result: SyncResult): string => {
  const { number, url } = result.delivery.pullRequest ?? { number: 0, url: '' };
  const { symbol, before, after } = partsOf(result);
  const end = after === null ? '' : `${reference(number, url)}${sentence(after)}`;
  return `${symbol} ${sentence(before)}${end}`;
};

/** What stands before the number of the correction pull request, and behind it; null without one. */
interface Parts {
  readonly symbol: string;
  readonly before: string;
  readonly after: string | null;
}

const partsOf = (result: SyncResult): Parts => {
  const { symbol, ...said } = foundAndDone(result);
  return result.errors.length > 0 ? { symbol, ...said } : { symbol, ...withConflict(said, result) };
};

/** Nobody merges what conflicts, however much is planned: it is said as long as that lasts. */
const withConflict = (
  { before, after }: Said,
  { delivery: { pullRequest, conflictsSince }, run }: SyncResult,
): Said => {
  if (pullRequest === null || conflictsSince == null) return said(before, after);
  const conflicts = `conflicts with \`${run.base}\` since ${moment(conflictsSince)}: close it, and the next full run opens a new one.`;
  return after === null
    ? said(`${before} Correction `, ` ${conflicts}`)
    : said(before, `${after} It ${conflicts}`);
};

const foundAndDone = (result: SyncResult): Parts => {
  const { errors, totals, outcome } = result;
  if (errors.length > 0) {
    const text = `The run failed: ${plainText(errors[0]?.message ?? '')}`;
    const isDelivered = totals.corrections > 0 && result.delivery.carriesAll;
    if (!isDelivered) return { symbol: '❌', ...said(text) };
    const { before, after } = delivered(result);
    return { symbol: '❌', ...said(`${text} For the other projects: ${before}`, after) };
  }
  const found = headline(totals, nounsOf(result.projects));
  switch (outcome) {
    case 'in-sync':
      return { symbol: '✅', ...inSync(result) };
    case 'incomplete': {
      const shows = found === '' ? 'What was observed agrees' : sentenceCase(found);
      const before = `${shows}, but not everything could be observed; nothing is removed.`;
      return { symbol: '❓', before, after: null };
    }
    case 'corrected':
      return { symbol: '🔧', ...joined(sentenceCase(found), delivered(result)) };
    case 'drift':
      return { symbol: '⚠️', ...joined(sentenceCase(found), notDelivered(result)) };
  }
};

type Said = Omit<Parts, 'symbol'>;

const said = (before: string, after: string | null = null): Said => ({ before, after });

const joined = (found: string, { before, after }: Said): Said => said(`${found}; ${before}`, after);

const inSync = ({ totals, delivery, projects }: SyncResult): Said => {
  const nouns = nounsOf(projects);
  const agree =
    totals.inSync === 0
      ? 'In sync: nothing to correct'
      : `In sync: ${counted(totals.inSync, 'record agrees', 'records agree')} with ${nouns.home}`;
  const older = findings({ ...NONE, historical: totals.historical }, nouns);
  const text = older === '' ? `${agree}.` : `${agree}; ${older}.`;
  return delivery.operation === 'closed' && delivery.pullRequest !== null
    ? said(`${text} Correction `, ' is no longer needed and was closed.')
    : said(text);
};

const NONE = Object.fromEntries(['records', ...DRIFT_KINDS].map((name) => [name, 0])) as Counts;

/** How many drifts of each kind there are, of how many records. */
export type Counts = Pick<Totals, DriftKind | 'records'>;

/** What was found, the gravest first. */
export const findings = (totals: Counts, { one, many }: Nouns): string => {
  const phrase = (kind: DriftKind, one: string, many: string): string[] =>
    totals[kind] === 0 ? [] : [counted(totals[kind], one, many)];
  return listed([
    ...(totals.status === 0
      ? []
      : [
          `${thousands(totals.status)} of ${counted(totals.records, 'record')} ${totals.status === 1 ? 'has' : 'have'} the wrong status`,
        ]),
    ...phrase('missing', `${one} has no record`, `${many} have no record`),
    ...phrase('invalid', 'recorded value cannot be right', 'recorded values cannot be right'),
    ...phrase('duplicate', `${one} is recorded twice`, `${many} are recorded twice`),
    ...phrase('phantom', `record has no selected ${one}`, `records have no selected ${one}`),
    ...phrase('field', 'other field differs', 'other fields differ'),
    ...phrase('historical', `older ${one} is not recorded`, `older ${many} are not recorded`),
  ]);
};

/** What is grave; the rest only where nothing is, because a verdict is read in a second. */
const headline = (totals: Totals, nouns: Nouns): string =>
  findings({ ...totals, field: 0, historical: 0 }, nouns) || findings(totals, nouns);

const delivered = ({ delivery }: SyncResult): Said => {
  const { written = [], pullRequest } = delivery;
  if (written.length > 0)
    return said(`written to ${counted(written.length, 'file')} of the working tree.`);
  if (pullRequest === null)
    return said(`corrected in commit ${delivery.commit?.slice(0, 7) ?? ''}.`);
  switch (delivery.operation) {
    case 'created':
      return said('correction opened as ', '.');
    case 'updated':
      return said('correction ', ' brought up to date.');
    default:
      return said('correction ', ' is open and up to date.');
  }
};

const partly = ({ carried }: SyncResult['delivery']): string =>
  carried === undefined || carried.size === 0
    ? ''
    : ` and carries ${thousands(carried.size)} of them`;

const notDelivered = ({ run, totals, delivery }: SyncResult): Said => {
  if (totals.corrections === 0) return said('none of it can be corrected here.');
  const planned = counted(totals.corrections, 'correction');
  if (run.dryRun) return said(`${planned} planned, nothing written (dry run).`);
  if (run.mode === 'report') return said(`${planned} possible, nothing written (report only).`);
  return delivery.pullRequest === null
    ? said(`${planned} planned, but not delivered.`)
    : said(`${planned} planned; correction `, ` was left as it is${partly(delivery)}.`);
};
