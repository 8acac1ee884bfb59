import { describe, expect, it } from '@jest/globals';
import { impactOf } from '../../src/model/plan.js';
import { run, text } from '../../src/model/text.js';
import { decide, summarise } from '../../src/plan/index.js';
import { insertRecord, removeRecords, setValue } from '../builders/correction.js';
import { aDecideInput } from '../builders/decide-input.js';
import { aDrift, aPhantom, aTitleDrift } from '../builders/drift.js';
import { anItem } from '../builders/item.js';

const judged = (metadata: string, ...drifts: Parameters<typeof decide>[0]) => ({
  metadata,
  ...decide(drifts, aDecideInput()),
});

describe('the plan of a run', () => {
  const notes = judged(
    'notes.json',
    aDrift(),
    aTitleDrift({ number: 88 }),
    aPhantom({ number: 9 }),
  );
  const other = judged('other.json', aTitleDrift({ number: 5, project: 'other' }));
  const texts = [
    { path: 'notes.json', before: 'a', after: 'b' },
    { path: 'other.json', before: 'c', after: 'd' },
  ];
  const plan = summarise([notes, other], texts);

  it('holds the exact new text of each file, with the corrections that make it', () => {
    expect(plan.files).toMatchObject(texts);
    expect(plan.files.map(({ corrections }) => corrections.map(({ key }) => key))).toEqual([
      ['#87', '#88'],
      ['#5'],
    ]);
    expect(plan.files[1]?.corrections[0]).toMatchObject({ before: 'Old', after: 'Add the parser' });
  });

  it('says what is left out, and why', () => {
    expect(plan.leftOut).toEqual([
      {
        project: 'notes',
        key: '#9',
        kind: 'phantom',
        field: null,
        resolution: 'report',
        why: text`${run({ prune: true })} to remove the record.`,
      },
    ]);
  });

  it('says what it amounts to', () => {
    expect(plan.impact).toEqual({
      added: 0,
      changed: 3,
      removed: 0,
      fields: { status: 1, title: 2 },
    });
  });

  it('is a plain value', () => {
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});

describe('the impact of corrections', () => {
  it('counts records, each once, and how often each field changes', () => {
    expect(
      impactOf([
        setValue('status', 'merged'),
        setValue('title', 'New'),
        insertRecord(anItem({ number: 90 })),
        removeRecords(4, 5),
      ]),
    ).toEqual({ added: 1, changed: 1, removed: 2, fields: { status: 1, title: 1 } });
  });

  it('is nothing where nothing is corrected', () => {
    expect(impactOf([])).toEqual({ added: 0, changed: 0, removed: 0, fields: {} });
  });
});
