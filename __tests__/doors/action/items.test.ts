import { describe, expect, it } from '@jest/globals';
import { edit, LABEL, LEDGER, labelled, ledger, recordOf } from '../../helpers/ledger-world.js';
import { briefly, warningsOf } from '../../helpers/world.js';

describe('what GitHub does not know any more', () => {
  it('stays as it is on record', async () => {
    const { run, repository, writes } = await ledger();
    const merged = repository.pullRequest(1);
    merged.mergeCommit = null;
    merged.mergedBy = null;
    merged.author = null;
    const result = await run();
    expect(result).toMatchObject({ outputs: { result: 'in-sync', complete: 'true' } });
    expect(writes()).toEqual([]);
  });

  it('is told from what there is not', async () => {
    const { run } = await ledger({ change: edit(2, { mergeCommit: 'abc', mergedBy: 'hubot' }) });
    expect(briefly(await run({ mode: 'report' }))).toEqual([
      '#2 field mergedBy correct',
      '#2 field mergeCommit correct',
    ]);
  });
});

describe('the reviewers', () => {
  it('are those who review for others', async () => {
    const { run, repository, records, correction } = await ledger();
    for (const login of ['octocat', 'github-actions[bot]', 'monalisa', 'helper[bot]']) {
      repository.review(3, login, 'COMMENTED');
    }
    repository.openPullRequest({ ...labelled(5), author: 'helper[bot]' });
    for (const login of ['helper[bot]', 'octocat']) repository.review(5, login, 'COMMENTED');
    const result = await run();
    expect(briefly(result)).toEqual(['#3 field reviewers correct', '#5 missing correct']);
    const proposed = records(correction().headRefName);
    expect(proposed.find(({ number }) => number === 3)?.reviewers).toEqual(['helper', 'monalisa']);
    expect(proposed.find(({ number }) => number === 5)?.reviewers).toEqual(['octocat']);
  });

  const crowd = (size: number): readonly string[] =>
    Array.from({ length: size }, (_, index) => `reviewer-${index}`);

  it.each([50, 51, 120])('are never a part of them: %i', async (size) => {
    const { run, repository, commitRecords, text } = await ledger();
    for (const login of crowd(size)) repository.review(3, login);
    commitRecords(edit(3, { reviewers: ['reviewer-0'], title: 'Old' }));
    const before = text();
    const result = await run();
    expect(result.outputs).toMatchObject({ result: 'corrected', complete: 'true' });
    expect(briefly(result)).toEqual([
      '#3 field title correct',
      ...(size > 50 ? [] : ['#3 field reviewers correct']),
    ]);
    expect(text()).toBe(before);
  });

  it('are left out of a new record where there are too many', async () => {
    const { run, repository, records, correction } = await ledger();
    const pull = repository.openPullRequest({ ...labelled(5), requestedReviewers: crowd(60) });
    expect(briefly(await run())).toEqual(['#5 missing correct']);
    expect(records(correction().headRefName).at(-1)).toEqual({
      ...recordOf(pull),
      reviewers: null,
    });
  });
});

describe('a label', () => {
  const NFC = 'pr\u00fcfen';
  const NFD = NFC.normalize('NFD');

  it.each([
    ['composed', NFC, 'decomposed', NFD],
    ['decomposed', NFD, 'composed', NFC],
  ])('that is %s in the config is found when GitHub has it %s', async (_, asked, __, there) => {
    const { run, repository } = await ledger({
      pulls: [{ ...labelled(5), labels: [there] }],
      config: `version: 1
projects: { pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}, ${asked}] } } }
`,
    });
    expect(repository.pullRequest(5).labels[0]?.name).toBe(there);
    const result = await run({ mode: 'report' });
    expect(briefly(result)).toEqual(['#5 missing correct']);
    expect(result.outputs.complete).toBe('true');
    expect(warningsOf(result)).toEqual([]);
  });

  it('that is mistyped beside another is told', async () => {
    const { run } = await ledger({
      config: `version: 1
projects: { pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}, urgnet] } } }
`,
    });
    const result = await run({ mode: 'report' });
    expect(result.outputs).toMatchObject({ result: 'in-sync', complete: 'true' });
    expect(result.report.projects[0]?.warnings).toMatchObject([
      { code: 'label-unknown', message: expect.stringContaining('`urgnet`') },
    ]);
  });
});
