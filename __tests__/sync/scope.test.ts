import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import type { Trigger } from '../../src/model/trigger.js';
import { assignmentOf, looksAtEverything, type Scope } from '../../src/sync/settings/scope.js';
import { TRACKERS } from '../../src/trackers/registry.js';
import { settings } from '../builders/settings.js';
import { serviceOn } from '../helpers/in-process.js';

const OURS = { number: 4, head: 'metadata-sync/corrections', headRepository: 'octo-org/notes' };
const aTrigger = (changes: Partial<Trigger> = {}): Trigger => ({
  event: 'pull_request',
  action: 'closed',
  pullRequest: { number: 87, head: 'claude-step-notes-1', headRepository: 'octo-org/notes' },
  ref: 'refs/heads/main',
  actor: 'octocat',
  ...changes,
});
const onItem = (key: string): Scope => ({
  kind: 'items',
  tracker: 'github-pull-requests',
  keys: [key],
});
const assigned = (changes: Partial<Trigger>) =>
  assignmentOf(aTrigger(changes), settings(), {
    reader: { repository: { owner: 'octo-org', name: 'notes' } },
    trackers: TRACKERS,
  });

describe('what a run looks at', () => {
  it.each(['schedule', 'workflow_dispatch', 'push', 'repository_dispatch'])(
    'is everything on %s',
    (event) => {
      expect(assigned({ event, action: null, pullRequest: null })).toEqual({
        scope: { kind: 'all' },
        ownJustClosed: false,
      });
    },
  );

  it('is the one pull request of an event', () => {
    expect(assigned({})).toEqual({
      scope: onItem('#87'),
      ownJustClosed: false,
    });
  });

  it('is the one pull request although its head repository is gone', () => {
    const pullRequest = { number: 87, head: 'x', headRepository: null };
    expect(assigned({ pullRequest }).scope).toEqual(onItem('#87'));
  });

  it('is everything when our own correction was closed, and no new one is opened', () => {
    expect(assigned({ pullRequest: OURS })).toEqual({
      scope: { kind: 'all' },
      ownJustClosed: true,
    });
    expect(
      assigned({ pullRequest: { ...OURS, headRepository: 'Octo-Org/Notes' } }).ownJustClosed,
    ).toBe(true);
  });

  it.each(['reopened', 'edited', 'labeled'])(
    'is everything when our own correction was %s',
    (action) => {
      expect(assigned({ action, pullRequest: OURS })).toEqual({
        scope: { kind: 'all' },
        ownJustClosed: false,
      });
    },
  );

  it.each(['closed', 'reopened', 'edited', 'labeled'])(
    'is everything when our own restore was %s, and the run does what it finds',
    (action) => {
      const pullRequest = { ...OURS, head: 'metadata-sync/restore' };
      expect(assigned({ action, pullRequest })).toEqual({
        scope: { kind: 'all' },
        ownJustClosed: false,
      });
      expect(
        assigned({ action, pullRequest: { ...pullRequest, headRepository: 'somebody/notes' } })
          .scope,
      ).toEqual(onItem('#4'));
    },
  );

  it('does not take the branch of a fork for ours', () => {
    for (const headRepository of ['somebody/notes', null]) {
      expect(assigned({ pullRequest: { ...OURS, headRepository } })).toEqual({
        scope: onItem('#4'),
        ownJustClosed: false,
      });
    }
  });
});

describe('a number that no pull request can have', () => {
  it.each([2_147_483_648, 1e300, 0, -1, 1.5, Number.NaN])(
    'is refused before anything is asked: %p',
    async (number) => {
      const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
      const repository = github.createRepository({ owner: 'octo-org', name: 'notes' });
      const pullRequest = { number, head: 'some', headRepository: null };
      const inputs = { label: 'tracked', metadata: 'pulls.json' };
      const { errors } = await serviceOn(github, repository).run('1-1', inputs, { pullRequest });
      expect(errors).toMatchObject([
        { code: 'input-invalid', message: expect.stringContaining(`\`${number}\``) },
      ]);
      expect(github.requests).toEqual([]);
    },
  );
});

describe('a run that may take corrections out', () => {
  const ALL: Scope = { kind: 'all' };

  it.each([
    ['a full one', ALL, {}, true],
    ['one on a pull request', onItem('#87'), {}, false],
    ['one on some projects', ALL, { only: ['notes'] }, false],
    ['one that looks back', ALL, { since: '2026-01-01T00:00:00.000Z' }, false],
    ['one on some fields', ALL, { fields: ['title'] }, false],
  ] as const)('is %s', (_, scope, changes, expected) => {
    expect(looksAtEverything(scope, settings(changes))).toBe(expected);
  });
});
