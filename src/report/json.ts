import type { RenderedDrift } from '../model/drift.js';
import type { Report } from '../model/report.js';
import type { RenderedProject, RenderedResult } from '../model/result.js';
import { boundedProblems, boundedProjects, MOST_IN_REPORT } from './bounded.js';
import { jsonText } from './escape.js';

/** The result as the JSON report, version 1; keys stand in the order of the reference. */
const toReport = (result: RenderedResult): Report => {
  const { operation, pullRequest, branch, commit, conflictsSince } = result.delivery;
  return {
    version: 1,
    run: { ...result.run },
    result: result.outcome,
    complete: result.complete,
    totals: { ...result.totals },
    projects: boundedProjects(result.projects, MOST_IN_REPORT).map(toProject),
    delivery: {
      operation,
      pullRequest,
      branch,
      commit,
      ...(conflictsSince != null && { conflictsSince }),
    },
    warnings: [...boundedProblems(result.warnings, MOST_IN_REPORT, REMEDY)],
    errors: [...boundedProblems(result.errors, MOST_IN_REPORT, REMEDY)],
  };
};

const REMEDY = 'Do what the first ones say, and run again.';

export const renderJson = (result: RenderedResult): string => `${jsonText(toReport(result))}\n`;

const toProject = (project: RenderedProject): Report['projects'][number] => ({
  project: project.project,
  metadata: project.metadata,
  format: project.format,
  complete: project.complete,
  receipt: { ...project.receipt },
  totals: { ...project.totals },
  drifts: project.drifts.map(toDrift),
  skipped: [...project.skipped],
  warnings: [...project.warnings],
  errors: [...project.errors],
});

const toDrift = (drift: RenderedDrift): Report['projects'][number]['drifts'][number] => ({
  key: drift.key,
  number: drift.number,
  kind: drift.kind,
  field: drift.field,
  recorded: drift.recorded,
  observed: drift.observed,
  baseline: drift.baseline,
  origin: drift.origin,
  transition: drift.transition,
  reason: drift.reason,
  severity: drift.severity,
  resolution: drift.resolution,
  observedAt: drift.observedAt,
  firstSeenAt: drift.firstSeenAt,
  heldBack: drift.heldBack,
  url: drift.url,
  title: drift.title,
  fingerprint: drift.fingerprint,
  recommendation: drift.recommendation,
});
