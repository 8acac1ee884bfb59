import { describe, expect, it } from '@jest/globals';
import { INCIDENT } from '../../../src/doors/cli/demo/incident.js';
import type { RepositoryOptions } from '../../../src/emulator/index.js';
import { INCIDENT_CONFIG, incident } from '../../helpers/incident-world.js';
import { CONFIG } from '../../helpers/ledger-world.js';
import { incidentCheckout, runCli, temporaryFolder } from '../../helpers/run-cli.js';
import type { World } from '../../helpers/world.js';

const TOKEN = 'gh-secret-4711';
const FILE = 'metadata-sync.yml';
const WORKFLOW = `on:\n  schedule: [{ cron: '23 3 * * *' }]\njobs:\n  sync:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: metadata-sync/metadata-sync@v1\n`;

/** The incident with all in order, but for what `change` does. */
const world = async (
  change: (world: World) => void = () => undefined,
  files: RepositoryOptions['files'] = {},
): Promise<World> => {
  const one = await incident({
    [CONFIG]: INCIDENT_CONFIG,
    [`.github/workflows/${FILE}`]: WORKFLOW,
    ...files,
  });
  one.github.clock.set(new Date());
  one.github.refuseUnknownTokens = true;
  one.github.addToken(TOKEN, { isAdministrator: true, scopes: ['repo', 'workflow'] });
  const at = new Date(Date.now() - 3_600_000).toISOString();
  one.repository.workflows.set(FILE, {
    state: 'active',
    runs: [{ event: 'schedule', at, conclusion: 'success' }],
  });
  change(one);
  return one;
};

const doctor = async ({ server }: World, ...args: readonly string[]) => {
  const env = { GITHUB_API_URL: server.apiUrl, GH_TOKEN: TOKEN };
  const run = await runCli(['doctor', '--repo', 'octo-org/claude-step', '--json', ...args], {
    cwd: temporaryFolder(),
    env,
  });
  const { findings } = JSON.parse(run.out);
  return { ...run, findings };
};

describe('doctor', () => {
  it('passes where all is well, and looks without writing', async () => {
    const one = await world();
    const run = await doctor(one);
    expect(run.findings.map(({ check, state }: Record<string, string>) => [check, state])).toEqual(
      [
        'token',
        'scopes',
        'rate limit',
        'clock',
        'repository',
        'write access',
        'pull requests by Actions',
        'auto-merge',
        'rules on the base',
        'correction branch',
        'config',
        'ignore rules',
        'metadata files',
        'state branch',
        'schedule',
      ].map((check) => [check, 'passed']),
    );
    expect(run.status).toBe(0);
    expect(one.github.requests.some(({ isWrite }) => isWrite)).toBe(false);
  });

  it.each<[string, string, string, RegExp, (world: World) => void]>([
    [
      'a scope that is missing',
      'scopes',
      'warning',
      /`repo`/,
      ({ github }) => github.addToken(TOKEN, { scopes: ['read:org'] }),
    ],
    [
      'a token that cannot write',
      'write access',
      'warning',
      /cannot write/,
      ({ github }) => github.addToken(TOKEN, { permissions: { contents: 'read' } }),
    ],
    [
      'a rate limit that is used up',
      'rate limit',
      'warning',
      /^\d+ of 5000/,
      ({ github }) => void github.rateLimit.spend(4700),
    ],
    [
      'an archived repository',
      'repository',
      'failed',
      /archived/,
      ({ repository }) => Object.assign(repository.settings, { archived: true }),
    ],
    [
      'pull requests that Actions may not open',
      'pull requests by Actions',
      'failed',
      /not allowed/,
      ({ repository }) =>
        Object.assign(repository.settings, { allowActionsToCreatePullRequests: false }),
    ],
    [
      'checks that the base requires',
      'rules on the base',
      'warning',
      /Checks are required/,
      ({ repository }) => void repository.protections.set(INCIDENT.base, 'classic'),
    ],
    [
      'rules on the correction branch',
      'correction branch',
      'failed',
      /update, pull_request/,
      ({ repository }) => void repository.protections.set('metadata-sync/corrections', 'ruleset'),
    ],
    [
      'a config file that is broken',
      'config',
      'failed',
      /metadata-sync.yml:1:1.*Did you mean `version`/,
      ({ repository }) => void repository.commit({ files: { [CONFIG]: 'verson: 1\n' } }),
    ],
    [
      'an ignore rule without effect',
      'ignore rules',
      'warning',
      /matches nothing/,
      ({ repository }) =>
        void repository.commit({
          files: { [CONFIG]: `${INCIDENT_CONFIG}    ignore: [{ field: title, keys: [1] }]\n` },
        }),
    ],
    [
      'a metadata file that is broken',
      'metadata files',
      'failed',
      /e2e-test-project.json:1:2/,
      ({ repository }) =>
        void repository.commit({ branch: INCIDENT.base, files: { [INCIDENT.metadata]: '{' } }),
    ],
    [
      'a schedule that GitHub stopped',
      'schedule',
      'failed',
      /60 days/,
      ({ repository }) =>
        void repository.workflows.set(FILE, { state: 'disabled_inactivity', runs: [] }),
    ],
    [
      'a schedule that is silent',
      'schedule',
      'warning',
      /30 days ago/,
      ({ repository }) =>
        void repository.workflows.set(FILE, {
          state: 'active',
          runs: [
            {
              event: 'schedule',
              at: new Date(Date.now() - 30 * 86_400_000).toISOString(),
              conclusion: 'success',
            },
          ],
        }),
    ],
    [
      'a schedule whose run failed',
      'schedule',
      'warning',
      /failed/,
      ({ repository }) =>
        void repository.workflows.set(FILE, {
          state: 'active',
          runs: [{ event: 'schedule', at: new Date().toISOString(), conclusion: 'failure' }],
        }),
    ],
    [
      'a workflow without schedule',
      'schedule',
      'warning',
      /no `schedule`/,
      ({ repository }) =>
        void repository.commit({
          files: {
            [`.github/workflows/${FILE}`]: WORKFLOW.replace(/ {2}schedule.*\n/, '  push:\n'),
          },
        }),
    ],
    [
      'a clock that is wrong',
      'clock',
      'warning',
      /It is 3\d\d\d seconds behind/,
      ({ github }) => github.clock.advance(3_600_000),
    ],
    [
      'a state that cannot be read',
      'state branch',
      'warning',
      /cannot be read/,
      ({ repository }) =>
        void repository.commit({
          branch: 'metadata-sync/state',
          files: { 'state.json': '{', 'history/2026-01.jsonl': '' },
        }),
    ],
  ])('finds %s', async (_, check, state, said, change) => {
    const run = await doctor(await world(change));
    const found = run.findings.filter((finding: { check: string }) => finding.check === check);
    expect(found).toContainEqual(expect.objectContaining({ state, remedy: expect.any(String) }));
    expect(
      found.map(({ message, remedy }: Record<string, string>) => `${message} ${remedy}`).join(),
    ).toMatch(said);
    expect(run.status).toBe(
      run.findings.some((one: { state: string }) => one.state === 'failed') ? 1 : 0,
    );
  });

  it('tells a wrong token by itself, and never shows it', async () => {
    const one = await world();
    const run = await runCli(['doctor'], {
      cwd: incidentCheckout().root,
      env: { GITHUB_API_URL: one.server.apiUrl, GH_TOKEN: 'wrong-token-77' },
    });
    expect(run.status).toBe(1);
    expect(run.out).toMatch(/^✗ failed {3}token: GitHub refused the token/);
    expect(run.out).toContain('gh auth login');
    expect(run.out + run.err).not.toContain('wrong-token-77');
  });

  it('looks at the working tree that it stands in', async () => {
    const one = await world();
    const tree = incidentCheckout({
      [CONFIG]: INCIDENT_CONFIG.replace('version: 1', 'version: 2'),
    });
    const run = await runCli(['doctor'], {
      cwd: tree.root,
      env: { GITHUB_API_URL: one.server.apiUrl, GH_TOKEN: TOKEN },
    });
    expect(run.out).toContain('✗ failed   config');
    expect(run.out).toContain('version');
  });
});
