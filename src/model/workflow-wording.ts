import { renderText, type Text, type Wording } from './text.js';

const values: Wording['values'] = (inputs) =>
  Object.entries(inputs)
    .map(([name, value]) => `\`${name}: ${value}\``)
    .join(' and ');

/** What somebody reads who writes the workflow: the job summary, the log, pull requests and commits. */
export const WORKFLOW: Wording = {
  input: (name) => `\`${name}\``,
  subject: (name) => `Input \`${name}\``,
  values,
  run: (inputs, again) => `run ${again ? 'again ' : ''}with ${values(inputs)}`,
  permissions: (permissions) => {
    const named = Object.entries(permissions).map(([scope, level]) => `\`${scope}: ${level}\``);
    return `give the job the permission${named.length === 1 ? '' : 's'} ${named.join(' and ')}`;
  },
  phrases: {
    'the token': 'the `token` input',
    'where a token goes': '`token`',
    'describe a project': 'describe a project under `projects` in the config file',
    'grant what GitHub asks for': 'give the job the permissions that GitHub asks for',
    'or use the workflow token': ', or use the workflow token',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a workflow says
    'give a token': 'set it to `${{ github.token }}`, or leave it out to use the workflow token',
    'what a fork gets': '; for a pull request from a fork GitHub never gives that',
    'the machine': 'runner',
    'deliver the plan': 'run again without `dry-run` to open the correction pull request',
    correct: 'run with `mode: correct` to open a correction pull request',
    'leave report mode': 'run in `correct` mode',
    'leave dry run': 'run again without dry run',
    'the JSON report': 'the JSON report (`report-path`)',
  },
};

/** A text for everybody who is at no door: a stack trace, a commit message, a pull request. */
export const plainText = (said: Text): string => renderText(said, WORKFLOW);
