import type { Correction } from '../model/correction.js';
import type { Drift, JudgedDrift } from '../model/drift.js';
import type { Problem } from '../model/problem.js';
import { brakeOn } from './brake.js';
import { correctionOf } from './correct.js';
import type { DecideInput } from './decide-input.js';
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
export const decide = (drifts: readonly Drift[], input: DecideInput): Decision => {
  const { project, settings, fields, seen } = input;
  const rules = new IgnoreRules(project, fields, input.startedAt, input.same);
  const judgedAlone = drifts.map((drift) => judge(drift, input, rules));
  const wanted = keepCopiesEqual(keepStatusWhole(judgedAlone, input));
  const brake = brakeOn(wanted, input);
  // Where a fold is held back, the copies are to stay equal as well.
  const judgements = keepCopiesEqual(brake.judgements);
  const judged = judgements.map((judgement): JudgedDrift => {
    const { drift, resolution, heldBack, declinedIn } = judgement;
    const recommendation = recommend(judgement, settings);
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
    warnings: [...rules.warnings(input.everything), ...brake.warnings],
    passesLimit: changed.size > brake.limit,
  };
};
