import type { RenderedResult } from '../model/result.js';
import { countBlocks } from './counts.js';
import { reference, sentence } from './escape.js';
import { details, jsonReport } from './markdown.js';
import { nextSteps } from './next-steps.js';
import { plannedBlocks } from './planned.js';
import { errorsOf, knownWarningsOf, newsOf, problemList } from './problems.js';
import { receiptBlocks } from './receipt.js';
import { type Sections, sectionsOf } from './sections.js';
import { renderParts } from './summary-parts.js';
import { uncheckedBlocks } from './unchecked.js';
import { verdictLine } from './verdict.js';
import { counted } from './words.js';

/** GitHub drops a summary of more than 1 MiB whole. */
const MOST_BYTES = 1_000_000;
const MOST_ROWS = 4000;
const MOST_PROBLEMS = 200;
const MOST_CHANGES = 1000;

/** The job summary: the verdict first, what is grave next, the rest folded. */
export const renderSummary = (result: RenderedResult): string => {
  const sections = result.projects.map(sectionsOf);
  for (let limit = MOST_ROWS; ; limit = Math.floor(limit / 2)) {
    const text = render(result, sections, limit);
    if (limit === 0 || Buffer.byteLength(text) <= MOST_BYTES) return text;
  }
};

const render = (result: RenderedResult, sections: readonly Sections[], limit: number): string => {
  const { critical, minor, conflicts, settled, info } = renderParts(result, sections, limit);
  return `${[
    `## ${verdictLine(result)}`,
    ...listOf(errorsOf(result), '❌', result),
    ...listOf(newsOf(result), '⚠️', result),
    ...countBlocks(result),
    ...critical,
    ...minor,
    ...conflicts,
    ...uncheckedBlocks(result),
    ...settled,
    ...info,
    ...(result.run.dryRun ? plannedBlocks(result, Math.min(limit, MOST_CHANGES)) : []),
    ...knownWarningsBlock(result),
    ...receiptBlocks(result),
    ...nextBlock(result),
  ].join('\n\n')}\n`;
};

const listOf = (
  problems: Parameters<typeof problemList>[0],
  symbol: string,
  result: RenderedResult,
): string[] =>
  problems.length === 0 ? [] : [problemList(problems, symbol, MOST_PROBLEMS, jsonReport(result))];

/** What is known and still so; it is no news, and stands where nobody stumbles over it. */
const knownWarningsBlock = (result: RenderedResult): string[] => {
  const known = knownWarningsOf(result);
  return known.length === 0
    ? []
    : [
        details(
          counted(known.length, 'standing note'),
          problemList(known, 'ℹ️', MOST_PROBLEMS, jsonReport(result)),
        ),
      ];
};

const nextBlock = (result: RenderedResult): string[] => {
  const steps = nextSteps(result);
  if (steps.length === 0) return [];
  const { number, url } = result.delivery.pullRequest ?? { number: 0, url: '' };
  const rendered = steps.map((step) =>
    step
      .split(`#${number}`)
      .map((part) => sentence(part))
      .join(reference(number, url)),
  );
  const [only] = rendered;
  return rendered.length === 1
    ? [`**Next:** ${only}`]
    : [`**Next:**\n${rendered.map((step) => `1. ${step}`).join('\n')}`];
};
