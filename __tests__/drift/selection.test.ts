import { describe, expect, it } from '@jest/globals';
import { projectsOf } from '../../src/drift/index.js';
import { hasLabel } from '../../src/model/labels.js';
import { fitsPattern } from '../../src/model/pattern.js';
import { trackerIn } from '../../src/sync/gather/tracker-of.js';
import { TRACKERS } from '../../src/trackers/registry.js';
import { anItem } from '../builders/item.js';
import { aProject } from '../builders/settings.js';
import fc from '../helpers/fast-check.js';

describe('a pattern of a head branch', () => {
  it.each([
    ['claude-step-api-*', 'claude-step-api-7', true],
    ['claude-step-api-*', 'claude-step-api-v2-7', true],
    ['claude-step-api-*', 'claude-step-api-', true],
    ['claude-step-api-*', 'claude-step-apiv2-7', false],
    ['claude-step-api-*', 'my-claude-step-api-7', false],
    ['main', 'main', true],
    ['main', 'mainline', false],
    ['*', '', true],
    ['*', 'a/b', true],
    ['*-hotfix', 'release/1-hotfix', true],
    ['*-hotfix', 'hotfix', false],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['a*b*c', 'a-b-c', true],
    ['a*b*c', 'acb', false],
    ['a*b*b', 'ab', false],
    ['a**b', 'ab', true],
    ['feature.*', 'featureX1', false],
    ['Feature-*', 'feature-1', false],
  ])('%s and %s: %s', (pattern, branch, expected) => {
    expect(fitsPattern(pattern, branch)).toBe(expected);
  });

  it('fits as the regular expression does that it stands for', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '-', '*'), maxLength: 8 });
    const branches = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 8 });
    fc.assert(
      fc.property(letters, branches, (pattern, branch) => {
        expect(fitsPattern(pattern, branch)).toBe(
          new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(branch),
        );
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the labels of an item', () => {
  it('are known in whatever case', () => {
    expect(hasLabel(['Bug'], ['ui', 'BUG'])).toBe(true);
    expect(hasLabel(['bugs'], ['bug'])).toBe(false);
    expect(hasLabel([], ['bug'])).toBe(false);
  });

  it('select it when the listing did not name them', () => {
    expect(hasLabel(undefined, ['bug'])).toBe(true);
  });
});

describe('the projects of an item', () => {
  const select = (head: string, labels = ['tracked']) => ({ selection: { labels, head } });
  const api = aProject({ name: 'api', ...select('claude-step-api-*') });
  const v2 = aProject({ name: 'api-v2', ...select('claude-step-api-v2-*') });
  const all = aProject({ name: 'all' });
  const namesFor = (head: string, ...projects: (typeof api)[]) =>
    projectsOf(anItem({ head }), projects, trackerIn(TRACKERS)).map(({ name }) => name);

  it('is the most specific one whose pattern fits', () => {
    expect(namesFor('claude-step-api-v2-3', api, v2)).toEqual(['api-v2']);
    expect(namesFor('claude-step-api-v2-3', v2, api)).toEqual(['api-v2']);
    expect(namesFor('claude-step-api-3', api, v2)).toEqual(['api']);
    expect(namesFor('fix-typo', api, v2)).toEqual([]);
  });

  it('are also all that name no pattern', () => {
    expect(namesFor('claude-step-api-3', all, api, { ...all, name: 'more' })).toEqual([
      'all',
      'api',
      'more',
    ]);
  });

  it('are only those whose labels it carries', () => {
    expect(
      namesFor('claude-step-api-v2-3', api, {
        ...v2,
        ...select('claude-step-api-v2-*', ['other']),
      }),
    ).toEqual(['api']);
  });

  it('cannot be told when two patterns fit equally well', () => {
    const twin = aProject({ name: 'twin', ...select('*laude-step-api-3') });
    expect(() => namesFor('claude-step-api-3', api, twin)).toThrow(
      expect.objectContaining({ code: 'head-ambiguous' }),
    );
    expect(() => namesFor('claude-step-api-3', api, twin)).toThrow(/api.*twin/);
  });
});
