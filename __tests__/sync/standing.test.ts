import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import { annotationsOf, renderConsole, renderSummary } from '../../src/sync/index.js';
import { serviceOn } from '../helpers/in-process.js';
import { edit, LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';
import { CORRECTIONS, STATE } from '../helpers/world.js';

const CONFIG = `version: 1
projects:
  pulls:
    metadata: ${LEDGER}
    pulls: { labels: [${LABEL}] }
    ignore:
      - { field: title, until: 2026-01-01, reason: over }
      - { field: author, reason: idle }
`;

const staged = (config = CONFIG) => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  for (const number of [1, 2, 3]) repository.openPullRequest(labelled(number));
  const truth = repository.pullRequests().map(recordOf);
  const write = (change = edit(0, {})): void => {
    repository.commit({
      files: { [LEDGER]: render(change(truth)), '.github/metadata-sync.yml': config },
    });
  };
  write();
  return { github, repository, write, ...serviceOn(github, repository) };
};

describe('a rule that ignores nothing any more', () => {
  it('is news once, and stands quietly in its place from then on', async () => {
    const { run } = staged();
    const first = await run('1-1', {});
    const second = await run('2-1', {});
    const codes = ['ignore-rule-expired', 'ignore-rule-without-effect'];
    expect(annotationsOf(first, [])).toHaveLength(2);
    expect(annotationsOf(second, [])).toEqual([]);
    for (const { projects } of [first, second])
      expect(projects[0]?.warnings.map(({ code }) => code)).toEqual(codes);
    expect(renderSummary(first)).not.toContain('standing notes');
    expect(renderSummary(second)).toContain('2 standing notes');
    expect(renderSummary(second)).not.toContain('⚠️');
    expect(renderConsole(first)).toMatchObject({ problems: { length: 2 }, notes: [] });
    expect(renderConsole(second)).toMatchObject({
      problems: [],
      notes: [`2 standing notes (${codes.join(', ')}); see the JSON report.`],
    });
  });

  it.each([
    ['schedule', 0],
    ['pull_request', 0],
    ['workflow_dispatch', 2],
    ['push', 2],
  ])('is no news to each %s where no history is kept', async (event, news) => {
    const { run } = staged(`${CONFIG}history: false\n`);
    await run('1-1', {}, { event });
    const result = await run('2-1', {}, { event });
    expect(annotationsOf(result, [])).toHaveLength(news);
    expect(renderConsole(result).notes).toHaveLength(news === 0 ? 1 : 0);
  });
});

describe('what somebody declined', () => {
  it('is not the oldest drift that is open', async () => {
    const { run, service, asked, github, repository, write } = staged();
    write(edit(2, { status: 'merged' }));
    const first = await run('1-1', {});
    const since = async () => (await service.status(asked({}))).drift;
    expect(await since()).toMatchObject({ since: '2026-01-30T03:00:00.000Z' });
    repository.closePullRequest(first.delivery.pullRequest?.number ?? 0);
    repository.deleteBranch(CORRECTIONS);
    github.clock.advance(24 * 60 * 60_000);
    await run('2-1', {});
    expect(await since()).toEqual({ since: null, open: [] });
    const { bases } = JSON.parse(repository.readFile(STATE, 'state.json') ?? '');
    const { reportedWarnings, outOfSync } = bases.main.pulls;
    expect(reportedWarnings).toHaveLength(2);
    expect(outOfSync['#2']).toEqual([expect.objectContaining({ setAside: true })]);
  });
});

it('a state of an earlier version, which says less, is read', async () => {
  const { run, repository, write } = staged();
  write(edit(2, { status: 'merged' }));
  const first = await run('1-1', {});
  const text = repository.readFile(STATE, 'state.json') ?? '';
  const earlier = text.replace(/,"reportedWarnings":\[[^\]]*\]/, '');
  expect(earlier).not.toBe(text);
  repository.commit({ branch: STATE, files: { 'state.json': earlier } });
  const second = await run('2-1', {});
  expect(second.warnings).toEqual([]);
  expect(annotationsOf(second, [])).toEqual(annotationsOf(first, []));
});
