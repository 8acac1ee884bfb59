import { describe, expect, it } from '@jest/globals';
import type { LookUp } from '../../src/model/observation.js';
import type { Project, Settings } from '../../src/model/settings.js';
import type { Tracker } from '../../src/model/tracker.js';
import { assignItems, unassignedItems } from '../../src/sync/gather/assign.js';
import { firstReadsOf } from '../../src/sync/gather/first-reads.js';
import { observe } from '../../src/sync/gather/observe.js';
import { observedOf, withLookUps } from '../../src/sync/gather/observed.js';
import { listingsOf, recordedFieldsOf } from '../../src/sync/gather/selections.js';
import { trackerIn } from '../../src/sync/gather/tracker-of.js';
import type { Scope } from '../../src/sync/settings/scope.js';
import { keyOf, numberOf } from '../../src/trackers/github/keys.js';
import { extrasIn } from '../../src/trackers/github/listing/source.js';
import { SOURCE } from '../../src/trackers/github/pull-requests/source.js';
import { TRACKERS } from '../../src/trackers/registry.js';
import { anItem } from '../builders/item.js';
import { aProject, settings } from '../builders/settings.js';
import { completeObservation } from '../builders/situation.js';

const trackerOf = trackerIn(TRACKERS);
const selecting = (label: string, head?: string): Pick<Project, 'selection'> => ({
  selection: { labels: [label], head },
});
const api = aProject({ name: 'api', ...selecting('tracked', 'claude-step-api-*') });
const v2 = aProject({ name: 'api-v2', ...selecting('tracked', 'claude-step-api-v2-*') });
const other = aProject({ name: 'other', ...selecting('other') });

const itemsOf = (told: Settings, scope: Scope = { kind: 'all' }) =>
  firstReadsOf({ trackers: TRACKERS, workingTree: undefined }, told, scope, '2026-02-01T03:00:00Z')
    .items;

const NO_FILES = { loading: Promise.resolve([]), cacheFor: () => undefined };

/** A tracker that has these items, whatever the selection. */
const aTracker = (items: readonly ReturnType<typeof anItem>[]) => {
  const asked: unknown[] = [];
  const tracker: Tracker = {
    observe: async (request) => {
      asked.push(request);
      return completeObservation(items);
    },
    newest: async () => items,
    lookUp: async (keys, fields) => {
      asked.push({ keys, fields });
      return keys.map(
        (key): LookUp => ({ key, found: 'item', item: anItem({ number: numberOf(key) }) }),
      );
    },
  };
  const trackers = { trackerOf, connected: new Map([['github-pull-requests', tracker]]) };
  return { trackers, asked };
};
const assign = async (items: readonly ReturnType<typeof anItem>[], projects = [api, v2]) => {
  const told = settings({ projects });
  const observed = await observe(aTracker(items).trackers, itemsOf(told), NO_FILES);
  return { observed, told, assigned: assignItems(observed, told, trackerOf) };
};
const keysOf = (assigned: ReturnType<typeof assignItems>) =>
  Object.fromEntries([...assigned].map(([name, items]) => [name, [...items.keys()]]));

describe('what the tracker is asked for', () => {
  it('is one selection for all projects with the same labels', () => {
    const shouting = aProject({ name: 'loud', ...selecting('TRACKED') });
    const listings = listingsOf([api, v2, shouting, other], trackerOf);
    expect(listings.map(({ request }) => JSON.stringify(request.query).toLowerCase())).toEqual([
      '{"labels":["tracked"]}',
      '{"labels":["other"]}',
    ]);
  });

  it('are the lists that the formats record, and labels where they tell projects apart', () => {
    const listsFor = (projects: readonly Project[]) =>
      extrasIn(SOURCE, recordedFieldsOf('github-pull-requests', projects, trackerOf));
    const claudestep = aProject({ format: 'claudestep' });
    expect(listsFor([claudestep])).toEqual(['assignees']);
    expect(listsFor([claudestep, { ...claudestep, ...selecting('other') }])).toEqual([
      'labels',
      'assignees',
    ]);
    expect(listsFor([aProject({ format: null })])).toEqual(['labels', 'assignees', 'reviewers']);
  });

  it('is the one pull request of an event, with its labels', async () => {
    const { trackers, asked } = aTracker([]);
    const scope = { kind: 'items', tracker: 'github-pull-requests', keys: ['#87'] } as const;
    const observed = await observe(trackers, itemsOf(settings(), scope), NO_FILES);
    expect(asked).toEqual([{ keys: ['#87'], fields: expect.arrayContaining(['labels']) }]);
    expect(observed.observationFor(aProject())).toBeNull();
    expect([...observedOf(observed, 'github-pull-requests').lookUps.keys()]).toEqual(['#87']);
  });
});

describe('what was observed a moment ago', () => {
  const askedBeside = async (format: Project['format'], item: ReturnType<typeof anItem>) => {
    const { trackers, asked } = aTracker([]);
    const project = aProject({ format });
    const problem = { code: 'x', message: 'X.', remedy: 'X.' };
    await observe(trackers, itemsOf(settings({ projects: [project] })), {
      ...NO_FILES,
      loading: Promise.resolve([{ project, onBranch: null, ok: false, problem }]),
      recent: { of: () => completeObservation([item]), save: () => undefined },
    });
    return asked.length;
  };

  it.each(['ledger', 'claudestep'] as const)(
    'is shown in its place, whatever a %s can record that the tracker does not know',
    async (format) => {
      expect(await askedBeside(format, anItem())).toBe(0);
      expect(await askedBeside(format, anItem({ author: undefined }))).toBe(0);
    },
  );

  it('is not shown where it lacks a list that is wanted now', async () => {
    expect(await askedBeside('claudestep', anItem({ assignees: undefined }))).toBe(1);
  });
});

describe('the items of the projects', () => {
  it('go to the most specific one', async () => {
    const items = ['claude-step-api-1', 'claude-step-api-v2-2', 'fix-typo'].map((head, index) =>
      anItem({ number: index + 1, head }),
    );
    expect(keysOf((await assign(items)).assigned)).toEqual({ api: ['#1'], 'api-v2': ['#2'] });
  });

  it('go to each that names no pattern', async () => {
    const all = aProject({ name: 'all' });
    expect(keysOf((await assign([anItem()], [all, { ...all, name: 'more' }])).assigned)).toEqual({
      all: ['#87'],
      more: ['#87'],
    });
  });

  it.each(['metadata-sync/corrections', 'metadata-sync/restore'])(
    'are never our own %s, but may be a branch of that name in a fork',
    async (head) => {
      const items = [anItem({ number: 1, head }), anItem({ number: 2, head, fromFork: true })];
      expect(keysOf((await assign(items, [aProject()])).assigned)).toEqual({ notes: ['#2'] });
    },
  );

  it('are those that were looked up, too, when they are selected', async () => {
    const { observed, told } = await assign([], [aProject()]);
    const found = (number: number, labels: string[]): LookUp => ({
      key: keyOf(number),
      found: 'item',
      item: anItem({ number, labels }),
    });
    const lookUps = [
      found(5, ['tracked']),
      found(6, ['else']),
      { key: '#7', found: 'absent', reason: 'is-issue' } as const,
    ];
    const more = withLookUps(observed, new Map([['github-pull-requests', lookUps]]));
    expect(keysOf(assignItems(more, told, trackerOf))).toEqual({ notes: ['#5'] });
  });

  it('leave over those that fit no project', async () => {
    const ours = ['metadata-sync/corrections', 'metadata-sync/restore'];
    const { observed, told, assigned } = await assign([
      anItem({ number: 1, head: 'claude-step-api-1' }),
      anItem({ number: 2, head: 'x' }),
      ...ours.map((head, index) => anItem({ number: 3 + index, head })),
      ...ours.map((head, index) => anItem({ number: 5 + index, head, fromFork: true })),
    ]);
    const left = unassignedItems(observed, assigned, told, trackerOf);
    expect(left.map(({ key }) => key)).toEqual(['#2', '#5', '#6']);
  });
});
