import { describe, expect, it } from '@jest/globals';
import { parseRemote } from '../../../src/cli/place/remote.js';

describe('the address of a remote', () => {
  it.each([
    ['https://github.com/o/r.git', 'github.com', 'o/r'],
    ['https://github.com/o/r', 'github.com', 'o/r'],
    ['https://github.com/o/r.js/', 'github.com', 'o/r.js'],
    ['https://user:secret@github.com/o/r.git', 'github.com', 'o/r'],
    ['git@github.com:o/r.git', 'github.com', 'o/r'],
    ['github.com:o/r', 'github.com', 'o/r'],
    ['ssh://git@github.com/o/r.git', 'github.com', 'o/r'],
    ['ssh://git@ssh.github.com:443/o/r.git', 'github.com', 'o/r'],
    ['git+ssh://git@ghe.example.com:2222/o/r.git', 'ghe.example.com', 'o/r'],
    ['https://GHE.example.com:8443/o/r.git', 'ghe.example.com:8443', 'o/r'],
    ['git://github.com/o/r.git', 'github.com', 'o/r'],
  ])('names a host and a repository: %s', (address, host, repository) => {
    expect(parseRemote(address)).toEqual({ host, repository });
  });

  it.each([
    '/srv/git/r.git',
    '../r',
    'file:///srv/git/o/r.git',
    'C:\\git\\r',
    'C:/git/r',
    'https://github.com/o',
    'https://gitlab.example/group/sub/r.git',
    'https://[broken/o/r',
    '',
  ])('may name none: %s', (address) => {
    expect(parseRemote(address)).toBeNull();
  });
});
