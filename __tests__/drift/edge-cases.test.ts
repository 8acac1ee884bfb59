import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/drift/index.js';
import type { Field } from '../../src/model/field.js';
import type { PullRequestItem } from '../../src/trackers/github/pull-requests/pull-request.js';
import { claudestepRecord, claudestepTask, claudestepText } from '../builders/claudestep.js';
import { aClosedItem, aMergedItem, anItem } from '../builders/item.js';
import { ledgerRecord, ledgerText } from '../builders/ledger.js';
import { openFile } from '../builders/metadata-file.js';
import { aRecord } from '../builders/record.js';
import { aSituation } from '../builders/situation.js';

const compareFile = (text: string, changes: Parameters<typeof aSituation>[0]) => {
  const { fields, records, canRecord } = openFile('notes.json', text);
  return compare(aSituation({ fields, records, canRecord, ...changes }));
};
const kindsOf = (...args: Parameters<typeof compareFile>) =>
  compareFile(...args).drifts.map(({ key, kind, field, observed }) => [key, kind, field, observed]);

describe('comparing real files', () => {
  it('takes fourteen pull requests from one branch apart by their numbers', () => {
    const numbers = Array.from({ length: 14 }, (_, index) => 89 + index);
    const text = claudestepText({
      tasks: [claudestepTask(3, 'in_progress')],
      pull_requests: numbers.map((pr_number) =>
        claudestepRecord({
          pr_number,
          task_index: 3,
          branch_name: 'claude-step-notes-3',
          pr_state: 'merged',
          title: 'T',
        }),
      ),
    });
    const items = numbers.map((number) =>
      aClosedItem({ number, head: 'claude-step-notes-3', title: 'T' }),
    );
    expect(kindsOf(text, { items })).toEqual(
      numbers.map((number) => [`#${number}`, 'status', 'status', 'closed']),
    );
  });

  it('keeps the login on record of an account that is gone', () => {
    const text = ledgerText([ledgerRecord(aMergedItem())]);
    expect(
      kindsOf(text, { items: [aMergedItem({ author: undefined, mergedBy: undefined })] }),
    ).toEqual([]);
  });

  it('takes the one who merged away from a pull request that is not merged', () => {
    const text = ledgerText([ledgerRecord(anItem(), { mergedBy: 'monalisa' })]);
    expect(kindsOf(text, { items: [anItem()] })).toEqual([['#87', 'field', 'mergedBy', null]]);
  });

  it('finds its label in whatever case', () => {
    const item = anItem({ labels: ['TRACKED'] });
    const record = aRecord({ values: { labels: ['tracked'] } });
    const lookUps = [{ key: '#87', found: 'item', item } as const];
    expect(compare(aSituation({ records: [record], lookUps })).drifts).toEqual([
      expect.objectContaining({ kind: 'phantom', reason: 'outside-selection' }),
    ]);
  });

  it('knows a time however it is written', () => {
    for (const createdAt of [
      '2026-01-05T08:00:00',
      '2026-01-05T08:00:00.299060',
      '2026-01-05T09:00:00+01:00',
    ]) {
      const text = ledgerText([ledgerRecord(anItem(), { createdAt })]);
      expect(kindsOf(text, { items: [anItem()] })).toEqual([]);
    }
  });

  it('calls a title that was never recorded a field drift', () => {
    expect(
      compareFile(claudestepText(), { items: [anItem({ head: 'claude-step-notes-1' })] }).drifts,
    ).toEqual([
      expect.objectContaining({
        kind: 'field',
        field: 'title',
        recorded: null,
        observed: 'Add the parser',
        severity: 'minor',
      }),
    ]);
  });

  it('says nothing of a list that was not observed', () => {
    const text = ledgerText([ledgerRecord(anItem(), { reviewers: ['old'] })]);
    expect(kindsOf(text, { items: [anItem({ reviewers: undefined })] })).toEqual([]);
  });
});

describe('what people do behind the back of a ledger', () => {
  const found = (recorded: PullRequestItem, observed: PullRequestItem, edits = {}) =>
    compareFile(ledgerText([ledgerRecord(recorded, edits)]), { items: [observed] }).drifts.map(
      ({ kind, field, recorded: was, observed: is, transition }) => [
        kind,
        field,
        was,
        is,
        transition,
      ],
    );

  it('is found when a closed pull request was recorded as merged', () => {
    const recorded = aClosedItem({ status: 'merged' });
    expect(found(recorded, aClosedItem())).toEqual([
      ['status', 'status', 'merged', 'closed', 'closed-externally'],
    ]);
  });

  it('is found when one was reopened after its sibling on the same branch was merged', () => {
    const sibling = aMergedItem({ number: 88, head: 'claude-step-notes-87' });
    const text = ledgerText([ledgerRecord(aClosedItem()), ledgerRecord(sibling)]);
    expect(kindsOf(text, { items: [anItem(), sibling] })).toEqual([
      ['#87', 'status', 'status', 'open'],
      ['#87', 'field', 'closedAt', null],
    ]);
  });

  it.each([
    ['a pull request was converted to a draft', { draft: true }, 'draft', false, true],
    ['its base was changed', { base: 'next' }, 'base', 'main', 'next'],
    [
      'a label was renamed',
      { labels: ['tracked-by-us'] },
      'labels',
      ['tracked'],
      ['tracked-by-us'],
    ],
    [
      'the repository was transferred',
      { url: 'https://github.com/other-org/notes/pull/87' },
      'url',
      'https://github.com/octo-org/notes/pull/87',
      'https://github.com/other-org/notes/pull/87',
    ],
  ])('is found when %s', (_, change, field, was, is) => {
    expect(found(anItem(), anItem(change))).toEqual([['field', field, was, is, null]]);
  });

  it('is a field each for what a record never held', () => {
    const { drifts } = compareFile(ledgerText([{ number: 87, status: 'open' }]), {
      items: [anItem()],
    });
    expect(new Set(drifts.map(({ kind, recorded }) => `${kind} ${recorded}`))).toEqual(
      new Set(['field null']),
    );
    expect(drifts.map(({ field }) => field)).not.toContain('mergedAt');
  });

  it('is nothing when two times differ within the second that one of them was cut to', () => {
    const merged = aMergedItem({ mergedAt: '2026-01-06T09:30:00Z' });
    for (const mergedAt of ['2026-01-06T09:30:00.999', '2026-01-06T09:30:00.000001Z'])
      expect(found(merged, merged, { mergedAt })).toEqual([]);
    expect(found(merged, merged, { mergedAt: '2026-01-06T09:30:01Z' })).toHaveLength(1);
  });

  it('is history for a file without records', () => {
    const items = [anItem({ number: 4 }), anItem({ number: 9 })];
    expect(kindsOf(ledgerText([]), { items })).toEqual([
      ['#4', 'historical', null, 'open'],
      ['#9', 'historical', null, 'open'],
    ]);
  });

  it('is a phantom each for a file with records when there are no items', () => {
    const text = ledgerText([4, 9].map((number) => ledgerRecord(anItem({ number }))));
    const lookUps = [
      { key: '#4', found: 'absent', reason: 'not-found' },
      { key: '#9', found: 'absent', reason: 'is-issue' },
    ] as const;
    const { drifts } = compareFile(text, { lookUps });
    expect(drifts.map(({ key, reason }) => [key, reason])).toEqual([
      ['#4', 'not-found'],
      ['#9', 'is-issue'],
    ]);
  });
});

describe('the status of a task', () => {
  const item = anItem({ head: 'claude-step-notes-1', title: 'T' });
  const record = claudestepRecord({ title: 'T' });

  it('is a drift of the newest pull request when it alone is wrong', () => {
    const text = claudestepText({
      tasks: [claudestepTask(1, 'completed')],
      pull_requests: [record, claudestepRecord({ pr_number: 90, title: 'T' })],
    });
    expect(kindsOf(text, { items: [item, { ...item, key: '#90' }] })).toEqual([
      ['#90', 'field', 'tasks[].status', 'in_progress'],
    ]);
  });

  it('is no drift of its own beside a wrong status', () => {
    const merged = aMergedItem({ head: 'claude-step-notes-1', title: 'T' });
    expect(kindsOf(claudestepText({ pull_requests: [record] }), { items: [merged] })).toEqual([
      ['#87', 'status', 'status', 'merged'],
    ]);
  });

  it('is left to a newer pull request that is about to be inserted', () => {
    const text = claudestepText({
      tasks: [claudestepTask(1, 'completed')],
      pull_requests: [record],
    });
    const newer = aMergedItem({ number: 90, head: 'claude-step-notes-1' });
    expect(kindsOf(text, { items: [item, newer] })).toEqual([['#90', 'missing', null, 'merged']]);
  });
});

describe('a run on some pull requests only', () => {
  const records = [aRecord({ number: 80 }), aRecord({ number: 87, position: 1 })];
  const merged = [aMergedItem({ number: 80 }), aMergedItem({ number: 87 }), anItem({ number: 90 })];

  it('says nothing of the others', () => {
    const { drifts, inSync } = compare(
      aSituation({ records, items: merged, scope: new Set(['#87']), observation: null }),
    );
    expect(new Set(drifts.map(({ key }) => key))).toEqual(new Set(['#87']));
    expect(inSync).toBe(0);
  });

  it('finds a pull request that is not recorded', () => {
    const { drifts } = compare(
      aSituation({ records, items: merged, scope: new Set(['#90']), observation: null }),
    );
    expect(drifts.map(({ key, kind }) => [key, kind])).toEqual([['#90', 'missing']]);
  });

  it('is in sync when the pull request is neither recorded nor selected', () => {
    expect(
      compare(aSituation({ records, scope: new Set(['#4']), observation: null })).drifts,
    ).toEqual([]);
  });
});

describe('what a record is compared with', () => {
  it('is every field that the record can have, in the order of the format', () => {
    const field = (name: string): Field => ({
      name,
      type: 'text',
      owner: 'tracker',
      observe: () => 'x',
    });
    const fields = ['b', 'a', 'c'].map(field);
    const records = [aRecord({ values: { a: 1, b: 'y', c: 'x' } })];
    expect(
      compare(aSituation({ fields, records, items: [anItem()] })).drifts.map((drift) => [
        drift.field,
        drift.kind,
      ]),
    ).toEqual([
      ['b', 'field'],
      ['a', 'invalid'],
    ]);
  });
});
