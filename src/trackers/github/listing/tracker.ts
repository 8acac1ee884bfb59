import type { ListingHints, Tracker } from '../../../model/tracker.js';
import type { TrackerPorts } from '../../ports.js';
import { numberOf } from '../keys.js';
import { pageOf } from './fragments.js';
import { LookUpReader } from './look-up.js';
import { lookUpsOf } from './look-up-fragment.js';
import { observe } from './observe.js';
import { PAGE_SIZE } from './query.js';
import { PageReader } from './read-page.js';
import { extrasIn, type ListedValues, type ListingSource, type Wanted } from './source.js';

/** The tracker of what a source describes, in one repository on GitHub, through GraphQL. */
export const listingTracker = <Query, Node, Values extends ListedValues>(
  described: ListingSource<Query, Node, Values>,
  { reader, checkBudget, watch = () => undefined }: TrackerPorts,
): Tracker<Query> => {
  // From here on queries and nodes are only handed on, back to the source that they are of.
  const source: ListingSource = described;
  const lookUps = new LookUpReader(source, reader, checkBudget);
  const firstPage = (wanted: Wanted) =>
    pageOf(source, { ...wanted, order: 'newest', size: PAGE_SIZE, after: null });
  return {
    prefetch: (first) =>
      reader.readAhead(
        'keys' in first
          ? [lookUpsOf(source, first.keys.map(numberOf), extrasIn(source, first.fields))]
          : first.listings.map(({ query, fields }) =>
              firstPage({ query, extras: extrasIn(source, fields) }),
            ),
      ),
    lookUp: (keys, fields) => lookUps.read(keys, extrasIn(source, fields), { together: true }),
    observe: ({ query, fields }, hints = NO_HINTS) => {
      const pages = new PageReader(source, reader);
      const context = { source, reader, pages, lookUps, checkBudget, hints, watch };
      return observe(context, { query, extras: extrasIn(source, fields) });
    },
    newest: async (fields) =>
      (await reader.read(firstPage({ query: source.everything, extras: extrasIn(source, fields) })))
        .items,
  };
};

const NO_HINTS: ListingHints = { recordedKeys: async () => [] };
