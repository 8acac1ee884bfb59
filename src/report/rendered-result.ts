import type { Plan, RenderedPlan } from '../model/plan.js';
import { type Problem, type RenderedProblem, renderProblem } from '../model/problem.js';
import type {
  Delivery,
  ProjectResult,
  RenderedDelivery,
  RenderedProject,
  RenderedResult,
  SyncResult,
} from '../model/result.js';
import { renderText, type Wording } from '../model/text.js';

/** A result in the words of a door. */
export const renderResult = (result: SyncResult, wording: Wording): RenderedResult => ({
  ...result,
  wording,
  projects: result.projects.map((project) => renderProject(project, wording)),
  plan: renderPlan(result.plan, wording),
  delivery: renderDelivery(result.delivery, wording),
  warnings: renderProblems(result.warnings, wording),
  errors: renderProblems(result.errors, wording),
});

export const renderProblems = (
  problems: readonly Problem[],
  wording: Wording,
): readonly RenderedProblem[] => problems.map((problem) => renderProblem(problem, wording));

export const renderPlan = (plan: Plan, wording: Wording): RenderedPlan => ({
  ...plan,
  leftOut: plan.leftOut.map((one) => ({ ...one, why: renderText(one.why, wording) })),
});

export const renderDelivery = (delivery: Delivery, wording: Wording): RenderedDelivery => ({
  ...delivery,
  warnings: renderProblems(delivery.warnings, wording),
});

const renderProject = (project: ProjectResult, wording: Wording): RenderedProject => {
  const { drifts, warnings, knownWarnings = [], errors } = project;
  return {
    ...project,
    drifts: drifts.map((drift) => ({
      ...drift,
      recommendation: renderText(drift.recommendation, wording),
    })),
    warnings: renderProblems(warnings, wording),
    knownWarnings: renderProblems(knownWarnings, wording),
    errors: renderProblems(errors, wording),
  };
};
