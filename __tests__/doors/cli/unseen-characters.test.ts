import { describe, expect, it } from '@jest/globals';
import { edit, LABEL, LEDGER, ledger } from '../../helpers/ledger-world.js';
import { checkout, runCli, temporaryFolder } from '../../helpers/run-cli.js';
import type { World } from '../../helpers/world.js';

const at = ({ server }: World) => ({ GITHUB_API_URL: server.apiUrl, GH_TOKEN: 'x' });
const FLAGS = ['--repo', 'octo-org/ledger', '--label', LABEL, '--metadata', LEDGER];

/** C1, direction, zero-width and tag characters, a separator of lines, and a command of the runner. */
const HOSTILE = 'a\u009b31m\u0085\u202eb\u2066\u200b\u{e0041}\u2028##[add-mask]c';
const RAW = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[/u;

const staged = async (title: string) => {
  const world = await ledger({ change: edit(3, { title: 'Change 3' }) });
  world.repository.pullRequest(3).title = title;
  const run = (...args: readonly string[]) =>
    runCli([...args, ...FLAGS], { cwd: temporaryFolder(), env: at(world) });
  return { world, run };
};

describe('text that nobody sees', () => {
  it.each([HOSTILE, 'Plain ⚠️ täxt'])(
    'stands in no output, and in JSON as an escape: %j',
    async (title) => {
      const { world, run } = await staged(title);
      const corrected = await world.run();
      world.repository.mergePullRequest(world.correction().number);
      const id = corrected.report.run.id;
      const history = await run('history', '--json');
      expect(JSON.parse(history.out).runs[0].changes).toMatchObject([{ key: '#3', to: title }]);
      const restore = await run('restore', id, '--json');
      expect(JSON.parse(restore.out).files[0].before).toContain(JSON.stringify(title).slice(1, -1));
      world.commitRecords(edit(3, { title: 'Change 3' }));
      const check = await run('check', '--json');
      expect(JSON.parse(check.out).projects[0].drifts).toContainEqual(
        expect.objectContaining({ key: '#3', field: 'title', observed: title }),
      );
      const others = await Promise.all([run('history'), run('restore', id), run('check')]);
      for (const { out, err } of [history, restore, check, ...others]) {
        expect(out).not.toMatch(RAW);
        expect(err).not.toMatch(RAW);
      }
    },
  );

  it('is refused in the address of a remote, and not repeated', async () => {
    const tree = checkout({}, { origin: 'git@\u001b[31m.ghe.com:o/\u009b31m' });
    const runs = ['status', 'history', 'init', 'doctor'].map((command) =>
      runCli([command], { cwd: tree.root, env: { GH_TOKEN: 'x' } }),
    );
    for (const { status, out, err } of await Promise.all(runs)) {
      expect(status).toBe(1);
      expect(out + err).toContain('leads to no repository');
      expect(out + err).not.toMatch(RAW);
    }
  });
});
