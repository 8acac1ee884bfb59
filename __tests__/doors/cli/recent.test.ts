import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { CachedObservation } from '../../../src/model/cached-observation.js';
import { poisonFolder, poisonItem } from '../../helpers/cached-entry.js';
import { isListing } from '../../helpers/faults.js';
import { CONFIG, LABEL, LEDGER, labelled, ledger, recordOf } from '../../helpers/ledger-world.js';
import { type CliRun, checkout, runCli, temporaryFolder } from '../../helpers/run-cli.js';

const pulls = Array.from({ length: 250 }, (_, index) => labelled(101 + index));
const configFile = (cache: string): string => `version: 1
projects: { pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } } }
${cache}
`;

/** A working tree that is in sync with 254 pull requests, and a folder of the user's for what is kept. */
const staged = async (cache = '') => {
  const world = await ledger({
    pulls,
    change: (records, repository) => [
      ...records,
      ...pulls.map(({ number = 0 }) => recordOf(repository.pullRequest(number))),
    ],
  });
  const tree = checkout(
    { [LEDGER]: world.text(), [CONFIG]: configFile(cache) },
    { origin: 'https://github.com/octo-org/ledger' },
  );
  const home = temporaryFolder();
  const folder = join(home, 'metadata-sync');
  const { github, server, repository } = world;
  const env = { GITHUB_API_URL: server.apiUrl, GH_TOKEN: 'x', XDG_CACHE_HOME: home };
  const cli = async (
    ...args: readonly string[]
  ): Promise<CliRun & { readonly listed: boolean }> => {
    github.requests.length = 0;
    const run = await runCli(args, { cwd: tree.root, env });
    return { ...run, listed: github.requests.some(isListing) };
  };
  /** Makes what is kept to be shown older than it is. */
  const age = (minutes: number): void => {
    for (const name of readdirSync(folder)) {
      const kept: CachedObservation = JSON.parse(
        gunzipSync(readFileSync(join(folder, name))).toString('utf8'),
      );
      const older = { ...kept, since: kept.since - minutes * 60_000 };
      writeFileSync(join(folder, name), gzipSync(JSON.stringify(older)));
    }
  };
  return { world, tree, repository, cli, age, folder };
};

describe('check soon after another', () => {
  it('shows what was observed then, says how old that is, and asks with --refresh', async () => {
    const { cli, age, repository } = await staged();
    expect(await cli('check')).toMatchObject({ status: 0, listed: true });
    age(3);
    repository.closePullRequest(150);
    const second = await cli('check');
    expect(second).toMatchObject({ status: 0, listed: false });
    expect(second.err).toMatch(
      /Showing 254 pull requests as an earlier run observed them \d+ s ago/,
    );
    expect(second.err).toMatch(
      /254 of 254 pull requests observed, as they were at .*\(3 minutes ago\)/,
    );
    expect(second.err).toContain('Add `--refresh`');
    const json = await cli('check', '--json');
    expect(json).toMatchObject({ status: 0, listed: false });
    expect(JSON.parse(json.out)).toMatchObject({ complete: true, result: 'in-sync' });
    expect(json.err).toContain('as an earlier run observed them');
    const refreshed = await cli('check', '--refresh');
    expect(refreshed).toMatchObject({ status: 2, listed: true });
    expect(refreshed.err).not.toContain('--refresh');
    expect(await cli('check')).toMatchObject({ status: 2, listed: false });
  });

  it('sees what has changed in the file meanwhile, and looks up what is new there', async () => {
    const { cli, tree, repository } = await staged();
    await cli('check');
    const fresh = repository.openPullRequest(labelled(900));
    const file = JSON.parse(tree.read(LEDGER));
    file.pulls[0].status = 'closed';
    file.pulls.push(recordOf(fresh));
    tree.write(LEDGER, `${JSON.stringify(file, null, 2)}\n`);
    const run = await cli('check', '--json');
    expect(run.listed).toBe(false);
    expect(JSON.parse(run.out).totals).toMatchObject({ status: 1, drift: 1, phantom: 0 });
  });

  it('asks when what was observed is older than `cache.ttl`', async () => {
    const { cli, age } = await staged('cache: { ttl: 2m }');
    await cli('check');
    expect(await cli('check')).toMatchObject({ listed: false });
    age(3);
    expect(await cli('check')).toMatchObject({ listed: true });
  });

  it.each([
    ['cache: false', []],
    ['', ['--force']],
  ])('asks where the cache is switched off: %j %j', async (cache, flags) => {
    const { cli } = await staged(cache);
    await cli('check');
    expect(await cli('check', ...flags)).toMatchObject({ status: 0, listed: true });
  });
});

describe('who needs to know what is so now', () => {
  it.each([[['sync']], [['sync', '--apply']], [['status', '--refresh']]])(
    'asks however young the last observation is: %j',
    async (args) => {
      const { cli, repository } = await staged();
      await cli('check');
      repository.closePullRequest(150);
      expect(await cli(...args)).toMatchObject({ listed: true });
      if (args.length === 2 && args[0] === 'sync') {
        expect(await cli('check')).toMatchObject({ status: 0, listed: false });
      }
    },
  );
});

describe('what somebody else wrote into the folder', () => {
  it.each([[['sync', '--apply', '--yes']], [['check']]])(
    'is neither written nor reported: %j',
    async (args) => {
      const { cli, tree, folder } = await staged();
      await cli('sync');
      poisonFolder(folder, poisonItem(150, { title: 'Bought' }));
      const before = tree.read(LEDGER);
      const run = await cli(...args);
      expect(run).toMatchObject({ status: 0 });
      expect(`${run.out}${run.err}`).not.toContain('Bought');
      expect(tree.read(LEDGER)).toBe(before);
    },
  );
});
