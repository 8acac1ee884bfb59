import { type Command, Option } from 'commander';
import type { RawInputs } from '../sync/index.js';

/** One flag with an example of its use; the help shows both. */
export interface Flag {
  readonly flags: string;
  readonly meaning: string;
  readonly example: string;
  /** May be given several times. */
  readonly many?: true;
}

/** The inputs of the action that have a place on the command line, by their names. */
export const INPUT_FLAGS: readonly Flag[] = [
  {
    flags: '--config <path>',
    meaning: 'config file (default: .github/metadata-sync.yml)',
    example: '--config .github/release-sync.yml',
  },
  {
    flags: '--project <names>',
    meaning: 'only these projects',
    example: '--project api,web',
    many: true,
  },
  {
    flags: '--label <labels>',
    meaning: 'without a config file: labels, any of which selects a pull request',
    example: '--label my-bot --metadata data/pulls.json',
    many: true,
  },
  {
    flags: '--metadata <path>',
    meaning: 'without a config file: the metadata file',
    example: '--metadata data/pulls.json --label my-bot',
  },
  {
    flags: '--format <name>',
    meaning: 'ledger or claudestep (default: detected)',
    example: '--format ledger',
  },
  {
    flags: '--base <branch>',
    meaning: 'with --repo: branch that holds the metadata file (default: the default branch)',
    example: '--repo o/r --base metadata',
  },
  {
    flags: '--backfill',
    meaning: 'also import historical items',
    example: 'sync --backfill',
  },
  {
    flags: '--prune',
    meaning: 'also remove confirmed phantoms',
    example: 'sync --prune --apply',
  },
  {
    flags: '--force',
    meaning: 'ignore caches, declined corrections and the change limit',
    example: 'sync --prune --force --apply',
  },
  {
    flags: '--since <when>',
    meaning: 'only items updated since: ISO date, or 36h, 7d, 4w',
    example: '--since 7d',
  },
  {
    flags: '--fields <names>',
    meaning: 'correct only these fields; all are still compared',
    example: '--fields status,title',
    many: true,
  },
  {
    flags: '--deliver <how>',
    meaning: 'with --repo: pull-request or commit (default: pull-request)',
    example: '--repo o/r --deliver pull-request',
  },
];

/** Where a command works, and how it prints. */
export const PLACE_FLAGS: readonly Flag[] = [
  {
    flags: '--repo <owner/name>',
    meaning: 'work on this repository through the API, not on the working tree',
    example: '--repo octo-org/claude-step',
  },
  {
    flags: '--token-stdin',
    meaning: 'read the token from the standard input (default: GH_TOKEN, GITHUB_TOKEN, gh)',
    example: '--token-stdin < token.txt',
  },
];

export const JSON_FLAG = (what: string): Flag => ({
  flags: '--json',
  meaning: `print ${what} alone on stdout`,
  example: '--json | jq .',
});

/** What `addFlags` gathers of the inputs, under one name. */
const INPUT_NAMES = INPUT_FLAGS.map(({ flags }) => flags.slice(2).split(' ')[0] ?? '');

export const addFlags = (command: Command, flags: readonly Flag[]): Command => {
  for (const { flags: names, meaning, example, many } of flags) {
    const option = new Option(names, `${meaning}, e.g. ${example}`);
    if (many) {
      option.argParser((value: string, before: string | undefined) =>
        before === undefined ? value : `${before}\n${value}`,
      );
    }
    command.addOption(option);
  }
  return command;
};

/** The inputs among a command's options, as the action would get them. */
export const inputsFrom = (options: Readonly<Record<string, unknown>>): RawInputs =>
  Object.fromEntries(
    INPUT_NAMES.filter((name) => options[name] !== undefined).map((name) => [
      name,
      String(options[name]),
    ]),
  );
