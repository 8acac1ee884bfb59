import { InputReader, type RawInputs } from './input-reader.js';
import { parseSince } from './units.js';

interface Known {
  /** The run's start; ages such as `36h` count back from it. */
  readonly now: Date;
  /** Every name that a field of a format with a name goes by. */
  readonly fieldNames: readonly string[];
  /** The names of the inputs that whoever gives them may set. */
  readonly names: readonly string[];
}

/** What was set, parsed; what was not set is undefined. */
export type Inputs = Readonly<ReturnType<typeof parseInputs>>;

/**
 * Parses the inputs. An empty text is not set.
 *
 * @throws {SyncError} `input-unknown` or `input-invalid` for the first name or value that is not
 *   allowed; its `further` holds the others.
 */
export const parseInputs = (raw: RawInputs, known: Known) => {
  const read = new InputReader(raw, known.names);
  const label = read.list('label');
  const metadata = read.path('metadata');
  const inputs = {
    config: read.path('config'),
    project: read.list('project'),
    label,
    metadata,
    format: read.word('format'),
    base: read.branch('base'),
    mode: read.word('mode'),
    dryRun: read.flag('dry-run'),
    backfill: read.flag('backfill'),
    prune: read.flag('prune'),
    force: read.flag('force'),
    since: read.parsed(
      'since',
      (text) => parseSince(text, known.now),
      'Give an ISO date such as `2026-01-31`, or an age such as `36h`, `7d` or `4w`.',
    ),
    // A mapping in a config file may give the fields names of its own.
    fields: read.list('fields', label && metadata ? known.fieldNames : undefined),
    deliver: read.word('deliver'),
    failOn: read.unlessNever('fail-on'),
  };
  read.pair('label', 'metadata', 'Set it to the label that selects the pull requests');
  read.pair('metadata', 'label', 'Set it to the path of the metadata file');
  read.refuse();
  return inputs;
};
