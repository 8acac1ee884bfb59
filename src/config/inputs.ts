import { SyncError } from '../model/problem.js';
import { FORMAT_NAMES, type FormatName, type Mode } from '../model/settings.js';
import { objectionToPath } from './path.js';
import { parseSince } from './units.js';
import { didYouMean, listWords } from './words.js';

export const FAIL_ON = ['drift', 'critical', 'conflict', 'incomplete'] as const;
export type FailOn = (typeof FAIL_ON)[number];

const DELIVERIES = ['pull-request', 'commit'] as const;

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

/** Inputs as they come: by their names in action.yml. */
export type RawInputs = Readonly<Record<string, string | undefined>>;

interface Known {
  /** The run's start; ages such as `36h` count back from it. */
  readonly now: Date;
  /** Every field name that some format has. */
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
    fields: read.words('fields', known.fieldNames),
    deliver: read.word('deliver', DELIVERIES),
    failOn: read.failOn(),
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

class InputReader {
  readonly #raw: RawInputs;
  readonly #errors: SyncError[] = [];

  constructor(raw: RawInputs) {
    this.#raw = raw;
  }

  #text(name: string): string | undefined {
    return this.#raw[name]?.trim() || undefined;
  }

  #object(name: string, message: string, remedy: string): undefined {
    this.#errors.push(
      new SyncError({ code: 'input-invalid', message: `Input \`${name}\`: ${message}`, remedy }),
    );
  }

  parsed<T>(name: string, parse: (text: string) => T | undefined, remedy: string): T | undefined {
    const text = this.#text(name);
    if (text === undefined) return undefined;
    return parse(text) ?? this.#object(name, `\`${text}\` cannot be read.`, remedy);
  }

  word<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    return this.words(name, allowed, 1)?.[0];
  }

  words<T extends string>(name: string, allowed: readonly T[], atMost = Infinity): T[] | undefined {
    const texts =
      atMost === 1 ? [this.#text(name)].filter((text) => text !== undefined) : this.list(name);
    if (texts === undefined || texts.length === 0) return undefined;
    const words = texts.map((text) => allowed.find((word) => word === text));
    const unknown = texts.find((_, index) => words[index] === undefined);
    if (unknown === undefined) return words.filter((word) => word !== undefined);
    return this.#object(
      name,
      `\`${unknown}\` is not known.`,
      `${didYouMean(unknown, allowed)}Allowed: ${listWords(allowed)}.`,
    );
  }

  flag(name: string): boolean | undefined {
    const text = this.#text(name)?.toLowerCase();
    if (text === undefined) return undefined;
    if (text === 'true' || text === 'false') return text === 'true';
    return this.#object(
      name,
      `\`${text}\` is neither true nor false.`,
      'Set it to `true` or `false`, or leave it empty.',
    );
  }

  list(name: string): string[] | undefined {
    const entries = (this.#text(name) ?? '')
      .split(/[,\n]/)
      .map((entry) => entry.trim())
      .filter(Boolean);
    return entries.length === 0 ? undefined : [...new Set(entries)];
  }

  path(name: string): string | undefined {
    const path = this.#text(name)?.replace(/^\.\//, '');
    const objection = path === undefined ? undefined : objectionToPath(path);
    return objection === undefined
      ? path
      : this.#object(
          name,
          `the path \`${path}\` ${objection}.`,
          'Give a path such as `.github/metadata.json`.',
        );
  }

  branch(name: string): string | undefined {
    const branch = this.#text(name);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    if (branch === undefined || !/[\u0000-\u0020~^:?*[\\]|\.\.|@\{|^[-/]|\/$|\.lock$/.test(branch))
      return branch;
    return this.#object(
      name,
      `\`${branch}\` is not the name of a branch.`,
      'Give the branch by its name, such as `main`.',
    );
  }

  failOn(): FailOn[] {
    const words = this.words('fail-on', ['never', ...FAIL_ON]) ?? [];
    if (words.includes('never') && words.length > 1) {
      this.#object(
        'fail-on',
        '`never` cannot be combined with others.',
        `Give \`never\` alone, or any of ${listWords(FAIL_ON)}.`,
      );
    }
    return words.filter((word) => word !== 'never');
  }

  pair(name: string, value: unknown, other: string, given: unknown, remedy: string): void {
    if (value === undefined && given !== undefined && this.#text(name) === undefined) {
      this.#object(
        name,
        `it is missing, but \`${other}\` is set.`,
        `${remedy}, or describe the project in the config file.`,
      );
    }
  }

  refuse(): void {
    const [first, ...further] = this.#errors;
    if (first !== undefined) throw new SyncError(first, { further });
  }
}
