import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { INCIDENT, incidentFile } from '../../../src/doors/cli/demo/incident.js';
import { INCIDENT_CONFIG, incident } from '../../helpers/incident-world.js';
import { checkout, runCli, temporaryFolder } from '../../helpers/run-cli.js';

interface Step {
  readonly command: string;
  /** The lines that it prints. */
  readonly printed: readonly string[];
}

const stepsOf = (transcript: string): readonly Step[] =>
  transcript
    .split(/^\$ /m)
    .slice(1)
    .map((step) => {
      const [command = '', ...printed] = step.trimEnd().split('\n');
      return { command, printed };
    });

/** The transcripts of the guide. */
const transcripts = [
  ...readFileSync('docs/guide.md', 'utf8').matchAll(/^```console\n([\s\S]*?)^```/gm),
].map(([, transcript = '']) => stepsOf(transcript));

const transcriptBeginningWith = (command: string): readonly Step[] => {
  const found = transcripts.find(([first]) => first?.command === command);
  if (found === undefined) throw new Error(`No transcript in the guide begins with ${command}.`);
  return found;
};

/** A line of `…` stands for any lines, and `…` within a line for any text. */
const patternOf = (printed: readonly string[]): RegExp =>
  new RegExp(
    `^${printed
      .map((line) =>
        line === '…'
          ? '(?:.*\\n)*?'
          : `${line.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.*')}.*\\n`,
      )
      .join('')}(?:.*\\n)*$`,
  );

const goesAsShown = async (
  { command, printed }: Step,
  options: Parameters<typeof runCli>[1],
): Promise<void> => {
  const { out, err } = await runCli(command.split(' ').slice(1), options);
  expect(`${out}${err}`).toMatch(patternOf(printed));
};

describe('the transcripts in the guide', () => {
  it('are all held here', () => {
    expect(transcripts.map(([first]) => first?.command)).toEqual([
      'metadata-sync demo',
      'metadata-sync doctor',
      'metadata-sync history',
    ]);
  });

  it('go as they are shown, from a wrong token to a file that is true', async () => {
    const steps = transcriptBeginningWith('metadata-sync doctor');
    const world = await incident({ [INCIDENT.metadata]: incidentFile() });
    world.github.refuseUnknownTokens = true;
    world.github.addToken('good');
    const tree = checkout({ [INCIDENT.metadata]: incidentFile() });
    let token = 'wrong';
    for (const step of steps) {
      if (step.command.startsWith('export GH_TOKEN=')) {
        token = 'good';
        continue;
      }
      if (step.command.startsWith('git commit')) {
        tree.git('add', '--all');
        tree.git('commit', '--quiet', '--message', 'Start');
        continue;
      }
      const env = { GITHUB_API_URL: world.server.apiUrl, GH_TOKEN: token };
      await goesAsShown(step, { cwd: tree.root, env });
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

  it('go as they are shown, in the demo', async () => {
    const [step, ...others] = transcriptBeginningWith('metadata-sync demo');
    if (step === undefined) throw new Error('The transcript has no step.');
    expect(others).toEqual([]);
    await goesAsShown(step, { cwd: temporaryFolder() });
  });

  it('go as they are shown, from a run that corrected to what was before it', async () => {
    const steps = transcriptBeginningWith('metadata-sync history');
    const files = { '.github/metadata-sync.yml': INCIDENT_CONFIG };
    const world = await incident(files);
    await world.run();
    world.repository.mergePullRequest(world.correction().number);
    const tree = checkout(files);
    const env = { GITHUB_API_URL: world.server.apiUrl, GH_TOKEN: 'x' };
    for (const step of steps) await goesAsShown(step, { cwd: tree.root, env });
    expect(steps.map(({ command }) => command)).toEqual([
      'metadata-sync history',
      'metadata-sync restore 4711-1',
      'metadata-sync restore 4711-1 --apply',
    ]);
  });
});
