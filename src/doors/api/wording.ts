import type { Wording } from '../../model/text.js';
import { letTheToken } from '../../model/token-permissions.js';

const values: Wording['values'] = (inputs) =>
  Object.entries(inputs)
    .map(([name, value]) => `\`${name}: ${typeof value === 'string' ? `'${value}'` : value}\``)
    .join(' and ');

/** What somebody reads who writes a program; inputs are properties of its request's `inputs`. */
export const PROGRAM: Wording = {
  input: (name) => `\`${name}\``,
  subject: (name) => `Input \`${name}\``,
  values,
  run: (inputs, again) => `run ${again ? 'again ' : ''}with ${values(inputs)}`,
  permissions: letTheToken,
  phrases: {
    'the token': 'the option `token`',
    'where a token goes': '`token`',
    'describe a project': 'describe a project under `projects` in the config file',
    'grant what GitHub asks for': 'give the token the permissions that GitHub asks for',
    'or use the workflow token': '',
    'give a token': 'give one that may read contents and pull requests',
    'what a fork gets': '',
    'the machine': 'machine',
    'deliver the plan': "run again without `'dry-run'` to open the correction pull request",
    correct: "run with `mode: 'correct'` to open a correction pull request",
    'leave report mode': "run with `mode: 'correct'`",
    'leave dry run': "run again without `'dry-run'`",
    'the JSON report': 'the JSON report',
  },
};
