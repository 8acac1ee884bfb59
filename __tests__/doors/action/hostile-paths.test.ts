import { describe, expect, it } from '@jest/globals';
import { commandsIn, UNSEEN } from '../../helpers/escaping.js';
import { edit, LABEL, type LedgerWorld, ledger } from '../../helpers/ledger-world.js';
import { CORRECTIONS } from '../../helpers/world.js';

const CONFIG = `version: 1
projects:
  good: { metadata: pulls.json, pulls: { labels: [${LABEL}] } }
  "{project}": { metadata: "projects/{project}.json", pulls: { labels: [${LABEL}] } }
  "w-{project}": { metadata: "{project}/x.yml", pulls: { labels: [${LABEL}] } }
  "d-{project}": { metadata: "{project}/workflows/x.yml", pulls: { labels: [${LABEL}] } }
`;

const REFUSED: readonly (readonly [string, string])[] = [
  ['a trailer', 'projects/a\nMetadata-Sync-Run: evil\nfixes #1.json'],
  ['a carriage return', 'projects/a\r[skip ci].json'],
  ['a line separator', 'projects/a\u2028b.json'],
  ['colours of a terminal', 'projects/\u001b[31mred.json'],
  ['a control sign of eight bits', 'projects/\u009b31m.json'],
  ['letters from right to left', 'projects/\u202egpj.json'],
  ['no width', 'projects/a\u200bb.json'],
  ['a backslash', 'projects/..\\..\\x.json'],
  ['the folder of git', '.GIT/x.yml'],
  ['that folder with a space', '.git /x.yml'],
  ['that folder by its short name', 'GIT~1/x.yml'],
  ['that folder with a sign without width', '.g\u200cit/x.yml'],
  ['that folder as a stream', '.git::$INDEX_ALLOCATION/x.yml'],
  ['the workflows', '.github/workflows/x.yml'],
  ['the workflows in capitals', '.GITHUB/workflows/x.yml'],
];

/** A record that has to be corrected, so that there is something to write. */
const wrong = ({ records }: LedgerWorld): string =>
  JSON.stringify({ version: 1, pulls: edit(4, { title: 'Old' })(records()) }, null, 2);

describe('a path that a template finds', () => {
  it.each(REFUSED)(
    'is refused like one of the config, and the others go on: %s',
    async (_, path) => {
      const world = await ledger({ config: CONFIG, change: edit(3, { title: 'Old' }) });
      world.repository.commit({ files: { [path]: wrong(world) } });
      const before = world.repository.readFile('main', path);
      const { exitCode, report, log, outputs } = await world.run();
      expect(exitCode).toBe(1);
      expect(outputs).toMatchObject({ result: 'incomplete', 'correction-count': '1' });
      expect(report.errors.map(({ code }) => code)).toEqual(['path-refused']);
      expect(report.projects.map(({ project, totals }) => [project, totals.field])).toEqual([
        ['good', 1],
        [expect.any(String), 0],
      ]);
      expect(world.records(CORRECTIONS)[2]?.title).toBe('Change 3');
      expect(world.repository.readFile(CORRECTIONS, path)).toBe(before);
      expect(log).not.toMatch(UNSEEN);
      expect(commandsIn(log).filter(({ name }) => name === 'error')).toHaveLength(1);
    },
  );

  it('is corrected where nothing is wrong with it', async () => {
    const world = await ledger({ config: CONFIG });
    world.repository.commit({ files: { 'projects/a.json': wrong(world) } });
    const { outputs } = await world.run();
    expect(outputs).toMatchObject({ result: 'corrected', 'correction-count': '1' });
  });
});

/** Names that a file may have, and what GitHub or git would do at their sight. */
const ACTING: readonly (readonly [string, string])[] = [
  ['[skip ci]', '[skip ci]'],
  ['[ci skip]', '[ci skip]'],
  ['***NO_CI***', '***NO_CI***'],
  ['fixes #1', '#1'],
  ['closes https:', 'https:'],
  ['@octocat', '@octocat'],
  ['Co-authored-by: Evil <evil@example.com>', 'Co-authored-by'],
];

describe('the name of a file or a project', () => {
  it.each(ACTING)('does nothing in a commit message or a title: %s', async (name, fragment) => {
    const world = await ledger({ config: CONFIG });
    world.repository.commit({ files: { [`projects/${name}.json`]: wrong(world) } });
    expect((await world.run()).outputs.result).toBe('corrected');
    const { message } = world.repository.commitAt(world.repository.head(CORRECTIONS) ?? '');
    const { title, body } = world.correction();
    expect(message).not.toContain(fragment);
    expect(title).not.toContain(fragment);
    for (const marker of ['[skip ci]', '[ci skip]', '***NO_CI***', 'fixes #1']) {
      expect(body).not.toContain(marker);
    }
    // What the commit says of itself is still understood.
    const again = await world.run();
    expect(again.outputs['pull-request-operation']).toBe('unchanged');
  });

  it('is not needed to know a commit of a person', async () => {
    const world = await ledger({ config: CONFIG });
    const path = 'projects/a b.json';
    world.repository.commit({ files: { [path]: wrong(world) } });
    await world.run();
    const theirs = (world.repository.readFile(CORRECTIONS, path) ?? '').replace('Change 1', 'Mine');
    world.repository.commit({ branch: CORRECTIONS, files: { [path]: theirs } });
    world.repository.editPullRequest(3, { title: 'New' });
    await world.run();
    expect(world.repository.readFile(CORRECTIONS, path)).toBe(theirs);
  });
});
