import { describe, expect, it } from '@jest/globals';
import {
  CONFIG,
  edit,
  LABEL,
  type LedgerRecord,
  labelled,
  ledger,
  recordOf,
  render,
} from '../../helpers/ledger-world.js';
import { briefly, CORRECTIONS, problemsText, warningsOf } from '../../helpers/world.js';

type Heads = Readonly<Record<string, string>>;

/** A config file with a project, and a metadata file, for each head pattern. */
const config = (heads: Heads): string => `version: 1
projects:
${Object.entries(heads)
  .map(
    ([name, head]) =>
      `  ${name}: { metadata: ${name}.json, pulls: { labels: [${LABEL}], head: "${head}" } }\n`,
  )
  .join('')}`;

/** `change-1`, `change-2` and so on are #1 to #4; #11 and #12 are `change-v2-...`. */
const staged = async (
  heads: Heads,
  records: Readonly<Record<string, readonly number[]>>,
  change: (records: LedgerRecord[]) => LedgerRecord[] = (truth) => truth,
) => {
  const world = await ledger({
    pulls: [11, 12].map((number) => ({ ...labelled(number), head: `change-v2-${number}` })),
    config: config(heads),
  });
  const { repository } = world;
  const files = Object.entries(records).map(([name, numbers]) => [
    `${name}.json`,
    render(change(numbers.map((number) => recordOf(repository.pullRequest(number))))),
  ]);
  repository.commit({ files: Object.fromEntries(files) });
  return world;
};

const BOTH: Heads = { api: 'change-*', next: 'change-v2-*' };

describe('projects that head patterns tell apart', () => {
  it('each get the pull requests of the most specific pattern', async () => {
    const { run, writes } = await staged(BOTH, { api: [1, 2, 3, 4], next: [11, 12] });
    const { outputs, report } = await run();
    expect(outputs).toMatchObject({
      result: 'in-sync',
      'missing-count': '0',
      'phantom-count': '0',
    });
    expect(report.projects.map(({ project, totals }) => [project, totals.items])).toEqual([
      ['api', 4],
      ['next', 2],
    ]);
    expect(writes()).toEqual([]);
  });

  it('are corrected in one commit of one pull request', async () => {
    const { run, repository, correction } = await staged(
      BOTH,
      { api: [1, 2, 3, 4], next: [11, 12] },
      (records) => edit(11, { title: 'Old' })(edit(4, { title: 'Old' })(records)),
    );
    const result = await run();
    expect(briefly(result)).toEqual(['#4 field title correct', '#11 field title correct']);
    expect(repository.commitAt(repository.head(CORRECTIONS) ?? '').parents).toEqual([
      repository.head('main'),
    ]);
    expect(repository.diff(correction().number).match(/^\+\+\+ .*/gm)).toEqual([
      '+++ b/api.json',
      '+++ b/next.json',
    ]);
  });

  it('miss and have too much where a record stands in the wrong file', async () => {
    const { run } = await staged(BOTH, { api: [1, 2, 3, 4, 11], next: [12] });
    const { report } = await run();
    expect(
      report.projects.map(({ project, drifts }) => [
        project,
        drifts.map(({ key, kind, reason }) => `${key} ${kind} ${reason}`),
      ]),
    ).toEqual([
      ['api', ['#11 phantom outside-selection']],
      ['next', ['#11 historical null']],
    ]);
  });

  it('name the selected pull requests that fit none of them', async () => {
    const { run, repository } = await staged(BOTH, { api: [1, 2, 3, 4], next: [11, 12] });
    repository.openPullRequest({ ...labelled(20), head: 'elsewhere' });
    const result = await run();
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'in-sync' } });
    expect(warningsOf(result)).toEqual(['fits-no-project']);
    expect(problemsText(result)).toContain('#20');
  });

  it('cannot be told apart by patterns that fit equally well', async () => {
    const heads = { one: 'change-*', two: '*change-' };
    const { run, repository, writes } = await staged(heads, { one: [1, 2, 3, 4], two: [] });
    expect((await run()).exitCode).toBe(0);
    repository.openPullRequest({ ...labelled(30), head: 'change-change-' });
    const { exitCode, log } = await run();
    expect(exitCode).toBe(1);
    expect(log).toMatch(/^::error.*`one`.*`two`.*specific/m);
    expect(writes()).toEqual([]);
  });
});

describe('projects without a head pattern', () => {
  it('each take every pull request of their labels', async () => {
    const world = await ledger({
      config: `version: 1
projects:
  all: { metadata: all.json, pulls: { labels: [${LABEL}] } }
  urgent: { metadata: urgent.json, pulls: { labels: [urgent, "on fire"] } }
`,
    });
    const { run, repository } = world;
    repository.label(3, 'urgent');
    repository.label(4, 'on fire');
    const records = (...numbers: number[]) =>
      render(numbers.map((number) => recordOf(repository.pullRequest(number))));
    repository.commit({ files: { 'all.json': records(1, 2, 3, 4), 'urgent.json': records(3, 4) } });
    const { outputs, report } = await run();
    expect(outputs).toMatchObject({ result: 'in-sync', complete: 'true' });
    expect(report.projects.map(({ totals }) => totals.items)).toEqual([4, 2]);
    expect(repository.readFile('main', CONFIG)).toContain('on fire');
  });
});

describe('a head branch that fits two patterns equally well', () => {
  const two = async (pull: { readonly fork?: string }) => {
    const world = await staged({ api: 'change-*-x', next: 'change-x-*' }, { api: [], next: [] });
    const { repository } = world;
    repository.openPullRequest({ ...labelled(31), head: 'change-1-x' });
    repository.openPullRequest({ ...labelled(32), head: 'change-x-x', ...pull });
    return world;
  };

  it.each(['mallory', undefined])(
    'ends the run only in this repository (fork of %s)',
    async (fork) => {
      const { run } = await two(fork === undefined ? {} : { fork });
      const result = await run({ backfill: 'true', mode: 'report' });
      if (fork === undefined) {
        expect(result).toMatchObject({
          exitCode: 1,
          report: { errors: [{ code: 'head-ambiguous' }] },
        });
        return;
      }
      expect(result).toMatchObject({ exitCode: 0, outputs: { complete: 'true' } });
      expect(briefly(result)).toEqual(['#31 historical correct']);
      expect(warningsOf(result)).toContain('head-ambiguous');
      const warning = result.report.warnings.find(({ code }) => code === 'head-ambiguous');
      expect(warning?.message).toContain('`#32`');
      expect(problemsText(result)).not.toMatch(/fits? no project[^.]*#32/);
    },
  );

  it('still corrects the record that somebody made of it', async () => {
    const { run, repository } = await two({ fork: 'mallory' });
    const record = recordOf(repository.pullRequest(32));
    repository.commit({ files: { 'api.json': render([{ ...record, title: 'Old' }]) } });
    expect(briefly(await run({ mode: 'report' }))).toContain('#32 field title correct');
  });
});
