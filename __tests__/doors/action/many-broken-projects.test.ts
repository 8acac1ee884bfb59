import { describe, expect, it } from '@jest/globals';
import { LABEL, ledger } from '../../helpers/ledger-world.js';

const MANY = 3_000;
const CONFIG = `version: 1
projects:
  "{project}": { metadata: "projects/{project}.json", pulls: { labels: [${LABEL}] } }
`;

const filesOf = (count: number, text: string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`projects/p${index}.json`, text] as const),
  );

describe('thousands of projects that cannot be read', () => {
  it('are asked for in bounded requests, and told in a bounded report and log', async () => {
    const { run, repository, github } = await ledger({ config: CONFIG });
    repository.commit({ files: filesOf(MANY, '{') });
    const { exitCode, report, log, summary } = await run();
    expect(exitCode).toBe(1);
    const queries = github.requests.map(({ query }) => query?.length ?? 0);
    expect(Math.max(...queries)).toBeLessThan(50_000);
    expect(report.projects).toHaveLength(1000);
    expect(report.errors).toHaveLength(1001);
    expect(report.errors.at(-1)).toMatchObject({
      code: 'more-problems',
      message: expect.stringContaining('2,000 more'),
    });
    expect(JSON.stringify(report, null, 2).length).toBeLessThan(2_500_000);
    expect(log.length).toBeLessThan(100_000);
    expect(log).toContain('2,900 more');
    expect(summary.length).toBeLessThan(1_000_000);
  });

  it('are all told where they are few', async () => {
    const { run, repository } = await ledger({ config: CONFIG });
    repository.commit({ files: filesOf(20, '{') });
    const { report } = await run();
    expect(report.projects).toHaveLength(20);
    expect(report.errors.map(({ code }) => code)).toEqual(Array(20).fill('metadata-invalid'));
  });
});
