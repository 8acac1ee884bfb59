import { describe, expect, it } from '@jest/globals';
import { edit, LABEL, LEDGER, type LedgerRecord, ledger } from '../../helpers/ledger-world.js';
import { checkout, runCli, temporaryFolder } from '../../helpers/run-cli.js';
import type { World } from '../../helpers/world.js';

/** What means something to who writes a workflow or a program, and nothing at a terminal. */
const FOREIGN = [
  /`mode: /,
  /`correct` mode/,
  /\binput `|\binputs\b/i,
  /\bgithub\.token/,
  /\bthe job the\b/i,
  /`(?:force|prune|backfill|dry-run|deliver|format|project)(?:: [a-z-]+)?`/,
  /`report-path`/,
  /\[object /,
  /"part":/,
];

const TOKEN = 'a-token';
const NAMED = ['--repo', 'octo-org/ledger'];
const FLAGS = [...NAMED, '--label', LABEL, '--metadata', LEDGER];

const broken = (records: LedgerRecord[]): LedgerRecord[] => [
  ...edit(3, { status: 'merged' })(records).filter(({ number }) => number !== 1),
  ...Array.from({ length: 12 }, (_, index) => ({
    ...(records[2] as LedgerRecord),
    number: 101 + index,
  })),
];

type Change = (world: World) => unknown;
const asItIs: Change = () => undefined;
const refused: Change = ({ github }) => Object.assign(github, { refuseUnknownTokens: true });
const withToken =
  (token: Parameters<World['github']['addToken']>[1]): Change =>
  ({ github }) =>
    github.addToken(TOKEN, token);

/** How to ask, and what the world is like; each has the word that its failure is known by. */
const CASES: readonly (readonly [string, readonly string[], Change])[] = [
  ['pull request has no record|older', ['check', ...FLAGS], asItIs],
  ['prune', ['check', ...FLAGS, '--json'], asItIs],
  ['--backfill', ['check', ...FLAGS, '--markdown'], asItIs],
  ['--force', ['check', ...FLAGS, '--prune'], asItIs],
  ['sync --apply', ['sync', ...FLAGS, '--prune', '--json'], asItIs],
  ['--fields', ['sync', ...FLAGS, '--fields', 'title', '--json'], asItIs],
  ['Option `--fields`', ['check', ...FLAGS, '--fields', 'titel'], asItIs],
  ['Option `--since`', ['check', ...FLAGS, '--since', 'yesterday'], asItIs],
  ['Option `--label`.*`--metadata`', ['check', ...NAMED, '--metadata', LEDGER], asItIs],
  ['Option `--config`', ['check', ...NAMED, '--config', 'none.yml'], asItIs],
  ['metadata-sync init', ['check', ...NAMED], asItIs],
  ['--base', ['check', ...NAMED, '--label', LABEL, '--metadata', 'none.json'], asItIs],
  ['--base', ['check', ...FLAGS, '--base', 'none'], asItIs],
  ['--format', ['check', ...FLAGS, '--format', 'claudestep'], asItIs],
  [
    'no known format|not of the format',
    ['check', ...FLAGS],
    ({ repository }) => repository.commit({ files: { [LEDGER]: '{"a":1}' } }),
  ],
  ['gh auth login', ['check', ...FLAGS], refused],
  ['let the token', ['check', '--repo', 'octo-org/nothing', ...FLAGS.slice(2)], asItIs],
  [
    'let the token write',
    ['sync', ...FLAGS, '--apply'],
    withToken({ permissions: { contents: 'read', pull_requests: 'read' } as never }),
  ],
  [
    'metadata-sync check',
    ['sync', ...FLAGS, '--apply'],
    ({ repository }) => Object.assign(repository.settings, { archived: true }),
  ],
  [
    'Turn on',
    ['sync', ...FLAGS, '--apply'],
    ({ repository }) =>
      Object.assign(repository.settings, { allowActionsToCreatePullRequests: false }),
  ],
  [
    'Use `--deliver pull-request`',
    ['sync', ...FLAGS, '--deliver', 'commit', '--apply'],
    ({ repository }) => repository.protections.set('main', 'classic'),
  ],
  ['No run', ['history', ...FLAGS], asItIs],
  ['Ask for 1 to', ['history', ...FLAGS, '--limit', '0'], asItIs],
  ['last run', ['status', ...FLAGS, '--refresh'], asItIs],
  ['notes', ['status', ...FLAGS, '--json'], asItIs],
  ['history', ['restore', 'nothing', ...FLAGS], asItIs],
  ['gh auth login', ['doctor', ...FLAGS], refused],
  [
    'write access',
    ['doctor', ...FLAGS, '--json'],
    withToken({ permissions: { contents: 'read' } }),
  ],
  ['config', ['doctor', ...NAMED], asItIs],
  ['metadata-sync.yml', ['init', ...NAMED], asItIs],
  ['metadata-sync.yml', ['init', ...NAMED, '--json'], asItIs],
];

describe('the words of the command line', () => {
  it.each(CASES)('are its own where it says %j: %j', async (known, args, change) => {
    const world = await ledger({ change: broken });
    change(world);
    const env = { GITHUB_API_URL: world.server.apiUrl, GH_TOKEN: TOKEN };
    const { out, err } = await runCli(args, { cwd: temporaryFolder(), env });
    const said = `${out}${err}`;
    expect(said).toMatch(new RegExp(known, 'i'));
    for (const words of FOREIGN) expect(withoutWorkflow(said)).not.toMatch(words);
  });

  it('are its own on a working tree, and without one', async () => {
    const world = await ledger({ change: broken });
    const env = { GITHUB_API_URL: world.server.apiUrl, GH_TOKEN: TOKEN };
    const tree = checkout({ 'a.json': '{}' });
    for (const [cwd, args] of [
      [tree.root, ['check', '--label', LABEL, '--metadata', 'none.json']],
      [tree.root, ['check', '--label', LABEL, '--metadata', 'a.json', '--base', 'x']],
      [tree.root, ['check', '--config', 'none.yml']],
      [tree.root, ['check']],
      [tree.root, ['status', '--offline']],
      [tree.root, ['sync', '--label', LABEL, '--metadata', 'none.json', '--apply']],
      [temporaryFolder(), ['check']],
      [temporaryFolder(), ['demo']],
    ] as const) {
      const { out, err } = await runCli(args, { cwd, env });
      for (const words of FOREIGN) expect(withoutWorkflow(`${out}${err}`)).not.toMatch(words);
    }
  });

  it('are its own in the help of every command', async () => {
    for (const command of [
      'check',
      'sync',
      'status',
      'history',
      'restore',
      'doctor',
      'init',
      'demo',
    ]) {
      const { out } = await runCli([command, '--help'], { cwd: temporaryFolder() });
      for (const words of FOREIGN) expect(out).not.toMatch(words);
    }
  });
});

/** The workflow that a start proposes is one. */
const withoutWorkflow = (said: string): string =>
  said.replaceAll(/dry-run: \$\{\{ inputs\.dry-run \}\}|^ *inputs:$|\binputs:\\n/gm, '');
