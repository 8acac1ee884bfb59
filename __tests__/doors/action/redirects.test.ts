import { describe, expect, it } from '@jest/globals';
import type { Fault, RequestLog } from '../../../src/emulator/index.js';
import { changes, isListing } from '../../helpers/faults.js';
import { incident } from '../../helpers/incident-world.js';
import { edit, type LedgerRecord, ledger } from '../../helpers/ledger-world.js';
import { otherHost } from '../../helpers/other-host.js';
import { INCIDENT_FLAGS, incidentCheckout, runCli } from '../../helpers/run-cli.js';
import { briefly, openCorrections, problemsText } from '../../helpers/world.js';

const to = (location: string, status: number, match: Fault['match']): Fault => ({
  times: 9999,
  status,
  headers: { location },
  ...(match && { match }),
});

const isRaw = ({ path }: RequestLog): boolean => path.includes('/contents/');
/** Too large for GraphQL, so that its bytes are read through REST. */
const large = (records: LedgerRecord[]): LedgerRecord[] =>
  edit(3, { status: 'merged', notes: 'x'.repeat(600_000) })(records);
const wrong = edit(3, { status: 'merged' });

describe('a redirect to another host', () => {
  it.each([301, 302, 303, 307, 308])(
    'is not followed with what is read, and the run says so: %i',
    async (status) => {
      const world = await ledger({ change: wrong });
      const other = await otherHost();
      world.github.failNext(to(`${other.url}/graphql`, status, isListing));
      const run = await world.run();
      expect(other.asked).toEqual([]);
      expect(run.exitCode).toBe(1);
      expect(run.report.errors.map(({ code }) => code)).toEqual(['repository-moved']);
      expect(problemsText(run)).toContain(other.url);
      expect(problemsText(run)).toContain('GITHUB_API_URL');
    },
  );

  it('is not followed with a write', async () => {
    const world = await ledger({ change: wrong });
    const other = await otherHost({
      data: { createCommitOnBranch: { commit: { oid: 'a'.repeat(40) } } },
    });
    world.github.failNext(to(`${other.url}/graphql`, 307, changes('createCommitOnBranch')));
    const run = await world.run();
    expect(other.asked).toEqual([]);
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'incomplete' } });
    expect(problemsText(run)).toContain('has moved');
    expect(openCorrections(world.repository)).toEqual([]);
  });

  it('is not followed for the bytes of a file', async () => {
    const world = await ledger({ change: large });
    const other = await otherHost({ version: 1, project: 'pulls', pulls: [] });
    world.github.failNext(to(`${other.url}/pulls.json`, 302, isRaw));
    const run = await world.run();
    expect(other.asked).toEqual([]);
    expect(run.exitCode).toBe(1);
    expect(problemsText(run)).toContain('has moved');
  });

  it('is not followed by the command line', async () => {
    const world = await incident();
    const other = await otherHost();
    world.github.failNext(to(`${other.url}/graphql`, 307, isListing));
    const run = await runCli(['check', ...INCIDENT_FLAGS], {
      cwd: incidentCheckout().root,
      env: { GITHUB_API_URL: world.server.apiUrl, GH_TOKEN: 'secret' },
    });
    expect(other.asked).toEqual([]);
    expect(run.status).toBe(1);
    expect(run.err).toContain('has moved to another address');
  });
});

describe('a redirect within the host', () => {
  it.each([
    ['of a query', 308, isListing, wrong],
    ['of a write', 307, changes('createCommitOnBranch'), wrong],
    ['of a file', 301, isRaw, large],
  ] as const)('is followed: %s', async (_, status, match, change) => {
    const world = await ledger({ change });
    const path = match === isRaw ? '/repos/octo-org/ledger/contents/pulls.json' : '/graphql';
    world.github.failNext({ ...to(`${world.server.url}${path}`, status, match), times: 1 });
    const run = await world.run();
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'corrected' } });
    expect(briefly(run)).toEqual(['#3 status status correct']);
    expect(openCorrections(world.repository)).toHaveLength(1);
  });

  it('is not followed in a circle', async () => {
    const world = await ledger({ change: wrong });
    world.github.failNext(to(world.server.graphqlUrl, 307, isListing));
    const run = await world.run();
    expect(run.exitCode).toBe(1);
    expect(problemsText(run)).toContain('has moved');
    expect(world.github.requests.length).toBeLessThan(10);
  });
});
