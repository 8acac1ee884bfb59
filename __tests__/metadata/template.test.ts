import { describe, expect, it } from '@jest/globals';
import {
  depthOf,
  fillIn,
  folderOf,
  hasPlaceholder,
  projectOf,
} from '../../src/metadata/template.js';
import fc from '../helpers/fast-check.js';

describe('the folder of a template', () => {
  it.each([
    ['{project}.json', '', 1],
    ['projects/{project}.json', 'projects', 1],
    ['a/b/{project}/metadata.json', 'a/b', 2],
    ['{project}/metadata.json', '', 2],
    ['a/pre-{project}/b/{project}.json', 'a', 3],
    ['{project}/{project}/{project}', '', 3],
  ])('of %s is "%s", and it reaches %i below it', (pattern, folder, depth) => {
    expect(folderOf(pattern)).toBe(folder);
    expect(depthOf(pattern)).toBe(depth);
  });
});

describe('the project that a path stands for', () => {
  it.each([
    ['projects/{project}.json', 'projects/api.json', 'api'],
    ['projects/{project}.json', 'projects/api.v2.json', 'api.v2'],
    ['projects/{project}.json', 'projects/Ünï cödé.json', 'Ünï cödé'],
    ['projects/{project}.json', 'projects/api/api.json', null],
    ['projects/{project}.json', 'projects/.json', null],
    ['projects/{project}.json', 'projects/api.jsonx', null],
    ['projects/{project}.json', 'projects/apixjson', null],
    ['projects/{project}.json', 'my/projects/api.json', null],
    ['{project}/metadata.json', 'api/metadata.json', 'api'],
    ['{project}/metadata.json', 'api/v2/metadata.json', null],
    ['data/pulls-{project}.json', 'data/pulls-api-v2.json', 'api-v2'],
    ['data/pulls-{project}.json', 'data/api.json', null],
    ['{project}/{project}.json', 'api/api.json', 'api'],
    ['{project}/{project}.json', 'api/web.json', null],
    ['{project}-{project}.json', 'a-a-a-a.json', 'a-a'],
    ['a+(b)/{project}.json', 'a+(b)/api.json', 'api'],
    ['a+(b)/{project}.json', 'aab/api.json', null],
    ['[{project}].json', '[api].json', 'api'],
  ])('%s and %s: %s', (pattern, path, project) => {
    expect(projectOf(pattern, path)).toBe(project);
  });

  it('is the one that the pattern was filled in with', () => {
    const literals = fc.string({ unit: fc.constantFrom('a', '-', '.', '/', '$', '(', '*', '\\') });
    const patterns = fc
      .tuple(literals, fc.array(literals, { minLength: 1, maxLength: 3 }))
      .map(([first, rest]) => [first, ...rest].join('{project}'));
    const names = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((name) => !name.includes('/') && !name.includes('{project}'));
    fc.assert(
      fc.property(patterns, names, (pattern, name) => {
        const found = projectOf(pattern, fillIn(pattern, name));
        // More than one name may give the same path; whichever is found gives that path.
        expect(found).not.toBeNull();
        expect(fillIn(pattern, found ?? '')).toBe(fillIn(pattern, name));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the name in a template', () => {
  it('stands in every place, and means nothing of its own there', () => {
    expect(fillIn('{project}/claude-step-{project}-*', '$&$1')).toBe('$&$1/claude-step-$&$1-*');
    expect(hasPlaceholder('claude-step-*')).toBe(false);
    expect(hasPlaceholder('claude-step-{project}-*')).toBe(true);
  });
});
