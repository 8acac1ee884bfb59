import { refuse, type Source } from '../text/refuse.js';
import type { Splice } from '../text/splice.js';
import { lastBelow } from './last-below.js';
import type { EditPlan } from './plan.js';
import type { Use } from './read.js';

/**
 * Refuses a plan that reaches into a value, or takes one away, which an alias repeats elsewhere. An
 * alias that the same plan takes away does not count.
 *
 * @throws {SyncError} `metadata-alias` at the anchor
 */
export const refuseRepeated = (source: Source, uses: readonly Use[], plan: EditPlan): void => {
  if (uses.length === 0) return;
  const isCut = cutsOf(plan.splices);
  for (const { alias, target } of uses) {
    const changed = plan.touched.has(target) || isCut(target.start);
    if (!changed || isCut(alias.start)) continue;
    throw refuse(source, target.anchor?.start ?? target.start, {
      code: 'metadata-alias',
      what: `the value to be corrected is named \`&${alias.name}\`, and \`*${alias.name}\` repeats it in line ${lineOf(source.text, alias.start)}, which would change, too`,
      remedy: `Write the value out in the place of \`*${alias.name}\`, and run again.`,
    });
  }
};

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Tells whether an offset stands in a stretch that is replaced. */
const cutsOf = (splices: readonly Splice[]): ((offset: number) => boolean) => {
  const cuts = splices
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start);
  return (offset) => offset < (lastBelow(cuts, offset + 1, ({ start }) => start)?.end ?? 0);
};
