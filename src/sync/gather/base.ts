import { type CorrectionTo, type OpenCorrection, readCorrection } from '../../deliver/index.js';
import { keepReserve } from '../../github/index.js';
import { type Branch, RepositoryStore } from '../../metadata/index.js';
import type { Settings } from '../../model/settings.js';
import type { Ports } from '../ports.js';
import { syncError } from '../problem-codes.js';

/** Reads a branch of ours and its pull requests, as far as the reserve of the rate limit allows. */
export const readCorrectionOn = (
  { reader, client, clock }: Pick<Ports, 'reader' | 'client' | 'clock'>,
  branch: string,
  { limits }: Pick<Settings, 'limits'>,
): Promise<CorrectionTo> =>
  readCorrection({ reader, client, checkBudget: keepReserve(client, clock, limits) }, branch);

/**
 * Reads the base and the open correction.
 *
 * @param formerNames tells what a base was called before
 */
export const readBase = async (
  ports: Ports,
  settings: Settings,
  formerNames: (base: string) => Promise<readonly string[]> = async () => [],
): Promise<{ base: Branch; open: OpenCorrection; correctionTo: CorrectionTo }> => {
  const { reader, client } = ports;
  const { base, corrections } = settings;
  const [branch, correctionTo] = await Promise.all([
    new RepositoryStore(reader, client).branch(base),
    readCorrectionOn(ports, corrections.branch, settings),
  ]);
  if (branch.name === corrections.branch) {
    throw syncError({
      code: 'corrections-on-base',
      message: `\`corrections.branch\` is \`${branch.name}\`, which is the branch that is corrected.`,
      remedy: 'Name another branch in `corrections.branch`.',
    });
  }
  const open = await correctionTo(branch.name, await formerNames(branch.name));
  if (open.elsewhere !== null) {
    throw syncError({
      code: 'corrections-elsewhere',
      message: `#${open.elsewhere.number} proposes \`${corrections.branch}\` for \`${open.elsewhere.base}\`, but this run corrects \`${branch.name}\`.`,
      remedy:
        'Name a branch of its own for each base in `corrections.branch`, or close that pull request.',
    });
  }
  return { base: branch, open, correctionTo };
};
