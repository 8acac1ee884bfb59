import { describe, expect, it } from '@jest/globals';
import { briefly, CORRECTIONS, problemsText, serve, WEB } from '../../helpers/world.js';

const FILE = 'pulls.yml';

/** A file with one record, whose labels stand in lines. */
const staged = (labels: string) =>
  serve(
    '2026-01-10T03:00:00Z',
    (github) => {
      const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
      repository.openPullRequest({
        number: 1,
        title: 'Change',
        head: 'change',
        labels: ['tracked', 'ui'],
        createdAt: '2026-01-01T08:00:00Z',
      });
      const text = `version: 1
pulls:
  - number: 1
    status: open
    title: Change
    author: octocat
    labels:
${labels}    draft: false
    head: change
    base: main
    createdAt: 2026-01-01T08:00:00Z
    url: ${WEB}/octo-org/ledger/pull/1
`;
      repository.commit({ files: { [FILE]: text } });
      return repository;
    },
    { label: 'tracked', metadata: FILE },
  );

describe('comments among the labels of a record', () => {
  it('stay when labels go', async () => {
    const { run, repository } = await staged(
      '      # all of them\n      - tracked\n        # by hand\n\n      # gone soon\n      - bug # why\n      # under it\n\n      # the screen\n      - ui\n',
    );
    expect(briefly(await run())).toEqual(['#1 field labels correct']);
    const after = repository.readFile(CORRECTIONS, FILE) ?? '';
    for (const comment of ['all of them', 'by hand', 'gone soon', 'why', 'under it', 'the screen'])
      expect(after).toContain(`# ${comment}\n`);
    expect(after).not.toContain('bug');
  });

  it('refuse the correction that would take them away', async () => {
    const { run, writes } = await staged('      tracked: yes # said\n');
    const result = await run();
    expect(result.exitCode).toBe(1);
    expect(problemsText(result)).toMatch(/pulls\.yml:8:\d+: this comment stands within a value/);
    expect(writes()).toEqual([]);
  });

  it('refuse it in one project, and the corrections of another are delivered', async () => {
    const { run, repository, correction } = await staged('      tracked: yes # said\n');
    const refused = repository.readFile('main', FILE) ?? '';
    const wrong = refused.replace('title: Change', 'title: Old');
    const good = wrong.replace('      tracked: yes # said', '      - tracked\n      - ui');
    const config = `version: 1
projects:
  bad: { metadata: ${FILE}, pulls: { labels: [tracked] } }
  good: { metadata: good.yml, pulls: { labels: [tracked] } }
`;
    repository.commit({ files: { 'good.yml': good, '.github/metadata-sync.yml': config } });
    const result = await run({ label: '', metadata: '' });
    expect(result.exitCode).toBe(1);
    expect(result.report.projects.map(({ errors }) => errors.length)).toEqual([1, 0]);
    expect(result.outputs['correction-count']).toBe('1');
    expect(repository.readFile(CORRECTIONS, 'good.yml')).toContain('title: Change');
    expect(repository.readFile(CORRECTIONS, FILE)).toBe(refused);
    expect(correction().body).not.toContain('labels');
  });

  it('do not get in the way of a list without any', async () => {
    const { run, repository } = await staged('      - tracked\n      - bug\n      - ui\n');
    expect(briefly(await run())).toEqual(['#1 field labels correct']);
    expect(repository.readFile(CORRECTIONS, FILE)).toContain('- tracked\n      - ui\n    draft');
  });
});
