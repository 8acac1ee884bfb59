import * as z from 'zod';
import type { QueryFragment, RepositoryReader } from '../../github/index.js';
import type { Clock } from '../../http/index.js';

const STATES = ['MERGEABLE', 'CONFLICTING', 'UNKNOWN'] as const;
export type Mergeable = (typeof STATES)[number];

/** GitHub finds it out when it is asked, and may not know it at once (docs.github.com, REST, pulls). */
const PAUSES = [1000, 2000];

/** Whether a pull request can be merged; `UNKNOWN` when GitHub does not say in time. */
export const mergeableOf = async (
  reader: RepositoryReader,
  clock: Pick<Clock, 'sleep'>,
  number: number,
): Promise<Mergeable> => {
  let mergeable = await reader.read(mergeableFragment(number));
  for (const pause of PAUSES) {
    if (mergeable !== 'UNKNOWN') break;
    await clock.sleep(pause);
    mergeable = await reader.read(mergeableFragment(number));
  }
  return mergeable;
};

const pull = z.object({ mergeable: z.enum(STATES) }).nullable();

const mergeableFragment = (number: number): QueryFragment<Mergeable> => ({
  fields: { pull: 'pullRequest(number: $number) { mergeable }' },
  variables: { number: { type: 'Int!', value: number } },
  parse: (values) => pull.parse(values.pull ?? null)?.mergeable ?? 'UNKNOWN',
});
