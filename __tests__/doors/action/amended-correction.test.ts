import { afterEach, describe, expect, it } from '@jest/globals';
import type { Repository } from '../../../src/emulator/index.js';
import {
  CONFIG,
  edit,
  LEDGER,
  type LedgerWorld,
  ledger,
  render,
} from '../../helpers/ledger-world.js';
import { CORRECTIONS, leftovers, pullRequestEvent, warningsOf } from '../../helpers/world.js';

type CommitOptions = Parameters<Repository['commit']>[0];

let world: LedgerWorld;

/** No temporary branch stays behind, whatever happens. */
afterEach(() => expect(leftovers(world.repository)).toEqual([]));

const OTHER = 'other.json';
const LATER = '2026-01-10T03:05:00Z';

const configOf = (...projects: readonly string[]): string =>
  [
    'version: 1',
    'projects:',
    ...projects.map((line) => `  ${line}, pulls: { labels: [tracked] } }`),
    '',
  ].join('\n');

const FIRST = `first: { metadata: ${LEDGER}`;
const SECOND = `second: { metadata: ${OTHER}`;

/** An open correction of the first project's file, and of the second's where that drifts, too. */
const opened = async ({ other = false } = {}): Promise<LedgerWorld> => {
  world = await ledger({ config: configOf(FIRST, SECOND) });
  const truth = world.records();
  world.repository.commit({
    files: {
      [LEDGER]: render(edit(3, { title: 'wrong' })(truth)),
      [OTHER]: render(other ? edit(4, { title: 'wrong' })(truth) : truth),
    },
  });
  expect((await world.run()).outputs['pull-request-operation']).toBe('created');
  return world;
};

/** What `git commit --amend` and a forced push do. */
const amend = (options: CommitOptions): string =>
  world.repository.commit({ branch: CORRECTIONS, author: 'ada', amend: true, ...options });

const noted = (path: string): Record<string, string> => ({
  [path]: (world.repository.readFile(CORRECTIONS, path) ?? '').replace(
    '"version"',
    '"note": "mine", "version"',
  ),
});

const moveBase = (): string => world.repository.commit({ files: { 'README.md': 'moved' } });

/** The run leaves the commit alone and says so. */
const expectKept = async (
  theirs: string,
  ...asked: Parameters<LedgerWorld['run']>
): Promise<void> => {
  const result = await world.run(...asked);
  expect(result.exitCode).toBe(0);
  expect(warningsOf(result)).toContain('commits-by-people');
  expect(world.repository.head(CORRECTIONS)).toBe(theirs);
  expect(world.correction().state).toBe('OPEN');
};

describe('our commit, amended', () => {
  it.each<[string, () => CommitOptions['files']]>([
    ['with another file', () => ({ 'notes.txt': 'mine' })],
    ['with a change of a file that it did not correct', () => noted(OTHER)],
    ['with a change of the file that it corrected', () => noted(LEDGER)],
    ['without the metadata file', () => ({ [LEDGER]: null })],
    ['with the metadata file moved away', () => ({ [LEDGER]: null, 'moved.json': '{}' })],
    [
      'with a metadata file that is not UTF-8',
      () => ({ [LEDGER]: Buffer.from([...Buffer.from(world.text(CORRECTIONS)), 0xe4, 0x0a]) }),
    ],
  ])('%s is not moved over', async (_, files) => {
    await opened();
    const theirs = amend({ files: files() });
    moveBase();
    await expectKept(theirs);
  });

  it('is not thrown away when the drift is gone', async () => {
    const { repository } = await opened();
    const theirs = amend({ files: { 'notes.txt': 'mine' } });
    repository.commit({ files: { [LEDGER]: world.text(CORRECTIONS) } });
    await expectKept(theirs);
  });

  it('is not moved over by a narrow run', async () => {
    const { repository } = await opened({ other: true });
    const theirs = amend({ files: noted(OTHER) });
    moveBase();
    await expectKept(theirs, { project: 'first' });
    repository.closePullRequest(4);
    await expectKept(theirs, {}, pullRequestEvent('closed', repository.pullRequest(4)));
  });

  it('is not moved over when no project has the file any more', async () => {
    const { repository } = await opened({ other: true });
    const theirs = amend({ files: noted(OTHER), at: LATER });
    repository.commit({ files: { [CONFIG]: configOf(FIRST) } });
    await expectKept(theirs);
  });

  it('is not moved over when its author was amended with it', async () => {
    const { repository } = await opened({ other: true });
    const { message, parents } = repository.commitAt(repository.head(CORRECTIONS) ?? '');
    const theirs = repository.commit({
      branch: 'mine',
      ...(parents[0] !== undefined && { base: parents[0] }),
      files: { [LEDGER]: world.text(CORRECTIONS), ...noted(OTHER) },
      message,
      author: 'ada',
    });
    repository.moveBranch(CORRECTIONS, theirs);
    repository.deleteBranch('mine');
    repository.commit({ files: { [CONFIG]: configOf(FIRST) } });
    await expectKept(theirs);
  });

  it('is not moved over when only its message says more', async () => {
    const { repository } = await opened();
    const { message } = repository.commitAt(repository.head(CORRECTIONS) ?? '');
    const theirs = amend({ files: {}, message: `Agreed with finance\n\n${message}`, at: LATER });
    moveBase();
    await expectKept(theirs);
  });
});

describe('our commit, untouched', () => {
  const expectUpdated = async (...asked: Parameters<LedgerWorld['run']>): Promise<void> => {
    const { number } = world.correction();
    const before = world.repository.head(CORRECTIONS);
    const result = await world.run(...asked);
    expect(warningsOf(result)).not.toContain('commits-by-people');
    expect(result.outputs).toMatchObject({
      'pull-request-operation': 'updated',
      'pull-request-number': String(number),
    });
    expect(world.repository.head(CORRECTIONS)).not.toBe(before);
  };

  it('is updated in place by full and narrow runs', async () => {
    const { repository } = await opened({ other: true });
    moveBase();
    await expectUpdated();
    repository.commit({ files: { 'README.md': 'moved on' } });
    await expectUpdated({ project: 'first' });
    repository.closePullRequest(4);
    await expectUpdated({}, pullRequestEvent('closed', repository.pullRequest(4)));
  });

  it('is updated when no project has one of its files any more', async () => {
    const { repository } = await opened({ other: true });
    repository.commit({ files: { [CONFIG]: configOf(FIRST) } });
    await expectUpdated();
  });

  it('is updated when an earlier version made it, which wrote paths and no base', async () => {
    const { repository } = await opened();
    const { message } = repository.commitAt(repository.head(CORRECTIONS) ?? '');
    const earlier = message
      .replace(/^(Metadata-Sync-Content: \S+) .*$/m, `$1 ${LEDGER}`)
      .replace(/^Metadata-Sync-Base: .*\n/m, '');
    expect(earlier).not.toBe(message);
    amend({ files: {}, message: earlier });
    moveBase();
    await expectUpdated();
  });

  it('is closed when the drift is gone', async () => {
    const { repository, run } = await opened();
    repository.commit({ files: { [LEDGER]: world.text(CORRECTIONS) } });
    expect((await run()).outputs['pull-request-operation']).toBe('closed');
    expect(repository.head(CORRECTIONS)).toBeUndefined();
  });
});
