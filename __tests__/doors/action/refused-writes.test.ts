import { afterEach, describe, expect, it } from '@jest/globals';
import { changes } from '../../helpers/faults.js';
import { edit, LABEL, LEDGER, type LedgerWorld, ledger } from '../../helpers/ledger-world.js';
import {
  CORRECTIONS,
  leftovers,
  openCorrections,
  problemsText,
  pullRequestEvent,
  warningsOf,
} from '../../helpers/world.js';

let world: LedgerWorld;

/** No temporary branch stays behind, whatever happens. */
afterEach(() => expect(leftovers(world.repository)).toEqual([]));

/** A ledger in which #3 is recorded as merged. */
const oneDrift = async (): Promise<LedgerWorld> => {
  world = await ledger({ change: edit(3, { status: 'merged' }) });
  return world;
};

describe('a repository in which actions may not open pull requests', () => {
  it('keeps the commit and is given the link that opens it by hand', async () => {
    const { run, repository } = await oneDrift();
    repository.settings.allowActionsToCreatePullRequests = false;
    const result = await run();
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: {
        result: 'drift',
        'pull-request-operation': 'none',
        'commit-sha': repository.head(CORRECTIONS),
      },
    });
    const link = `/octo-org/ledger/compare/main...${CORRECTIONS}`;
    expect(problemsText(result)).toContain(link);
    expect(result.summary).toContain(link);
    expect(problemsText(result)).toContain('Allow GitHub Actions to create');
  });

  it('is not written to again as long as nothing changes', async () => {
    const { run, repository } = await oneDrift();
    repository.settings.allowActionsToCreatePullRequests = false;
    await run();
    const head = repository.head(CORRECTIONS);
    await run();
    expect(repository.head(CORRECTIONS)).toBe(head);
  });

  it('gets the pull request of that commit once it is allowed', async () => {
    const { run, repository, correction } = await oneDrift();
    repository.settings.allowActionsToCreatePullRequests = false;
    await run();
    const head = repository.head(CORRECTIONS);
    repository.settings.allowActionsToCreatePullRequests = true;
    const { outputs } = await run();
    expect(outputs).toMatchObject({ result: 'corrected', 'pull-request-operation': 'created' });
    expect(correction().headRefOid).toBe(head);
  });
});

describe('a rule on the correction branch', () => {
  it.each(['classic', 'ruleset'] as const)('is an error that names it: %s', async (kind) => {
    const { run, repository, correction } = await oneDrift();
    await run();
    const { number, body } = correction();
    const head = repository.head(CORRECTIONS);
    repository.protect(CORRECTIONS, kind);
    repository.closePullRequest(4);
    const { exitCode, log, report } = await run();
    expect(exitCode).toBe(1);
    expect(log).toMatch(/^::error.*`corrections\.branch`/m);
    expect(report.result).toBe('drift');
    expect(repository.head(CORRECTIONS)).toBe(head);
    expect(correction()).toMatchObject({ number, body });
  });

  it('that forbids its creation is an error that names it', async () => {
    const { run, repository } = await oneDrift();
    repository.protect(CORRECTIONS, 'ruleset');
    const { exitCode, log } = await run();
    expect(exitCode).toBe(1);
    expect(log).toMatch(/^::error.*corrections\.branch/m);
    expect(openCorrections(repository)).toEqual([]);
    expect(repository.branches()).not.toContain(CORRECTIONS);
  });
});

describe('a repository that is archived', () => {
  it('is an error for a run that corrects, and none for a report', async () => {
    const { run, repository, contents } = await oneDrift();
    repository.settings.archived = true;
    const before = contents();
    const { exitCode, log } = await run();
    expect(exitCode).toBe(1);
    expect(log).toMatch(/^::error.*archived.*mode: report/m);
    expect((await run({ mode: 'report' })).exitCode).toBe(0);
    expect(contents()).toEqual(before);
  });
});

describe('a commit that is refused after its branch was made', () => {
  it('leaves no branch behind', async () => {
    const { run, github, repository } = await oneDrift();
    github.failNext({
      match: changes('createCommitOnBranch'),
      graphqlErrors: [
        {
          type: 'FORBIDDEN',
          message: 'Resource not accessible by integration',
          path: ['createCommitOnBranch'],
        },
      ],
    });
    expect(await run()).toMatchObject({ exitCode: 0, outputs: { result: 'drift' } });
    expect(leftovers(repository)).toEqual([]);
  });
});

describe('a token without one of the rights', () => {
  it.each([
    ['contents', { contents: 'read' as const }],
    ['pull-requests', { pullRequests: 'read' as const, issues: 'read' as const }],
  ])('is told which: %s', async (name, permissions) => {
    const { run, github, repository } = await oneDrift();
    github.addToken('partly', { permissions });
    const result = await run({ token: 'partly' });
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'drift' } });
    expect(problemsText(result)).toContain(`${name}: write`);
    expect(openCorrections(repository)).toEqual([]);
  });
});

describe('a token that cannot write, during an event', () => {
  it.each([
    ['can write', 'test-token', []],
    ['cannot', 'reads', ['token-read-only']],
  ])(
    'is told for what it is, and not as what a full run is left: one that %s',
    async (_, token, codes) => {
      const { run, github, repository, commitRecords } = await oneDrift();
      github.addToken('reads', {
        permissions: { contents: 'read', pullRequests: 'read', issues: 'read' },
      });
      await run();
      // What is carried is right in the file by now; the event adds its own beside it.
      commitRecords(edit(3, { status: 'open' }));
      repository.closePullRequest(4);
      const event = pullRequestEvent('closed', repository.pullRequest(4));
      expect(warningsOf(await run({ token }, event))).toEqual(codes);
    },
  );
});

describe('a correction that an event cannot confirm, without a history', () => {
  const config = `version: 1
projects: { pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } } }
history: false
`;

  it.each([
    ['can write', 'test-token', 'left-to-full-run'],
    ['cannot write', 'reads', 'token-read-only'],
  ])('is left for what stands in the way: the token %s', async (_, token, code) => {
    world = await ledger({ change: edit(3, { status: 'merged' }), config });
    const { run, github, repository, correction } = world;
    github.addToken('reads', {
      permissions: { contents: 'read', pullRequests: 'read', issues: 'read' },
    });
    await run();
    const { body } = correction();
    repository.mergePullRequest(3);
    const event = pullRequestEvent('closed', repository.pullRequest(3));
    expect(warningsOf(await run({ token }, event))).toEqual([code]);
    expect(correction().body).toBe(body);
  });
});
