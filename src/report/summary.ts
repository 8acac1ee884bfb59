import type { JudgedDrift } from '../model/drift.js';
import type { Problem } from '../model/problem.js';
import type { ProjectResult, SyncResult } from '../model/result.js';
import { code, htmlCode, linkTarget, sentence } from './escape.js';
import { countTable, details, driftTable, problemList, receiptLine } from './markdown.js';
import { verdictOf } from './verdict.js';
import { counted, listed } from './words.js';

/** GitHub drops a summary of more than 1 MiB whole. */
const MOST_BYTES = 1_000_000;

/** The job summary: the verdict first, what is grave next, the rest folded. */
export const renderSummary = (result: SyncResult): string => {
  const rows = Math.max(0, ...result.projects.map(({ drifts }) => drifts.length));
  for (let limit = Math.min(rows, 4000); ; limit = Math.floor(limit / 2)) {
    const text = render(result, limit);
    if (limit === 0 || Buffer.byteLength(text) <= MOST_BYTES) return text;
  }
};

/** More metadata files than these are only counted. */
const MOST_FILES = 500;

const render = (result: SyncResult, limit: number): string => {
  const { symbol, text } = verdictOf(result);
  const problems = problemsOf(result);
  const drifting = result.projects.filter(({ drifts }) => drifts.length > 0);
  const told = drifting.slice(0, MOST_FILES);
  const left = drifting.length - told.length;
  return `${[
    `## ${symbol} ${sentence(text)}`,
    ...pullRequestLine(result),
    ...(problems.length === 0 ? [] : [problemList(problems.slice(0, MOST_FILES))]),
    ...(told.length === 0 ? [] : [countTable(told)]),
    ...(left === 0 ? [] : [`${counted(left, 'more metadata file')} in the JSON report.`]),
    ...told.flatMap((project) => driftSections(project, result, limit)),
    ...declinedSection(result),
    ...skippedSection(result),
    ...nextStep(result),
    receiptLine(result, MOST_FILES),
  ].join('\n\n')}\n`;
};

const pullRequestLine = ({ delivery }: SyncResult): string[] => {
  const url = delivery.pullRequest === null ? null : linkTarget(delivery.pullRequest.url);
  return url === null ? [] : [`[Correction pull request #${delivery.pullRequest?.number}](${url})`];
};

const problemsOf = (result: SyncResult): Problem[] => [
  ...result.errors,
  ...result.projects.flatMap(({ errors }) => errors),
  ...result.warnings,
  ...result.projects.flatMap(({ warnings }) => warnings),
];

const driftSections = (
  { drifts, metadata }: ProjectResult,
  result: SyncResult,
  limit: number,
): string[] => {
  const several = result.projects.length > 1;
  const critical = drifts.filter(({ severity }) => severity === 'critical');
  const others = drifts.filter(({ severity }) => severity !== 'critical');
  return [
    ...(critical.length === 0
      ? []
      : [`### Critical${several ? ` in ${code(metadata)}` : ''}`, ...cut(critical, limit, result)]),
    ...(others.length === 0
      ? []
      : [
          details(
            `${gentler(others)}${several ? ` in ${htmlCode(metadata)}` : ''}`,
            cut(others, limit, result).join('\n\n'),
          ),
        ]),
  ];
};

const gentler = (drifts: readonly JudgedDrift[]): string => {
  const minor = drifts.filter(({ severity }) => severity === 'minor').length;
  const info = drifts.length - minor;
  return listed([
    ...(minor === 0 ? [] : [counted(minor, 'minor difference')]),
    ...(info === 0 ? [] : [counted(info, 'note')]),
  ]);
};

const cut = (
  drifts: readonly JudgedDrift[],
  limit: number,
  { run, outcome }: SyncResult,
): string[] => {
  const left = drifts.length - limit;
  return [
    ...(limit === 0
      ? []
      : [driftTable(drifts.slice(0, limit), run.startedAt, outcome === 'corrected')]),
    ...(left > 0 ? [`${counted(left, 'more row')} in the JSON report.`] : []),
  ];
};

const declinedSection = ({ projects }: SyncResult): string[] => {
  const counts = new Map<string, number>();
  for (const { declinedIn } of projects.flatMap(({ drifts }) => drifts)) {
    if (declinedIn === null) continue;
    const target = linkTarget(declinedIn.url);
    const name = target === null ? `#${declinedIn.number}` : `[#${declinedIn.number}](${target})`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const told = [...counts].map(([name, count]) => `${count} in ${name}`);
  return [
    `**Declined:** ${listed(told)}. What was turned down is not proposed again; ${code('force: true')} proposes it.`,
  ];
};

const skippedSection = ({ projects }: SyncResult): string[] => {
  const skipped = projects.flatMap((project) => project.skipped);
  if (skipped.length === 0) return [];
  const shown = skipped
    .slice(0, 100)
    .map(({ key, reason }) => `- ${code(key)}: ${sentence(reason)}`);
  const left = skipped.length - shown.length;
  return [
    details(
      `${counted(skipped.length, 'record')} could not be judged`,
      [...shown, ...(left > 0 ? [`- and ${left} more in the JSON report`] : [])].join('\n'),
    ),
  ];
};

const nextStep = ({ outcome, run, totals, delivery }: SyncResult): string[] => {
  if (outcome === 'corrected') return ['**Next:** review and merge the correction pull request.'];
  if (outcome !== 'drift' || totals.corrections === 0) return [];
  if (run.dryRun)
    return ['**Next:** run again without the dry run to open the correction pull request.'];
  if (run.mode === 'report')
    return ['**Next:** run with `mode: correct` to open a correction pull request.'];
  return delivery.warnings.length === 0
    ? []
    : ['**Next:** follow the remedy above, and run again.'];
};
