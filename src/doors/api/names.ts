import { didYouMean, listWords } from '../../model/words.js';
import { apiError } from './problems.js';

/**
 * Refuses what would be passed over in silence, such as `apiURL` for `apiUrl`: the run would do other
 * than was asked.
 *
 * @param what what each of the names should be, such as `a phase`
 * @throws {SyncError} `input-unknown`; its `further` holds the others
 */
export const refuseUnknown = (
  names: readonly string[],
  known: readonly string[],
  what: string,
): void => {
  const [first, ...further] = names
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'input-unknown' as const,
      message: `\`${name}\` is not ${what}.`,
      remedy: `${didYouMean(name, known)}Allowed: ${listWords(known)}.`,
    }));
  if (first !== undefined) throw apiError(first, { further });
};
