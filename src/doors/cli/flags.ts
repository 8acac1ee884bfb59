import { type Command, Option } from 'commander';
import { describeInput, flaggedInputs } from '../../model/inputs.js';
import type { RawInputs } from '../../sync/index.js';

/** One flag with an example of its use; the help shows both. */
export interface Flag {
  readonly flags: string;
  readonly meaning: string;
  readonly example: string;
  /** May be given several times. */
  readonly many?: true;
}

/** What stands for the value of a flag in the help. */
const placeholderOf = (input: (typeof flaggedInputs)[number]): string => {
  if (input.kind === 'word') return ` <${input.of.join('|')}>`;
  return VALUES[input.kind] ?? '';
};

const VALUES: Readonly<Record<string, string>> = {
  path: ' <path>',
  branch: ' <branch>',
  names: ' <names>',
  since: ' <when>',
};

/** What an input is, as it stands behind a flag; one without a value is off unless it is given. */
const inHelp = (input: (typeof flaggedInputs)[number]): string => {
  const text = input.kind === 'flag' ? input.meaning : describeInput(input);
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`.replaceAll('`', '');
};

/** The inputs of the action that have a place on the command line, by their names. */
export const INPUT_FLAGS: readonly Flag[] = flaggedInputs.map((input) => ({
  flags: `--${input.name}${placeholderOf(input)}`,
  meaning: [input.flag.where, inHelp(input)].filter(Boolean).join(': '),
  example: input.flag.example,
  ...(input.kind === 'names' && { many: true }),
}));

/** Where a command works, and how it prints. */
export const TARGET_FLAGS: readonly Flag[] = [
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

/** The inputs among a command's options; what is given several times is one text of lines. */
export const inputsFrom = (options: Readonly<Record<string, unknown>>): RawInputs =>
  Object.fromEntries(
    flaggedInputs
      .filter(({ name }) => options[name] !== undefined)
      .map(({ name }) => [name, options[name]]),
  );
