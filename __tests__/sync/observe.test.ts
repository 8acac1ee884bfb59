import { describe, expect, it } from '@jest/globals';
import type { LookUp, Tracker } from '../../src/model/item.js';
import { assignItems, homeless, observe, withLookUps } from '../../src/sync/observe.js';
import { listsFor, selectionsOf } from '../../src/sync/selections.js';
import { anItem } from '../builders/item.js';
import { aProject, settings } from '../builders/settings.js';
import { completeObservation } from '../builders/situation.js';

const api = aProject({ name: 'api', head: 'claude-step-api-*' });
const v2 = aProject({ name: 'api-v2', head: 'claude-step-api-v2-*' });
const other = aProject({ name: 'other', labels: ['other'] });

const NO_FILES = { loading: Promise.resolve([]), memory: undefined };

/** A tracker that has these items, whatever the selection. */
const aTracker = (items: readonly ReturnType<typeof anItem>[]) => {
  const asked: unknown[] = [];
  const tracker: Tracker = {
    observe: async (selection) => {
      asked.push(selection);
      return completeObservation(items);
    },
    lookUp: async (numbers, lists) => {
      asked.push({ numbers, lists });
      return numbers.map(
        (number): LookUp => ({ number, found: 'pull-request', item: anItem({ number }) }),
      );
    },
  };
  return { tracker, asked };
};
const assign = async (items: readonly ReturnType<typeof anItem>[], projects = [api, v2]) => {
  const told = settings({ projects });
  const observed = await observe(
    aTracker(items).tracker,
    told,
    projects,
    { kind: 'all' },
    NO_FILES,
  );
  return { observed, told, assigned: assignItems(observed, told) };
};
const numbersOf = (assigned: ReturnType<typeof assignItems>) =>
  Object.fromEntries([...assigned].map(([name, items]) => [name, [...items.keys()]]));

describe('what the tracker is asked for', () => {
  it('is one selection for all projects with the same labels', () => {
    const shouting = aProject({ name: 'loud', labels: ['TRACKED'] });
    expect(
      selectionsOf([api, v2, shouting, other]).map(({ labels }) => labels.join().toLowerCase()),
    ).toEqual(['tracked', 'other']);
  });

  it('are the lists that the formats record, and labels where they tell projects apart', () => {
    const claudestep = aProject({ format: 'claudestep' });
    expect(listsFor([claudestep])).toEqual(['assignees']);
    expect(listsFor([claudestep, { ...claudestep, labels: ['other'] }])).toEqual([
      'assignees',
      'labels',
    ]);
    expect(listsFor([aProject({ format: null })])).toEqual(['assignees', 'labels', 'reviewers']);
  });

  it('is the one pull request of an event, with its labels', async () => {
    const { tracker, asked } = aTracker([]);
    const observed = await observe(
      tracker,
      settings(),
      [aProject()],
      {
        kind: 'pull-request',
        number: 87,
      },
      NO_FILES,
    );
    expect(asked).toEqual([{ numbers: [87], lists: expect.arrayContaining(['labels']) }]);
    expect(observed.observationFor(aProject())).toBeNull();
    expect([...observed.lookUps.keys()]).toEqual([87]);
  });
});

describe('the items of the projects', () => {
  it('go to the most specific one', async () => {
    const items = ['claude-step-api-1', 'claude-step-api-v2-2', 'fix-typo'].map((head, index) =>
      anItem({ number: index + 1, head }),
    );
    expect(numbersOf((await assign(items)).assigned)).toEqual({ api: [1], 'api-v2': [2] });
  });

  it('go to each that names no pattern', async () => {
    const all = aProject({ name: 'all' });
    expect(numbersOf((await assign([anItem()], [all, { ...all, name: 'more' }])).assigned)).toEqual(
      { all: [87], more: [87] },
    );
  });

  it.each(['metadata-sync/corrections', 'metadata-sync/restore'])(
    'are never our own %s, but may be a branch of that name in a fork',
    async (head) => {
      const items = [anItem({ number: 1, head }), anItem({ number: 2, head, fromFork: true })];
      expect(numbersOf((await assign(items, [aProject()])).assigned)).toEqual({ notes: [2] });
    },
  );

  it('are those that were looked up, too, when they are selected', async () => {
    const { observed, told } = await assign([], [aProject()]);
    const found = (number: number, labels: string[]): LookUp => ({
      number,
      found: 'pull-request',
      item: anItem({ number, labels }),
    });
    const more = withLookUps(observed, [
      found(5, ['tracked']),
      found(6, ['else']),
      { number: 7, found: 'issue' },
    ]);
    expect(numbersOf(assignItems(more, told))).toEqual({ notes: [5] });
  });

  it('leave over those that fit no project', async () => {
    const ours = ['metadata-sync/corrections', 'metadata-sync/restore'];
    const { observed, told, assigned } = await assign([
      anItem({ number: 1, head: 'claude-step-api-1' }),
      anItem({ number: 2, head: 'x' }),
      ...ours.map((head, index) => anItem({ number: 3 + index, head })),
      ...ours.map((head, index) => anItem({ number: 5 + index, head, fromFork: true })),
    ]);
    expect(homeless(observed, assigned, told).map(({ number }) => number)).toEqual([2, 5, 6]);
  });
});
