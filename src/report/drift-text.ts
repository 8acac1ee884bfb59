import type { JudgedDrift } from '../model/drift.js';
import { isJsonArray, type Json } from '../model/json.js';
import type { RenderedResult, SyncResult } from '../model/result.js';
import { renderText, run, text } from '../model/text.js';
import { plainText } from '../model/workflow-wording.js';
import { plainName } from './escape.js';
import type { Spelling } from './spelling.js';
import { age, counted, listed, moment } from './words.js';

/** A value as a person reads it; null when there is none. */
export const valueText = (value: Json): string | null => {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return value;
  if (isJsonArray(value)) return value.length === 0 ? null : value.map(String).join(', ');
  return JSON.stringify(value);
};

const spelled = (text: string | null, spelling: Spelling): string =>
  text === null ? 'nothing' : spelling.value(text);

/** How far two long texts may agree before their common beginning is left out. */
const MUCH_ALIKE = 60;

/** Two values; of long ones that begin alike, what they begin with is left out. */
const pairText = (recorded: Json, observed: Json, spelling: Spelling): string => {
  const [a, b] = [valueText(recorded), valueText(observed)];
  let alike = 0;
  while (a !== null && b !== null && alike < a.length && a[alike] === b[alike]) alike += 1;
  const from = alike > MUCH_ALIKE ? alike - 20 : 0;
  const part = (text: string | null): string | null =>
    text === null || from === 0 ? text : `…${text.slice(from).replace(/^[\udc00-\udfff]/, '')}`;
  return `${spelled(part(a), spelling)} → ${spelled(part(b), spelling)}`;
};

/** What differs: recorded → observed. */
export const changeText = (drift: JudgedDrift, spelling: Spelling): string => {
  const { kind, field, recorded, observed, differing, extraCopies } = drift;
  switch (kind) {
    case 'missing':
    case 'historical':
      return `no record → ${spelled(valueText(observed), spelling)}`;
    case 'phantom':
      return `${spelled(valueText(recorded), spelling)} → ${drift.item === null ? `no ${drift.tracker.nouns.one}` : 'not selected'}`;
    case 'duplicate':
      return `${counted(extraCopies.length + 1, 'record')}${differing ? ' that differ' : ', all alike'}`;
    default:
      return drift.key.startsWith('@')
        ? recorded === null || recorded === ''
          ? 'no number'
          : `${spelled(valueText(recorded), spelling)} is not the number of a ${drift.tracker.nouns.one}`
        : `${spelling.sentence(field ?? kind)} ${pairText(recorded, observed, spelling)}`;
  }
};

/** What is told of a drift is escaped nowhere else. */
const labelText = (label: string): string => plainName(label) ?? 'of that name';

const phantomText = ({ tracker, reason, unknownLabels }: JudgedDrift): string =>
  unknownLabels === undefined
    ? (tracker.absences[reason ?? '']?.words ?? '')
    : `the repository has no label ${listed(unknownLabels.map(labelText))}`;

const originText = ({ origin, tracker }: JudgedDrift): string =>
  ({
    tracker: `changed on ${tracker.nouns.home}`,
    metadata: 'edited in the file',
    both: 'changed on both sides',
    unknown: '',
  })[origin];

/** Why it differs, as far as that is known; empty when it is not. */
export const whyText = (drift: JudgedDrift): string => {
  const { kind, origin, transition, recorded, observed, tracker } = drift;
  switch (kind) {
    case 'missing':
      return `created on ${tracker.nouns.home} and never recorded`;
    case 'historical':
      return 'older than the first record';
    case 'phantom':
      return phantomText(drift);
    case 'duplicate':
      return 'recorded more than once';
    case 'invalid':
      return 'what is recorded cannot be right';
    case 'status':
      return origin === 'unknown' || origin === 'tracker'
        ? transition === null
          ? originText(drift)
          : (tracker.statuses[String(observed)]?.words ?? '')
        : originText(drift);
    case 'field':
      if (origin !== 'unknown') return originText(drift);
      if (valueText(recorded) === null) return 'never recorded';
      return valueText(observed) === null ? `${tracker.nouns.home} has none` : '';
  }
};

/**
 * Since when the observed value has been, and by whom.
 *
 * @param from the instant that ages count from; null where the text must not change with time
 */
export const sinceText = (drift: JudgedDrift, from: string | null, spelling: Spelling): string => {
  const { observedAt, firstSeenAt, item } = drift;
  const withAge = (instant: string): string =>
    from === null ? moment(instant) : `${moment(instant)} (${age(instant, from)})`;
  if (observedAt === null)
    return from === null || firstSeenAt >= from ? '' : `first seen ${withAge(firstSeenAt)}`;
  const by = item?.statusBy ?? null;
  return `${withAge(observedAt)}${by === null ? '' : ` by ${spelling.value(by)}`}`;
};

/** Why it differs, since when and by whom, as far as that is known. */
export const happenedText = (
  drift: JudgedDrift,
  from: string | null,
  spelling: Spelling,
): string => {
  const why = whyText(drift);
  const since = sinceText(drift, from, spelling);
  if (why === '' || since === '') return `${why}${since}`;
  return drift.transition === null ? `${why}; ${since}` : `${why} ${since}`;
};

export const isDelivered = (
  { fingerprint }: Pick<JudgedDrift, 'fingerprint'>,
  { carriesAll, carried }: SyncResult['delivery'],
): boolean => carriesAll || carried?.has(fingerprint) === true;

/** What is said of what became of corrections. */
export interface DeliveredTexts {
  /** What became of the correction of a drift, in a word or two. */
  of(drift: JudgedDrift): string;
  /** What proposes again what was declined. */
  readonly again: string;
}

/** What became of the corrections of a run. */
export const deliveredTexts = (result: RenderedResult): DeliveredTexts => ({
  of: deliveredText(result),
  again: renderText(text`; ${run({ force: true })} to propose it again`, result.wording),
});

const deliveredText = ({ outcome, run, delivery }: SyncResult): DeliveredTexts['of'] => {
  const { pullRequest } = delivery;
  const corrected = pullRequest === null ? 'corrected' : `corrected in #${pullRequest.number}`;
  if (outcome === 'corrected' || delivery.carriesAll) return () => corrected;
  if (run.dryRun) return () => 'would be corrected';
  if (run.mode === 'report') return () => 'can be corrected';
  return (drift) => (isDelivered(drift, delivery) ? corrected : 'not delivered');
};

/** What is done about a drift; for what is not corrected, the next step. */
export const outcomeText = (
  drift: JudgedDrift,
  delivered: DeliveredTexts,
  { sentence, reference }: Spelling,
): string => {
  const { declinedIn } = drift;
  if (declinedIn !== null)
    return `declined in ${reference(declinedIn.number, declinedIn.url)}${sentence(delivered.again)}`;
  if (drift.heldBack) return `held back. ${sentence(plainText(drift.recommendation))}`;
  return drift.resolution === 'correct'
    ? delivered.of(drift)
    : sentence(plainText(drift.recommendation));
};
