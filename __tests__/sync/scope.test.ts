import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import type { Trigger } from '../../src/model/trigger.js';
import { assignmentOf, looksAtEverything, type Scope } from '../../src/sync/settings/scope.js';
import { TRACKERS } from '../../src/trackers/registry.js';
import { settings } from '../builders/settings.js';
import { serviceOn } from '../helpers/in-process.js';

const hint = (key: number, branch: string, repository: string | null) => ({
  tracker: 'github-pull-requests',
  key,
  head: { branch, repository },
});
const OURS = hint(4, 'metadata-sync/corrections', 'octo-org/notes');
const aTrigger = (changes: Partial<Trigger> = {}): Trigger => ({
  event: 'pull_request',
  action: 'closed',
  item: hint(87, 'claude-step-notes-1', 'octo-org/notes'),
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
      expect(assigned({ event, action: null, item: null })).toEqual({
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
    expect(assigned({ item: hint(87, 'x', null) }).scope).toEqual(onItem('#87'));
  });

  it('is everything when our own correction was closed, and no new one is opened', () => {
    expect(assigned({ item: OURS })).toEqual({
      scope: { kind: 'all' },
      ownJustClosed: true,
    });
    expect(
      assigned({ item: hint(4, 'metadata-sync/corrections', 'Octo-Org/Notes') }).ownJustClosed,
    ).toBe(true);
  });

  it.each(['reopened', 'edited', 'labeled'])(
    'is everything when our own correction was %s',
    (action) => {
      expect(assigned({ action, item: OURS })).toEqual({
        scope: { kind: 'all' },
        ownJustClosed: false,
      });
    },
  );

  it.each(['closed', 'reopened', 'edited', 'labeled'])(
    'is everything when our own restore was %s, and the run does what it finds',
    (action) => {
      const item = hint(4, 'metadata-sync/restore', 'octo-org/notes');
      expect(assigned({ action, item })).toEqual({
        scope: { kind: 'all' },
        ownJustClosed: false,
      });
      expect(
        assigned({ action, item: hint(4, 'metadata-sync/restore', 'somebody/notes') }).scope,
      ).toEqual(onItem('#4'));
    },
  );

  it('does not take the branch of a fork for ours', () => {
    for (const repository of ['somebody/notes', null]) {
      expect(assigned({ item: hint(4, 'metadata-sync/corrections', repository) })).toEqual({
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
      const inputs = { label: 'tracked', metadata: 'pulls.json' };
      const { errors } = await serviceOn(github, repository).run('1-1', inputs, {
        item: hint(number, 'some', null),
      });
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
