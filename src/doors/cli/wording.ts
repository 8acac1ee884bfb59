import type { InputValues, Wording } from '../../model/text.js';
import { letTheToken } from '../../model/token-permissions.js';

/** `--force`, or `--deliver commit`. */
const flags = (inputs: InputValues): readonly string[] =>
  Object.entries(inputs).map(([name, value]) => `--${name}${value === true ? '' : ` ${value}`}`);

/** What somebody reads at a terminal. Only `sync --apply` does what a run is asked for there. */
export const TERMINAL: Wording = {
  input: (name) => (name === 'token' ? 'token' : `\`--${name}\``),
  subject: (name) => `Option \`--${name}\``,
  values: (inputs) =>
    flags(inputs)
      .map((flag) => `\`${flag}\``)
      .join(' and '),
  run: ({ mode, ...inputs }) =>
    mode === 'report'
      ? 'run `metadata-sync check`'
      : `run \`metadata-sync ${['sync', ...flags(inputs), '--apply'].join(' ')}\``,
  permissions: letTheToken,
  phrases: {
    'the token': 'the token in GH_TOKEN or GITHUB_TOKEN, or that of `gh auth login`',
    'where a token goes': 'GH_TOKEN',
    'describe a project': 'run `metadata-sync init` to make a config file',
    'grant what GitHub asks for': 'give the token the permissions that GitHub asks for',
    'or use the workflow token': '',
    'give a token': 'set GH_TOKEN, or run `gh auth login`',
    'what a fork gets': ', or leave `--apply` out',
    'the machine': 'machine',
    'deliver the plan': 'write them with `metadata-sync sync --apply`',
    correct: 'look at the corrections with `metadata-sync sync`',
    'leave report mode': 'run `metadata-sync sync --apply`',
    'leave dry run': 'run `metadata-sync sync --apply`',
    'the JSON report': 'the JSON report (`--json`)',
  },
};
