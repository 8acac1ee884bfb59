import type { FormatName, MappedFormat } from '../../model/settings.js';
import type { TrackerDefinition } from '../../model/tracker.js';
import { claudestep } from './claudestep.js';
import type { Format } from './format.js';
import { ledger } from './ledger.js';
import { mapped } from './mapped.js';

/** What a format has to know of the tracker whose items it records. */
export type RecordedTracker = Pick<TrackerDefinition, 'fields' | 'keys' | 'ledger' | 'statuses'>;

/** Every format that has a name, for the items of a tracker. */
export const formatsFor = (tracker: RecordedTracker): Readonly<Record<FormatName, Format>> => ({
  ledger: ledger(tracker),
  claudestep: claudestep(tracker),
});

export const formatOf = (format: FormatName | MappedFormat, tracker: RecordedTracker): Format =>
  typeof format === 'string' ? formatsFor(tracker)[format] : mapped(format, tracker);
