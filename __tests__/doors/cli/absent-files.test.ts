import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { report } from '../../../src/model/report.js';
import { LABEL, ledger } from '../../helpers/ledger-world.js';
import { type Checkout, checkout, runCli } from '../../helpers/run-cli.js';

const FILE = 'data/pulls.json';
const KEPT = '{"version": 1, "pulls": [], "note": "mine"}\n';

const run = async (tree: Checkout, metadata: string, ...args: readonly string[]) => {
  const { server } = await ledger();
  const { status, out } = await runCli(
    [...args, '--label', LABEL, '--metadata', metadata, '--json'],
    { cwd: tree.root, env: { GITHUB_API_URL: server.apiUrl, GH_TOKEN: 'x' } },
  );
  const { result, errors } = report.parse(JSON.parse(out));
  return { status, result, errors };
};

const backfill = (tree: Checkout, metadata = FILE) =>
  run(tree, metadata, 'sync', '--backfill', '--apply', '--yes');

const addSubmodule = ({ git }: Checkout): void => {
  const commit = git('rev-parse', 'HEAD').trim();
  git('update-index', '--add', '--cacheinfo', `160000,${commit},sub`);
  git('commit', '--quiet', '--message', 'Add a submodule');
};

/** How the file came not to be where it is looked for, and what is said of it. */
const HIDDEN: readonly (readonly [string, (tree: Checkout) => void, string, string])[] = [
  [
    'left out of a sparse checkout',
    ({ git }) => git('sparse-checkout', 'set', 'other'),
    'not-checked-out',
    '`git sparse-checkout add data`',
  ],
  [
    'marked to be skipped',
    ({ git, root }) => {
      git('update-index', '--skip-worktree', FILE);
      rmSync(join(root, FILE));
    },
    'not-checked-out',
    '`git update-index --no-skip-worktree data/pulls.json`',
  ],
  [
    'deleted, and not committed so',
    ({ root }) => rmSync(join(root, FILE)),
    'not-checked-out',
    '`git restore data/pulls.json`, or delete it for good with `git rm data/pulls.json`',
  ],
  [
    'named otherwise',
    ({ git }) => git('mv', FILE, 'data/Pulls.json'),
    'spelled-otherwise',
    'Spell the path',
  ],
  [
    'behind a link',
    ({ root, git }) => {
      git('mv', 'data', 'real');
      symlinkSync('real', join(root, 'data'));
    },
    'symbolic-link',
    'path of the file itself',
  ],
];

const staged = () =>
  checkout(
    { [FILE]: KEPT, 'other/keep.txt': '' },
    { origin: 'https://github.com/octo-org/ledger.git' },
  );

describe('a metadata file that is not where it is looked for in a clone', () => {
  it.each(HIDDEN)('is not written anew by a backfill: %s', async (_, hide, code, remedy) => {
    const tree = staged();
    hide(tree);
    const before = tree.git('status', '--porcelain');
    const there = existsSync(join(tree.root, FILE));
    const { status, errors } = await backfill(tree);
    expect(status).toBe(1);
    expect(errors).toMatchObject([{ code, remedy: expect.stringContaining(remedy) }]);
    expect(tree.git('status', '--porcelain')).toBe(before);
    expect(existsSync(join(tree.root, FILE))).toBe(there);
  });

  it.each<[string, (tree: Checkout) => void]>([
    ['as one that is not on the disk', addSubmodule],
    [
      'as a plain clone leaves it, an empty folder',
      (tree) => {
        addSubmodule(tree);
        mkdirSync(join(tree.root, 'sub'));
      },
    ],
    [
      'with a file in that folder',
      (tree) => {
        addSubmodule(tree);
        tree.write('sub/pulls.json', KEPT);
      },
    ],
    [
      'as a clone of its own',
      ({ git, root, write }) => {
        mkdirSync(join(root, 'sub'));
        git('init', '--quiet', 'sub');
        write('sub/pulls.json', KEPT);
      },
    ],
  ])('is not looked for in a submodule: %s', async (_, stage) => {
    const tree = staged();
    stage(tree);
    const inside = join(tree.root, 'sub/pulls.json');
    const there = existsSync(inside);
    const { errors } = await backfill(tree, 'sub/pulls.json');
    expect(errors).toMatchObject([
      { code: 'in-submodule', message: expect.stringContaining('`sub`') },
    ]);
    expect(existsSync(inside)).toBe(there);
    if (there) expect(readFileSync(inside, 'utf8')).toBe(KEPT);
    const checked = await run(tree, 'sub/pulls.json', 'check');
    expect(checked.errors).toEqual(errors);
  });

  it('is told from a repository of its own that no submodule leads to', async () => {
    const tree = staged();
    tree.git('init', '--quiet', 'other');
    const { errors } = await run(tree, 'other/pulls.json', 'check');
    expect(errors).toMatchObject([
      {
        code: 'in-submodule',
        message: expect.stringContaining('`other` is a repository of its own'),
      },
    ]);
  });

  it('is written where nothing stands', async () => {
    const tree = staged();
    const { status, result } = await backfill(tree, 'data/new.json');
    expect({ status, result }).toEqual({ status: 0, result: 'corrected' });
    expect(JSON.parse(tree.read('data/new.json')).pulls).toHaveLength(4);
    expect(tree.read(FILE)).toBe(KEPT);
  });
});
