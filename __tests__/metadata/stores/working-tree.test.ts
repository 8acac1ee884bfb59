import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WorkingTreeStore } from '../../../src/metadata/stores/working-tree.js';

let root: string;
let store: WorkingTreeStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'metadata-sync-tree-'));
  store = new WorkingTreeStore(root);
  await mkdir(join(root, 'data'));
  await writeFile(at('data/pulls.json'), 'before');
});

afterEach(() => rm(root, { recursive: true, force: true }));

const at = (path: string): string => join(root, path);
const refusal = (code: string) => expect.objectContaining({ code, remedy: expect.any(String) });

describe('reading a file of the working tree', () => {
  it('gives its text', async () => {
    expect((await store.read('data/pulls.json'))?.text).toBe('before');
  });

  it.each([['data/none.json'], ['none/pulls.json'], ['data/pulls.json/more']])(
    'gives null where there is none: %s',
    async (path) => {
      expect(await store.read(path)).toBeNull();
    },
  );

  it('keeps a byte-order mark, line ends and every character', async () => {
    const text = '\uFEFF{\r\n\t"é": "\u2028 😀"\n}';
    await writeFile(at('data/pulls.json'), text);
    expect((await store.read('data/pulls.json'))?.text).toBe(text);
  });

  it('reads a file of no byte', async () => {
    await writeFile(at('data/pulls.json'), '');
    expect((await store.read('data/pulls.json'))?.text).toBe('');
  });

  it.each([
    ['binary', [0x7b, 0x00, 0x7d]],
    ['Latin-1', [0x22, 0xe9, 0x22]],
    ['cut in the middle of a character', [0x22, 0xf0, 0x9f, 0x98]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
    ['a lone surrogate', [0xed, 0xa0, 0x80]],
  ])('refuses what is %s', async (_, bytes) => {
    await writeFile(at('data/pulls.json'), Buffer.from(bytes));
    await expect(store.read('data/pulls.json')).rejects.toEqual(refusal('not-text'));
  });

  it('refuses more than 100 MB without reading it', async () => {
    await truncate(at('data/pulls.json'), 200 * 1024 * 1024);
    await expect(store.read('data/pulls.json')).rejects.toMatchObject({
      code: 'file-too-large',
      message: expect.stringContaining('200 MB'),
    });
  });

  it('refuses a folder', async () => {
    await expect(store.read('data')).rejects.toEqual(refusal('not-a-file'));
  });
});

describe('a symbolic link in the working tree', () => {
  beforeEach(async () => {
    await symlink(at('data/pulls.json'), at('data/link.json'));
    await symlink(at('data'), at('linked'));
    await symlink(at('nowhere'), at('data/broken.json'));
  });

  it.each([
    ['data/link.json', 'data/link.json'],
    ['linked/pulls.json', 'linked'],
    ['data/broken.json', 'data/broken.json'],
  ])('is refused by its name, neither read nor replaced: %s', async (path, name) => {
    const refused = { code: 'symbolic-link', message: expect.stringContaining(`\`${name}\``) };
    await expect(store.read(path)).rejects.toMatchObject(refused);
    await expect(store.replace(path, 'before', 'after')).rejects.toMatchObject(refused);
    expect(await readFile(at('data/pulls.json'), 'utf8')).toBe('before');
  });

  it('is listed, so that what it stands for is not passed over in silence', async () => {
    expect([...(await store.list('', 2))].sort()).toEqual([
      'data/broken.json',
      'data/link.json',
      'data/pulls.json',
      'linked',
    ]);
  });
});

describe('replacing a file of the working tree', () => {
  it('writes the new text', async () => {
    await store.replace('data/pulls.json', 'before', '\uFEFFafter\r\n😀');
    expect(await readFile(at('data/pulls.json'), 'utf8')).toBe('\uFEFFafter\r\n😀');
    expect(await readdir(at('data'))).toEqual(['pulls.json']);
  });

  it.each([0o600, 0o644, 0o664, 0o755])('keeps the mode %o, whatever the umask', async (mode) => {
    await chmod(at('data/pulls.json'), mode);
    const umask = process.umask(0o077);
    try {
      await store.replace('data/pulls.json', 'before', 'after');
    } finally {
      process.umask(umask);
    }
    expect((await stat(at('data/pulls.json'))).mode & 0o7777).toBe(mode);
  });

  it('puts a new file in its place, so that whoever reads the old one reads it whole', async () => {
    await link(at('data/pulls.json'), at('data/old.json'));
    await store.replace('data/pulls.json', 'before', 'after');
    expect(await readFile(at('data/old.json'), 'utf8')).toBe('before');
  });

  it.each([
    ['was changed meanwhile', () => writeFile(at('data/pulls.json'), 'theirs'), 'theirs'],
    ['is gone', () => rm(at('data/pulls.json')), null],
  ])('refuses a file that %s', async (_, meanwhile, left) => {
    await meanwhile();
    await expect(store.replace('data/pulls.json', 'before', 'after')).rejects.toEqual(
      refusal('file-changed'),
    );
    expect((await store.read('data/pulls.json'))?.text ?? null).toBe(left);
    expect(await readdir(at('data'))).toEqual(left === null ? [] : ['pulls.json']);
  });

  it('creates a file that is not there, with its folder, and takes it away again', async () => {
    await store.replace('new/pulls.json', null, 'after');
    expect(await readFile(at('new/pulls.json'), 'utf8')).toBe('after');
    await expect(store.replace('new/pulls.json', null, 'more')).rejects.toEqual(
      refusal('file-changed'),
    );
    await store.replace('new/pulls.json', 'after', null);
    expect(await readdir(at('new'))).toEqual([]);
  });

  it('leaves the file and nothing else behind when it fails', async () => {
    // Node refuses to write what is no text, after the new file was opened.
    const unwritable = { toString: () => 'after' } as unknown as string;
    await expect(store.replace('data/pulls.json', 'before', unwritable)).rejects.toThrow();
    expect(await readdir(at('data'))).toEqual(['pulls.json']);
    expect((await store.read('data/pulls.json'))?.text).toBe('before');
  });

  it('leaves one whole text of many that are written at once', async () => {
    const texts = Array.from({ length: 8 }, (_, index) => `after ${index}`);
    await Promise.allSettled(texts.map((text) => store.replace('data/pulls.json', 'before', text)));
    expect(texts).toContain((await store.read('data/pulls.json'))?.text);
    expect(await readdir(at('data'))).toEqual(['pulls.json']);
  });
});

describe('listing the working tree', () => {
  beforeEach(async () => {
    await mkdir(at('data/deep/deeper'), { recursive: true });
    await writeFile(at('data/deep/one.json'), '');
    await writeFile(at('data/deep/deeper/two.json'), '');
  });

  it.each([
    ['data', 1, ['data/pulls.json']],
    ['data', 2, ['data/deep/one.json', 'data/pulls.json']],
    ['', 1, []],
    ['', 3, ['data/deep/one.json', 'data/pulls.json']],
    ['none', 2, []],
    ['data/pulls.json', 1, []],
  ])('gives the files of the folder "%s", %i deep', async (folder, depth, paths) => {
    expect([...(await store.list(folder, depth))].sort()).toEqual(paths);
  });
});
