import { describe, expect, it } from '@jest/globals';
import { briefly, CORRECTIONS, serve, WEB } from '../../helpers/world.js';

const COMMENT = 'billed to ACME, cost 12.30';

/** A file in which #1 is recorded twice, with what stands in each record and between the two. */
const staged = (path: string, first: string, between: string, second: string) =>
  serve(
    '2026-01-10T03:00:00Z',
    (github) => {
      const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
      const createdAt = '2026-01-01T08:00:00Z';
      repository.openPullRequest({
        number: 1,
        title: 'Change',
        head: 'change',
        labels: ['tracked'],
        createdAt,
      });
      const truth = {
        status: 'open',
        title: 'Change',
        author: 'octocat',
        labels: ['tracked'],
        draft: false,
        head: 'change',
        base: 'main',
        createdAt,
        url: `${WEB}/octo-org/ledger/pull/1`,
      };
      const inYaml = (inside: string) =>
        `  - number: 1${inside}\n${Object.entries(truth)
          .map(([key, value]) => `    ${key}: ${JSON.stringify(value)}\n`)
          .join('')}`;
      const inJson = (inside: string) =>
        `  { "number": 1,${inside}\n${JSON.stringify(truth).slice(1)}`;
      const text = path.endsWith('.yml')
        ? `version: 1\npulls:\n${inYaml(first)}${between}${inYaml(second)}`
        : `{ "version": 1, "pulls": [\n${inJson(first)},\n${between}${inJson(second)}\n] }\n`;
      repository.commit({ files: { [path]: text } });
      return repository;
    },
    { label: 'tracked', metadata: path },
  );

describe.each([
  ['pulls.yml', '#'],
  ['pulls.json', '//'],
])('two records of one pull request with comments: %s', (path, mark) => {
  const comment = ` ${mark} ${COMMENT}`;

  it.each([
    ['only in the first', comment, ''],
    ['only in the second', '', comment],
    ['another in each', comment, ` ${mark} billed to nobody`],
    ['with other blanks', comment, comment.replace('12.30', '12 .30')],
  ])('differ, and none is lost: %s', async (_, first, second) => {
    const { run, writes } = await staged(path, first, '', second);
    const result = await run();
    expect(briefly(result)).toEqual(['#1 duplicate report']);
    expect(result.outputs).toMatchObject({ result: 'drift', 'conflict-count': '1' });
    expect(writes()).toEqual([]);
  });

  it('are folded when they have the same, and the heading between them stays', async () => {
    const heading = `  ${mark} ===== Release 2 =====\n`;
    const { run, repository } = await staged(path, comment, heading, comment);
    expect(briefly(await run())).toEqual(['#1 duplicate correct']);
    const after = repository.readFile(CORRECTIONS, path) ?? '';
    expect(after).toContain(heading);
    expect(after.match(/ACME/g)).toHaveLength(1);
    expect(after.match(/createdAt/g)).toHaveLength(1);
  });
});
