import type { JudgedDrift } from '../../../model/drift.js';
import type { ProjectResult } from '../../../model/result.js';

/** A rule as the config file has it. */
export type ProposedRule = Readonly<Record<string, unknown>>;
export type IgnoreRulesByProject = ReadonlyMap<string, readonly ProposedRule[]>;

/** How long today's drift stays out of the reports, in days. */
const LASTS = 90;

/** The last day of rules that are made now, `YYYY-MM-DD`. */
export const expiryOf = (now: Date): string =>
  new Date(now.getTime() + LASTS * 86_400_000).toISOString().slice(0, 10);

/**
 * Rules for the drift that is there today. Each names the observed value, so that the next change of
 * the same pull request alerts again.
 *
 * @param nameOf the name under which the config file has the project, a template's for one it made
 */
export const ignoreToday = (
  projects: readonly Pick<ProjectResult, 'project' | 'drifts'>[],
  until: string,
  nameOf: (project: string) => string,
): IgnoreRulesByProject => {
  const byProject = new Map<string, ProposedRule[]>();
  for (const { project, drifts } of projects) {
    const counted = drifts.filter(
      ({ severity, resolution }) => severity !== 'info' && resolution !== 'ignored',
    );
    const rules = byProject.get(nameOf(project)) ?? [];
    byProject.set(nameOf(project), rules);
    rules.push(...rulesFor(counted, until));
  }
  return byProject;
};

const rulesFor = (drifts: readonly JudgedDrift[], until: string): readonly ProposedRule[] => {
  const groups = new Map<string, JudgedDrift[]>();
  for (const drift of drifts) {
    const group = JSON.stringify([drift.kind, drift.field, drift.observed]);
    groups.set(group, [...(groups.get(group) ?? []), drift]);
  }
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { kind, field, observed } = first;
    return [
      {
        kind,
        ...(kind !== 'field' || field === null ? {} : { field }),
        keys: [...new Set(same.map((drift) => drift.key))],
        ...(observed === null ? {} : { observed }),
        reason: 'there before metadata-sync',
        until,
      },
    ];
  });
};
