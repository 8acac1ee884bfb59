import type { Correction } from '../model/correction.js';
import type { DeclinedIn, Drift, JudgedDrift, Resolution } from '../model/drift.js';
import { type Field, namesField } from '../model/field.js';
import type { Item } from '../model/item.js';
import type { Problem } from '../model/problem.js';
import type { Project, Settings } from '../model/settings.js';
import { changeLimit } from './brake.js';
import { correctionOf } from './correct.js';
import { recommend } from './recommend.js';
import { IgnoreRules, type SameValue } from './rules.js';

/** What is decided on, for one project. */
export interface Case {
  readonly project: Pick<Project, 'name' | 'ignore'>;
  readonly settings: Pick<Settings, 'backfill' | 'prune' | 'force' | 'fields' | 'corrections'>;
  readonly fields: readonly Field[];
  /** How many records the file has. */
  readonly records: number;
  /** The run's start, ISO 8601. */
  readonly startedAt: string;
  /** Whether every record was looked at. */
  readonly everything: boolean;
  /** Whether the run saw all that it was asked to look at; without that nothing is removed. */
  readonly mayRemove: boolean;
  /** What an open correction carries: it is planned whatever `fields` says. */
  readonly carries: (drift: Drift) => boolean;
  /** The pull request in which somebody turned the correction of this drift down. */
  readonly declinedIn: (drift: Drift) => DeclinedIn | null;
  readonly canRecord: (item: Item) => boolean;
  readonly same: SameValue;
}

export interface Decision {
  readonly drifts: readonly JudgedDrift[];
  readonly corrections: readonly Correction[];
  readonly warnings: readonly Problem[];
  /** Whether more records change than may without somebody looking at it. */
  readonly passesLimit: boolean;
}

interface Verdict {
  readonly resolution: Resolution;
  /** Why it is not corrected, where the kind of drift alone does not say it. */
  readonly why: string | null;
  readonly declinedIn?: DeclinedIn | null;
}

type Judged = Verdict & { readonly drift: Drift };

/** Decides what is done about each drift. */
export const decide = (drifts: readonly Drift[], subject: Case): Decision => {
  const rules = new IgnoreRules(subject.project, subject.fields, subject.startedAt, subject.same);
  const verdicts = drifts.map((drift): Judged => ({ drift, ...judge(drift, subject, rules) }));
  const limit = changeLimit(subject.settings.corrections.maxChanges, subject.records);
  const isRemoval = ({ drift, resolution }: Judged): boolean =>
    resolution === 'correct' && drift.kind === 'phantom' && !subject.carries(drift);
  const removals = verdicts.filter(isRemoval);
  const brake = removals.length > limit && !subject.settings.force;
  const changes = new Set(verdicts.filter(isChange).map(({ drift }) => drift.key)).size;
  // Nobody looks at a direct commit before it is there.
  const brakeAll =
    subject.settings.corrections.deliver === 'commit' && changes > limit && !subject.settings.force;
  const judged = verdicts.map((verdict): JudgedDrift => {
    const { drift, resolution, why, declinedIn = null } = verdict;
    const heldBack = (brake && isRemoval(verdict)) || (brakeAll && isChange(verdict));
    const held = heldBack ? ('report' as const) : resolution;
    return {
      ...drift,
      resolution: held,
      heldBack,
      declinedIn,
      recommendation: recommend({ ...drift, resolution: held, heldBack, why, declinedIn }),
    };
  });
  const corrections = judged.flatMap((drift) => correctionOf(drift, subject.fields));
  const changed = new Set(
    corrections.filter(({ kind }) => kind !== 'historical').map(({ key }) => key),
  );
  return {
    drifts: judged,
    corrections,
    warnings: [
      ...rules.warnings(subject.everything),
      ...(brakeAll ? [held(counted(changes, 'change'), subject, limit)] : []),
      ...(brake && !brakeAll ? [held(counted(removals.length, 'removal'), subject, limit)] : []),
    ],
    passesLimit: changed.size > limit,
  };
};

/** What was imported was asked for by name, and never counts. */
const isChange = ({ drift, resolution }: Judged): boolean =>
  resolution === 'correct' && drift.kind !== 'historical';

const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? ' is' : 's are'}`;

const judge = (drift: Drift, subject: Case, rules: IgnoreRules): Verdict => {
  const rule = rules.ruleFor(drift);
  if (rule !== undefined) return { resolution: 'ignored', why: rule.reason ?? null };
  if (!isCorrectable(drift, subject)) return { resolution: 'report', why: null };
  if (drift.kind === 'phantom' && !subject.mayRemove) {
    return {
      resolution: 'report',
      why: 'Not removed, because not everything could be observed; run again.',
    };
  }
  if (leftOut(drift, subject)) {
    return {
      resolution: 'report',
      why: 'Left out by `fields`; run without it to correct this too.',
    };
  }
  const declinedIn = subject.settings.force ? null : subject.declinedIn(drift);
  if (declinedIn !== null) return { resolution: 'declined', why: null, declinedIn };
  return { resolution: 'correct', why: null };
};

const isCorrectable = (drift: Drift, subject: Case): boolean => {
  const { settings, fields, canRecord, carries } = subject;
  switch (drift.kind) {
    case 'missing':
      return drift.item !== null && canRecord(drift.item);
    case 'historical':
      // What somebody asked for once stays proposed until it is merged or turned down.
      return (settings.backfill || carries(drift)) && drift.item !== null && canRecord(drift.item);
    case 'phantom':
      return (
        (settings.prune || carries(drift)) &&
        (drift.reason === 'not-found' || drift.reason === 'is-issue')
      );
    case 'duplicate':
      return !drift.differing;
    default: {
      const field = fields.find(({ name }) => name === drift.field);
      if (field === undefined || drift.item === null || field.observe(drift.item) === undefined)
        return false;
      if (field.owner === 'fill') return drift.kind !== 'invalid' && drift.origin !== 'both';
      return field.owner === 'tracker';
    }
  }
};

const leftOut = (drift: Drift, { settings, fields, carries }: Case): boolean => {
  if (settings.fields === null || carries(drift)) return false;
  const field = fields.find(({ name }) => name === drift.field);
  return field === undefined || !settings.fields.some((name) => namesField(field, name));
};

const held = (what: string, { project }: Case, limit: number): Problem => ({
  code: 'held-back',
  message: `Project \`${project.name}\`: ${what} held back; more than ${limit} are not delivered unasked.`,
  remedy: 'Check them, then run with `force: true`, or raise `corrections.maxChanges`.',
});
