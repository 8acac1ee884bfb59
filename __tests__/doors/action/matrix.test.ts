import { describe, expect, it } from '@jest/globals';
import { changes } from '../../helpers/faults.js';
import { edit, LABEL, LEDGER, ledger, render } from '../../helpers/ledger-world.js';
import { CORRECTIONS, leftovers, openCorrections } from '../../helpers/world.js';

/** Three projects on three files, each with another record of #3. */
const threeProjects = async () => {
  const world = await ledger({
    change: edit(3, { status: 'merged' }),
    config: `version: 1
projects:
  one: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } }
  two: { metadata: two.json, pulls: { labels: [${LABEL}] } }
  three: { metadata: three.json, pulls: { labels: [${LABEL}] } }
`,
  });
  const wrong = (title: string): string =>
    render(edit(3, { title, status: 'open' })(world.records()));
  world.repository.commit({ files: { 'two.json': wrong('Second'), 'three.json': wrong('Third') } });
  return world;
};

describe('the jobs of one workflow run, each on a project', () => {
  it('propose all that they found in one pull request, one after the other', async () => {
    const { run, repository, text } = await threeProjects();
    for (const project of ['one', 'two', 'three']) {
      expect((await run({ project })).outputs.result).toBe('corrected');
    }
    expect(openCorrections(repository)).toHaveLength(1);
    expect(text(CORRECTIONS)).not.toContain('"merged",\n      "title": "Change 3"');
    expect(repository.readFile(CORRECTIONS, 'two.json')).not.toContain('Second');
    expect(repository.readFile(CORRECTIONS, 'three.json')).not.toContain('Third');
  });

  it('do so at the same time, though they share the id of the run', async () => {
    const { run, github, repository, records } = await threeProjects();
    github.latency.perRequestMs = 20;
    const runs = await Promise.all(['one', 'two', 'three'].map((project) => run({ project })));
    expect(runs.map(({ exitCode, outputs }) => [exitCode, outputs.result])).toEqual(
      runs.map(() => [0, 'corrected']),
    );
    expect(openCorrections(repository)).toHaveLength(1);
    expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'open' });
    expect(repository.readFile(CORRECTIONS, 'two.json')).not.toContain('Second');
    expect(repository.readFile(CORRECTIONS, 'three.json')).not.toContain('Third');
    expect(leftovers(repository)).toEqual([]);
  });

  it('do so when one overtakes another that is about to move the branch', async () => {
    const { run, github, repository, records } = await threeProjects();
    const overtaken: string[] = [];
    github.before(changes('updateRefs'), async () => {
      overtaken.push((await run({ project: 'two' })).outputs.result ?? '');
    });
    const { exitCode, outputs } = await run({ project: 'one' });
    expect(overtaken).toEqual(['corrected']);
    expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 0, result: 'corrected' });
    expect(openCorrections(repository)).toHaveLength(1);
    expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'open' });
    expect(repository.readFile(CORRECTIONS, 'two.json')).not.toContain('Second');
    expect(leftovers(repository)).toEqual([]);
  });

  it.each([
    ['createPullRequest', []],
    ['updatePullRequest', ['three']],
  ])('do so when one comes between the branch of another and its %s', async (mutation, earlier) => {
    const { run, github, repository, records } = await threeProjects();
    for (const project of earlier) await run({ project });
    const between: string[] = [];
    github.before(changes(mutation), async () => {
      between.push((await run({ project: 'two' })).outputs.result ?? '');
    });
    expect((await run({ project: 'one' })).outputs.result).toBe('corrected');
    expect(between).toEqual(['corrected']);
    expect(openCorrections(repository)).toHaveLength(1);
    expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'open' });
    expect(repository.readFile(CORRECTIONS, 'two.json')).not.toContain('Second');
    if (earlier.length > 0)
      expect(repository.readFile(CORRECTIONS, 'three.json')).not.toContain('Third');
    expect(leftovers(repository)).toEqual([]);
  });
});
