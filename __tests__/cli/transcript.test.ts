import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { INCIDENT, incidentFile } from '../../src/cli/demo/incident.js';
import { incident } from '../helpers/incident-world.js';
import { checkout, runCli } from '../helpers/run-cli.js';

const [session = ''] =
  /^```console\n([\s\S]*?)^```/m.exec(readFileSync('docs/guide.md', 'utf8'))?.slice(1) ?? [];

/** Each command of the session with the lines that it prints. */
const steps = session
  .split(/^\$ /m)
  .slice(1)
  .map((step) => {
    const [command = '', ...printed] = step.trimEnd().split('\n');
    return { command, printed };
  });

/** A line of `…` stands for any lines. */
const patternOf = (printed: readonly string[]): RegExp =>
  new RegExp(
    `^${printed
      .map((line) =>
        line === '…' ? '(?:.*\\n)*?' : `${line.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}.*\\n`,
      )
      .join('')}(?:.*\\n)*$`,
  );

describe('the session in the guide', () => {
  it('goes as it is shown, from a wrong token to a file that is true', async () => {
    const world = await incident({ [INCIDENT.metadata]: incidentFile() });
    world.github.refuseUnknownTokens = true;
    world.github.addToken('good');
    const tree = checkout({ [INCIDENT.metadata]: incidentFile() });
    let token = 'wrong';
    expect(steps.length).toBeGreaterThan(5);
    for (const { command, printed } of steps) {
      const [, given] = /^export GH_TOKEN=(\S+)/.exec(command) ?? [];
      if (given !== undefined) {
        token = 'good';
        continue;
      }
      if (command.startsWith('git commit')) {
        tree.git('add', '--all');
        tree.git('commit', '--quiet', '--message', 'Start');
        continue;
      }
      const env = { GITHUB_API_URL: world.server.apiUrl, GH_TOKEN: token };
      const { out, err } = await runCli(command.split(' ').slice(1), { cwd: tree.root, env });
      expect(`${out}${err}`).toMatch(patternOf(printed));
    }
    expect(steps.map(({ command }) => command)).toEqual(
      expect.arrayContaining([
        'metadata-sync doctor',
        'metadata-sync init --yes',
        'metadata-sync check',
        'metadata-sync sync',
        'metadata-sync sync --apply',
      ]),
    );
  });
});
