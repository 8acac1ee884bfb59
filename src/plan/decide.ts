import type { Correction } from '../model/correction.js';
import type { Drift, JudgedDrift } from '../model/drift.js';
import type { Problem } from '../model/problem.js';
import { brakeOn } from './brake.js';
import type { Case } from './case.js';
import { correctionOf } from './correct.js';
import { judge, keepCopiesEqual } from './judge.js';
import { keepStatusWhole } from './keep-status-whole.js';
import { recommend } from './recommend.js';
import { IgnoreRules } from './rules.js';

export interface Decision {
  readonly drifts: readonly JudgedDrift[];
  readonly corrections: readonly Correction[];
  readonly warnings: readonly Problem[];
  /** Whether more records change than may without somebody looking at it. */
  readonly passesLimit: boolean;
}

/** Decides what is done about each drift. */
export const decide = (drifts: readonly Drift[], subject: Case): Decision => {
  const { project, settings, fields, seen } = subject;
  const rules = new IgnoreRules(project, fields, subject.startedAt, subject.same);
  const judgedAlone = drifts.map((drift) => judge(drift, subject, rules));
  const wanted = keepCopiesEqual(keepStatusWhole(judgedAlone, subject));
  const brake = brakeOn(wanted, subject);
  // Where a fold is held back, the copies are to stay equal as well.
  const verdicts = keepCopiesEqual(brake.verdicts);
  const judged = verdicts.map((verdict): JudgedDrift => {
    const { drift, resolution, heldBack, declinedIn } = verdict;
    const recommendation = recommend(verdict, settings);
    // Spread last: V8 makes room for each property that is added after it.
    return { resolution, heldBack, declinedIn, recommendation, ...drift };
  });
  const corrections = judged.flatMap((drift) => correctionOf(drift, fields, seen) ?? []);
  const changed = new Set(
    corrections.filter(({ kind }) => kind !== 'historical').map(({ key }) => key),
  );
  return {
    drifts: judged,
    corrections,
    warnings: [...rules.warnings(subject.everything), ...brake.warnings],
    passesLimit: changed.size > brake.limit,
  };
};
