import { isConflict } from '../model/drift.js';
import type { RenderedResult, SyncResult } from '../model/result.js';
import { phrase, renderText, run as runWith, type Text, text } from '../model/text.js';
import { nounsOf } from './nouns.js';
import { counted, them } from './words.js';

/**
 * What to do next, the most pressing first; empty when there is nothing to do.
 */
export const nextSteps = (result: RenderedResult): readonly string[] =>
  stepsAfter(result).map((step) => renderText(step, result.wording));

const stepsAfter = (result: SyncResult): readonly Text[] => [
  ...failureStep(result),
  ...deliveryStep(result),
  ...heldBackStep(result),
  ...conflictStep(result),
  ...importStep(result),
];

const failureStep = ({ errors, complete }: SyncResult): Text[] => {
  if (errors.length > 0) return ['Follow what the error says, and run again.'];
  return complete
    ? []
    : ['Run again. Should the same not be observed once more, follow what the warnings say.'];
};

const deliveryStep = ({ outcome, run, totals, delivery, errors }: SyncResult): Text[] => {
  const { pullRequest } = delivery;
  if (pullRequest !== null && delivery.conflictsSince != null)
    return [`Close #${pullRequest.number}, which conflicts; the next full run opens a new one.`];
  if (delivery.carriesAll && totals.corrections > 0 && pullRequest !== null)
    return [`Review and merge #${pullRequest.number}.`];
  if (errors.length > 0 || totals.corrections === 0 || outcome === 'corrected') return [];
  if (run.dryRun) return [text`${phrase('deliver the plan')}.`];
  if (run.mode === 'report') return [text`${phrase('correct')}.`];
  return delivery.warnings.length === 0
    ? []
    : ['Follow what the warning says to have the corrections delivered.'];
};

const heldBackStep = ({ projects }: SyncResult): Text[] => {
  const held = projects.flatMap(({ drifts }) => drifts.filter(({ heldBack }) => heldBack));
  if (held.length === 0) return [];
  const what = held.every(({ kind }) => kind === 'phantom') ? 'removal' : 'change';
  return [
    text`Check the ${counted(held.length, `${what} that is`, `${what}s that are`)} held back, and ${runWith({ force: true })} to deliver ${them(held.length)}.`,
  ];
};

const conflictStep = ({ projects }: SyncResult): Text[] => {
  const left = projects.reduce(
    (sum, { drifts }) =>
      sum + drifts.filter((drift) => isConflict(drift) && drift.resolution === 'report').length,
    0,
  );
  return left === 0
    ? []
    : [`Decide ${counted(left, 'conflict')} by hand: put the right value into the metadata file.`];
};

const importStep = ({ totals, run, projects }: SyncResult): Text[] => {
  const open = projects.some(({ drifts }) =>
    drifts.some(
      ({ kind, resolution, reason }) =>
        kind === 'historical' && resolution === 'report' && reason === null,
    ),
  );
  return totals.historical === 0 || run.backfill || !open
    ? []
    : [
        text`${runWith({ backfill: true })} to import the ${counted(totals.historical, `older ${nounsOf(projects).one}`, `older ${nounsOf(projects).many}`)}.`,
      ];
};
