import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readTrigger } from '../../../src/doors/action/trigger.js';

const pullRequestOf = async (pull: unknown) => {
  const folder = await mkdtemp(join(tmpdir(), 'metadata-sync-test-'));
  try {
    const path = join(folder, 'event.json');
    await writeFile(path, JSON.stringify({ action: 'closed', pull_request: pull }));
    const event = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path };
    return (await readTrigger(event)).pullRequest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

it('knows the head of the pull request that the event is about', async () => {
  const head = { ref: 'change-3', repo: { full_name: 'octo-org/notes' } };
  expect(await pullRequestOf({ number: 3, head })).toEqual({
    number: 3,
    head: 'change-3',
    headRepository: 'octo-org/notes',
  });
});

it.each([
  ['missing', undefined],
  ['null', null],
  ['of another shape', { label: 'octo-org:change-3' }],
])('keeps to the one pull request when its head is %s', async (_, head) => {
  expect(await pullRequestOf({ number: 3, head })).toEqual({
    number: 3,
    head: '',
    headRepository: null,
  });
});

it('is about no pull request without its number', async () => {
  expect(await pullRequestOf({ head: { ref: 'change-3' } })).toBeNull();
});
