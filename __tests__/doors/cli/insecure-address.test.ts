import { describe, expect, it } from '@jest/globals';
import { LABEL, LEDGER, ledger } from '../../helpers/ledger-world.js';
import { forwardProxy } from '../../helpers/proxy.js';
import { runCli, temporaryFolder } from '../../helpers/run-cli.js';

const FLAGS = ['--repo', 'octo-org/ledger', '--label', LABEL, '--metadata', LEDGER];
const at = (proxy: string) => ({
  GITHUB_API_URL: 'http://ghe.invalid/api/v3',
  HTTP_PROXY: proxy,
  GH_TOKEN: 'x',
});
const warnings = (text: string) => text.match(/without encryption/g)?.length ?? 0;

describe('an address that others can listen to', () => {
  it('is warned of once in a run that ends, and stands in its JSON report', async () => {
    const world = await ledger();
    const proxy = await forwardProxy(world.server.apiUrl);
    const options = { cwd: temporaryFolder(), env: at(proxy.url) };
    const run = await runCli(['check', ...FLAGS], options);
    const json = await runCli(['check', '--json', ...FLAGS], options);
    await proxy.close();
    expect(run.status).toBe(0);
    expect(warnings(run.err + run.out)).toBe(1);
    expect(JSON.parse(json.out).warnings).toMatchObject([{ code: 'address-insecure' }]);
  });
});
