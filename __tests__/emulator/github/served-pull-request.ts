import { serve } from './served.js';

export const STATE = 'state closed merged closedAt mergedAt updatedAt headRefOid';

export async function servePullRequest() {
  const served = await serve({ files: { 'a.txt': 'one\ntwo\nthree\nfour\nfive\nsix\n' } });
  const pullRequest = served.repo.openPullRequest({
    title: 'Change',
    head: 'topic',
    labels: ['bug'],
  });
  served.github.clock.advance(60_000);
  const read = async (fields = STATE) =>
    (await served.ask(`pullRequest(number: 1) { ${fields} }`)).data.pullRequest;
  return { ...served, pullRequest, read, later: '2026-01-05T03:01:00Z' };
}
