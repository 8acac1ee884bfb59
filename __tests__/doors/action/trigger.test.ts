import { expect, it } from '@jest/globals';
import { triggerOf } from '../../../src/doors/action/trigger.js';

const itemIn = (pull: unknown) =>
  triggerOf({
    eventName: 'pull_request',
    payload: JSON.parse(JSON.stringify({ action: 'closed', pull_request: pull })),
    ref: 'refs/heads/main',
    actor: 'octocat',
  }).item;

it('knows the head of the pull request that the event is about', () => {
  const head = { ref: 'change-3', repo: { full_name: 'octo-org/notes' } };
  expect(itemIn({ number: 3, head })).toEqual({
    tracker: 'github-pull-requests',
    key: 3,
    head: { branch: 'change-3', repository: 'octo-org/notes' },
  });
});

it.each([
  ['missing', undefined],
  ['null', null],
  ['of another shape', { label: 'octo-org:change-3' }],
])('keeps to the one pull request when its head is %s', (_, head) => {
  expect(itemIn({ number: 3, head })).toEqual({
    tracker: 'github-pull-requests',
    key: 3,
    head: null,
  });
});

it('is about no pull request without its number', () => {
  expect(itemIn({ head: { ref: 'change-3' } })).toBeNull();
});
