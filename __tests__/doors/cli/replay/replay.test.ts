import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { INCIDENT } from '../../../../src/doors/cli/demo/incident.js';
import { incident } from '../../../helpers/incident-world.js';
import { CONFIG } from '../../../helpers/ledger-world.js';
import {
  INCIDENT_FLAGS,
  incidentCheckout,
  runCli,
  temporaryFolder,
} from '../../../helpers/run-cli.js';
import type { World } from '../../../helpers/world.js';

const TOKEN = 'gh-secret-4711';
const at = ({ server }: World) => ({ GITHUB_API_URL: server.apiUrl, GH_TOKEN: TOKEN });
const THROUGH = ['--repo', 'octo-org/claude-step', '--base', INCIDENT.base, ...INCIDENT_FLAGS];
const TEMPLATE =
  'version: 1\nprojects:\n  "{project}":\n    metadata: projects/{project}.json\n    pulls: { labels: [claudestep] }\n';

/** Records a run, and runs it again where nothing of it is left. */
const recordAndReplay = async (world: World, args: readonly string[], cwd: string) => {
  const file = join(temporaryFolder(), 'run.json');
  const recorded = await runCli(['check', ...args, '--json', '--record', file], {
    cwd,
    env: at(world),
  });
  const replayed = await runCli(['check', '--replay', file, '--json'], { cwd: temporaryFolder() });
  return { file, recorded, replayed, text: readFileSync(file, 'utf8') };
};

describe('a recorded run', () => {
  it.each([
    ['on a working tree', INCIDENT_FLAGS, {}],
    ['with a template on the disk', [], { [CONFIG]: TEMPLATE }],
    ['through the API', THROUGH, {}],
  ])('gives the same report again, byte for byte: %s', async (_, args, files) => {
    const world = await incident();
    const run = await recordAndReplay(world, args, incidentCheckout(files).root);
    expect(run.recorded.status).toBe(2);
    expect(run.replayed).toMatchObject({ status: 2, out: run.recorded.out });
    expect(run.text).not.toContain(TOKEN);
    const console = await runCli(['check', '--replay', run.file], { cwd: temporaryFolder() });
    expect(console.out).toContain('14 of 19');
  });

  it('keeps faults and what was tried again', async () => {
    const world = await incident();
    world.github.failNext({ kind: 'drop-connection' });
    world.github.failNext({ status: 502 });
    const run = await recordAndReplay(world, INCIDENT_FLAGS, incidentCheckout().root);
    expect(run.replayed).toMatchObject({ status: 2, out: run.recorded.out });
    // After the time-out the listing is asked for apart from the rest, and for less.
    expect(JSON.parse(run.text).answers).toHaveLength(4);
  });

  it('keeps the refusal of a token, and never the token', async () => {
    const world = await incident();
    world.github.refuseUnknownTokens = true;
    const run = await recordAndReplay(world, INCIDENT_FLAGS, incidentCheckout().root);
    expect(run.recorded.status).toBe(1);
    expect(run.replayed).toMatchObject({ status: 1, out: run.recorded.out });
    expect(run.text).not.toContain(TOKEN);
  });

  it('has secrets taken out of what GitHub and the disk say, and of the report too', async () => {
    const world = await incident();
    const secret = `ghp_${'a1B2'.repeat(9)}`;
    world.repository.pullRequest(87).title = `Use ${secret}`;
    const tree = incidentCheckout();
    tree.write(
      INCIDENT.metadata,
      tree.read(INCIDENT.metadata).replace('"ClaudeStep: Task 5"', `"${TOKEN}"`),
    );
    const run = await recordAndReplay(world, INCIDENT_FLAGS, tree.root);
    expect(run.replayed.out).toBe(run.recorded.out);
    for (const text of [run.text, run.recorded.out]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(TOKEN);
    }
  });
});

describe('a recording with secrets', () => {
  const [one, two] = ['a1B2', 'c3D4'].map((part) => `ghp_${part.repeat(9)}`);

  it('comes to the result that the run has without it', async () => {
    const world = await incident();
    world.repository.pullRequest(87).title = `Use ${one}`;
    world.repository.pullRequest(88).title = `Use ${one}`;
    const tree = incidentCheckout();
    const file = JSON.parse(tree.read(INCIDENT.metadata));
    for (const pull of file.pull_requests) {
      if (pull.pr_number === 87) pull.title = `Use ${two}`;
      if (pull.pr_number === 88) pull.title = `Use ${one}`;
    }
    tree.write(INCIDENT.metadata, JSON.stringify(file, null, 2));
    const plain = await runCli(['check', '--json', ...INCIDENT_FLAGS], {
      cwd: tree.root,
      env: at(world),
    });
    const run = await recordAndReplay(world, INCIDENT_FLAGS, tree.root);
    const told = (out: string) =>
      JSON.parse(out).projects[0].drifts.map((drift: { key: string; field: string }) => [
        drift.key,
        drift.field,
      ]);
    expect(told(run.recorded.out)).toEqual(told(plain.out));
    expect(told(plain.out)).toContainEqual(['#87', 'title']);
    expect(told(plain.out)).not.toContainEqual(['#88', 'title']);
    expect(run.replayed.out).toBe(run.recorded.out);
    for (const secret of [one ?? '', two ?? '']) expect(run.text).not.toContain(secret);
  });

  it('asks GitHub for what the inputs name, and keeps only a name of it', async () => {
    const world = await incident();
    for (const pull of world.repository.pullRequests()) {
      world.repository.label(pull.number, two ?? '');
    }
    const flags = ['--label', two ?? '', '--metadata', INCIDENT.metadata];
    const run = await recordAndReplay(world, flags, incidentCheckout().root);
    expect(JSON.parse(run.recorded.out).totals).toMatchObject({ records: 19, status: 14 });
    expect(JSON.parse(run.recorded.out).totals.phantom).toBe(0);
    expect(run.replayed.out).toBe(run.recorded.out);
    expect(run.text).not.toContain(two);
  });
});

describe('a replay', () => {
  it.each([
    ['of a file that is not there', 'none.json', 'cannot be read'],
    ['of another file', 'other.json', 'is no recording'],
  ])('is refused with its remedy: %s', async (_, name, said) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'other.json'), '{"version":1}');
    const run = await runCli(['check', '--replay', name], { cwd });
    expect(run.status).toBe(1);
    expect(run.err).toContain(said);
    expect(run.err).toContain('--record');
  });

  it('takes no flag that the recording has', async () => {
    const run = await runCli(['check', '--replay', 'x.json', '--since', '7d'], {
      cwd: temporaryFolder(),
    });
    expect(run.err).toContain('Option `--since`');
  });
});
