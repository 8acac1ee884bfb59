import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { endpointFor } from '../../../../src/doors/cli/target/endpoint.js';
import { readToken } from '../../../../src/doors/cli/target/token.js';
import { parseHost } from '../../../../src/sync/index.js';
import { temporaryFolder } from '../../../helpers/run-cli.js';

const at = (host: string) => endpointFor({}, parseHost(host));
const GITHUB = at('github.com');
const FOREIGN = at('git.evil.example');

/** A `gh` that is logged in to two hosts. */
let gh: string;
beforeAll(() => {
  gh = temporaryFolder();
  writeFileSync(
    join(gh, 'gh'),
    '#!/bin/sh\ncase "$*" in "auth token --hostname github.com") echo from-gh;; "auth token --hostname ghe.example.com") echo from-ghe;; *) exit 1;; esac\n',
  );
  chmodSync(join(gh, 'gh'), 0o755);
});

describe('the token', () => {
  it('comes from GH_TOKEN, then GITHUB_TOKEN, then gh', async () => {
    const both = { GH_TOKEN: 'one', GITHUB_TOKEN: 'two', PATH: gh };
    expect(await readToken(both, GITHUB, false)).toBe('one');
    expect(await readToken({ GH_TOKEN: '', GITHUB_TOKEN: ' two\n' }, GITHUB, false)).toBe('two');
    expect(await readToken({ PATH: gh }, GITHUB, false)).toBe('from-gh');
  });

  it('is not sent to a host that only a remote names', async () => {
    const env = { GH_TOKEN: 'secret-one', PATH: '' };
    const refusal = await readToken(env, FOREIGN, false).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'token-missing',
      remedy: expect.stringContaining('GH_HOST=git.evil.example'),
    });
    expect(JSON.stringify(refusal)).not.toContain('secret-one');
    const others = { GH_TOKEN: 'one', PATH: gh };
    expect(await readToken(others, at('ghe.example.com'), false)).toBe('from-ghe');
  });

  it('may be missing, and then the message says how to give one', async () => {
    await expect(readToken({ PATH: '' }, GITHUB, false)).rejects.toMatchObject({
      code: 'token-missing',
      remedy: expect.stringMatching(/gh auth login.*GH_TOKEN.*--token-stdin/),
    });
  });

  it('that cannot be one is refused without being shown', async () => {
    const env = { GH_TOKEN: 'secret one' };
    const refusal = await readToken(env, GITHUB, false).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'token-invalid' });
    expect(String(refusal)).not.toContain('secret one');
  });
});
