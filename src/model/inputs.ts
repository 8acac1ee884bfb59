export const FORMAT_NAMES = ['ledger', 'claudestep'] as const;

/** What a value of an input is. */
type Kind =
  | { readonly kind: 'secret' | 'path' | 'branch' | 'names' | 'flag' | 'since' }
  /** One word, or any of some. */
  | { readonly kind: 'word' | 'words'; readonly of: readonly string[] };

type InputDefinition = Kind & {
  /** In Markdown, as action.yml and the README have it. */
  readonly meaning: string;
  /** What the merge takes where neither an input nor the config file says anything. */
  readonly default?: string | boolean;
  /** What an input that is not set means, where that is no value; in Markdown. */
  readonly unset?: string;
  /** How it stands on the command line, if it has a flag there. */
  readonly flag?: { readonly example: string; readonly where?: string };
  /** It has a meaning only for the step of a workflow. */
  readonly only?: 'action';
};

/**
 * Every input, in the order of action.yml. The types of the API, the flags of the command line and the
 * check of action.yml come from here. It is plain data because the command line reads it at each start.
 */
export const INPUTS = {
  token: {
    kind: 'secret',
    meaning: 'Reads pull requests; writes only where corrections are delivered',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a workflow says
    default: '${{ github.token }}',
    only: 'action',
  },
  config: {
    kind: 'path',
    meaning: 'Path of the optional config file',
    default: '.github/metadata-sync.yml',
    flag: { example: '--config .github/release-sync.yml' },
  },
  project: {
    kind: 'names',
    meaning: 'Names of the projects to run, comma or newline separated',
    unset: 'all',
    flag: { example: '--project api,web' },
  },
  label: {
    kind: 'names',
    meaning: 'Without a config file: labels, any of which selects an item',
    flag: { example: '--label my-bot --metadata data/pulls.json' },
  },
  metadata: {
    kind: 'path',
    meaning: 'Without a config file: path of the metadata file',
    flag: { example: '--metadata data/pulls.json --label my-bot' },
  },
  format: {
    kind: 'word',
    of: FORMAT_NAMES,
    meaning: '`ledger` or `claudestep`',
    unset: 'detected',
    flag: { example: '--format ledger' },
  },
  base: {
    kind: 'branch',
    meaning: 'Branch that holds the metadata file',
    unset: 'the default branch',
    flag: { where: 'with --repo', example: '--repo o/r --base metadata' },
  },
  mode: {
    kind: 'word',
    of: ['correct', 'report'],
    meaning: '`correct`, or `report` for the drift report only',
    default: 'correct',
  },
  'dry-run': {
    kind: 'flag',
    meaning: 'Plan and preview, write nothing',
    default: false,
  },
  backfill: {
    kind: 'flag',
    meaning: 'Also import historical items',
    default: false,
    flag: { example: 'sync --backfill' },
  },
  prune: {
    kind: 'flag',
    meaning: 'Also remove confirmed phantoms',
    default: false,
    flag: { example: 'sync --prune --apply' },
  },
  force: {
    kind: 'flag',
    meaning: 'Ignore caches, declined corrections and the change limit',
    default: false,
    flag: { example: 'sync --prune --force --apply' },
  },
  since: {
    kind: 'since',
    meaning: 'Only items updated since: an ISO date, or a span such as `36h`, `7d`, `4w`',
    flag: { example: '--since 7d' },
  },
  fields: {
    kind: 'names',
    meaning: 'Correct only these fields; all are still compared',
    unset: 'all',
    flag: { example: '--fields status,title' },
  },
  deliver: {
    kind: 'word',
    of: ['pull-request', 'commit'],
    meaning: '`pull-request`, or `commit` straight to the base branch',
    default: 'pull-request',
    flag: { where: 'with --repo', example: '--repo o/r --deliver pull-request' },
  },
  'fail-on': {
    kind: 'words',
    of: ['drift', 'critical', 'conflict', 'incomplete'],
    meaning:
      'Fail the step on any of `drift`, `critical`, `conflict`, `incomplete`, comma separated',
    default: 'never',
    only: 'action',
  },
  'report-path': {
    kind: 'path',
    meaning: 'Where the JSON report is written',
    unset: 'a file in `RUNNER_TEMP`',
    only: 'action',
  },
} as const satisfies Readonly<Record<string, InputDefinition>>;

type Definitions = typeof INPUTS;
export type InputName = keyof Definitions;

/** The names of the inputs of a kind. */
export type InputOf<K extends Kind['kind']> = {
  [Name in InputName]: Definitions[Name]['kind'] extends K ? Name : never;
}[InputName];

/** The words that an input may be set to. */
export type WordOf<Name extends InputOf<'word' | 'words'>> = Definitions[Name]['of'][number];

export type FailOn = WordOf<'fail-on'>;

type Values = {
  readonly secret: string;
  readonly path: string;
  readonly branch: string;
  readonly since: string;
  readonly flag: boolean | 'true' | 'false';
  /** A text is split at commas and new lines; a list is taken as it is. */
  readonly names: string | number | readonly (string | number)[];
};
type ValueOf<Definition> = Definition extends { of: readonly (infer Word)[] }
  ? Word
  : Definition extends { kind: infer K extends keyof Values }
    ? Values[K]
    : never;

/** The inputs that a program may give: those of the action, without what concerns only its step. */
export type GivenInputs = {
  readonly [Name in InputName as Definitions[Name] extends { only: 'action' } ? never : Name]?:
    | ValueOf<Definitions[Name]>
    | undefined;
};

const definitions: readonly (readonly [string, InputDefinition])[] = Object.entries(INPUTS);

/** The names that mean something to an action, or to any program. */
export const inputNames = (door: 'action' | 'program'): readonly string[] =>
  definitions.filter(([, { only }]) => only === undefined || only === door).map(([name]) => name);

/** What an input is and what it is when it is not set, in one line of Markdown. */
export const describeInput = ({ meaning, default: value, unset }: InputDefinition): string => {
  const otherwise = value === undefined ? unset : `\`${value}\``;
  return otherwise === undefined ? meaning : `${meaning} (default: ${otherwise})`;
};

/** The inputs that have a flag, as the command line needs them. */
export const flaggedInputs = definitions.flatMap(([name, definition]) =>
  definition.flag === undefined ? [] : [{ name, ...definition, flag: definition.flag }],
);
