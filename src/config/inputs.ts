import { DELIVERIES, FORMAT_NAMES, type FormatName, type Mode } from '../model/settings.js';
import { InputReader, type RawInputs } from './input-reader.js';
import { parseSince } from './units.js';

const FAIL_ON = ['drift', 'critical', 'conflict', 'incomplete'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** What was set, parsed; what was not set is undefined. */
export interface Inputs {
  readonly config: string | undefined;
  readonly project: readonly string[] | undefined;
  readonly label: readonly string[] | undefined;
  readonly metadata: string | undefined;
  readonly format: FormatName | undefined;
  readonly base: string | undefined;
  readonly mode: Mode | undefined;
  readonly dryRun: boolean | undefined;
  readonly backfill: boolean | undefined;
  readonly prune: boolean | undefined;
  readonly force: boolean | undefined;
  readonly since: string | undefined;
  readonly fields: readonly string[] | undefined;
  readonly deliver: (typeof DELIVERIES)[number] | undefined;
  readonly failOn: readonly FailOn[];
}

interface Known {
  /** The run's start; ages such as `36h` count back from it. */
  readonly now: Date;
  /** Every name that a field of a format with a name goes by. */
  readonly fieldNames: readonly string[];
}

/**
 * Parses the inputs. An empty one is not set.
 *
 * @throws {SyncError} `input-invalid` for the first value that is not allowed; its `further` holds
 *   the others.
 */
export const parseInputs = (raw: RawInputs, known: Known): Inputs => {
  const read = new InputReader(raw);
  const inputs: Inputs = {
    config: read.path('config'),
    project: read.list('project'),
    label: read.list('label'),
    metadata: read.path('metadata'),
    format: read.word('format', FORMAT_NAMES),
    base: read.branch('base'),
    mode: read.word('mode', ['correct', 'report']),
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
    fields:
      raw.label?.trim() && raw.metadata?.trim()
        ? read.words('fields', known.fieldNames)
        : read.list('fields'),
    deliver: read.word('deliver', DELIVERIES),
    failOn: read.unlessNever('fail-on', FAIL_ON),
  };
  read.pair(
    'label',
    inputs.label,
    'metadata',
    inputs.metadata,
    'Set it to the label that selects the pull requests',
  );
  read.pair(
    'metadata',
    inputs.metadata,
    'label',
    inputs.label,
    'Set it to the path of the metadata file',
  );
  read.refuse();
  return inputs;
};
