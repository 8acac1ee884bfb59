import type { Refusal, Refusals, RefusedDrift } from '../../model/correction-manifest.js';
import type { JudgedDrift } from '../../model/drift.js';
import type { ProjectResult } from '../../model/result.js';
import { ownedFields } from '../../plan/index.js';
import type { Loaded } from '../gather/load.js';
import { isInsertion } from '../gather/refusals.js';

/** The refusals of before a complete full run, by what it saw of them. */
interface Reconciled {
  /** Those that still hold, each with what it is about. */
  readonly refusals: Refusals;
  /** Those that are over: file and GitHub agree in what was turned down. */
  readonly resolved: readonly Refusal[];
}

/** Tells the refusals that hold from those that a complete full run saw resolved. */
export const reconcileRefusals = (
  { declined, restored }: Refusals,
  projects: readonly ProjectResult[],
  loaded: readonly Loaded[],
): Reconciled => {
  if (declined.length === 0) return { refusals: { declined, restored }, resolved: [] };
  const drifts = new Map(
    projects.flatMap((project) => project.drifts).map((drift) => [drift.fingerprint, drift]),
  );
  const agrees = agreementIn(projects, loaded);
  const named = declined.map((refusal): Refusal => {
    const seen = refusal.drift === null ? drifts.get(refusal.fingerprint) : undefined;
    if (seen === undefined) return refusal;
    const { project, key, kind, field } = seen;
    return { ...refusal, drift: { project, key, kind, field } };
  });
  // Of one without a name nothing is known but that its drift is not there any more.
  const isResolved = ({ drift }: Refusal): boolean => drift === null || agrees(drift);
  return {
    refusals: { declined: named.filter((refusal) => !isResolved(refusal)), restored },
    resolved: named.filter(isResolved),
  };
};

/** Whether file and item were seen to agree; what was not compared was not seen. */
const agreementIn = (
  projects: readonly ProjectResult[],
  loaded: readonly Loaded[],
): ((refused: RefusedDrift) => boolean) => {
  const judged = new Map(projects.map((one) => [one.project, one]));
  const byName = new Map(
    loaded.flatMap((one) => {
      const result = judged.get(one.project.name);
      return one.ok && result !== undefined ? [[result.project, seenIn(result, one)]] : [];
    }),
  );
  return (refused) => byName.get(refused.project)?.(refused) === true;
};

const seenIn = (
  { drifts, skipped }: ProjectResult,
  { project, file }: Extract<Loaded, { ok: true }>,
): ((refused: RefusedDrift) => boolean) => {
  const records = new Map(file.records.map((record) => [record.key, record]));
  const fields = ownedFields(project, file.format, file.fields);
  const unseen = new Set(skipped.map(({ key }) => key));
  const byKey = new Map<string, JudgedDrift[]>();
  for (const drift of drifts) byKey.set(drift.key, [...(byKey.get(drift.key) ?? []), drift]);
  return ({ key, kind, field: name }) => {
    const record = records.get(key);
    const own = byKey.get(key) ?? [];
    if (name === null) {
      return isInsertion(kind) ? record !== undefined : !own.some((drift) => drift.kind === kind);
    }
    const field = fields.find((one) => one.name === name);
    const isCompared =
      field !== undefined &&
      field.owner !== 'metadata' &&
      record?.values.has(name) === true &&
      !unseen.has(key) &&
      !own.some(({ item }) => item === null) &&
      // What follows from the status is not compared while the status differs.
      (field.derived === undefined || !own.some(({ kind: other }) => other === 'status'));
    return isCompared && !own.some((drift) => drift.field === name);
  };
};
