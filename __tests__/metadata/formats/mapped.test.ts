import { describe, expect, it } from '@jest/globals';
import { compare } from '../../../src/drift/index.js';
import { applyChanges, recordedFields } from '../../../src/metadata/index.js';
import type { Correction } from '../../../src/model/correction.js';
import type { Item } from '../../../src/model/item.js';
import type { MappedFormat } from '../../../src/model/settings.js';
import { ownedFields } from '../../../src/plan/index.js';
import { extrasIn } from '../../../src/trackers/github/listing/source.js';
import { PULL_REQUESTS } from '../../../src/trackers/github/pull-requests/definition.js';
import { SOURCE } from '../../../src/trackers/github/pull-requests/source.js';
import { insertRecord, removeRecords, setValue } from '../../builders/correction.js';
import { aClosedItem, aMergedItem, anItem } from '../../builders/item.js';
import { openFile } from '../../builders/metadata-file.js';
import { aProject } from '../../builders/settings.js';
import { aSituation } from '../../builders/situation.js';

const NOW = new Date('2026-02-01T03:00:00Z');

const aMapping = (changes: Partial<MappedFormat> = {}): MappedFormat => ({
  records: 'pull_requests',
  key: 'pr_number',
  fields: { status: 'pr_state', title: 'name', mergedAt: 'merged_at' },
  status: { open: 'OPEN', merged: 'MERGED', closed: 'CLOSED' },
  ...changes,
});

const RECORD = '{"name": "Add the parser", "pr_state": "OPEN", "pr_number": 87, "cost": 0.10}';
const text = (record = RECORD): string => `{"pull_requests": [${record}]}`;

const open = (content = text(), mapping = aMapping()) => openFile('board.json', content, mapping);

const apply = (
  content: string,
  corrections: readonly Correction[],
  mapping = aMapping(),
): string => {
  const file = open(content, mapping);
  return applyChanges(content, [{ file, corrections, owned: file.fields }], NOW, null);
};

const driftsOf = (content: string, items: readonly Item[], mapping = aMapping()) => {
  const { fields, records } = open(content, mapping);
  return compare(aSituation({ fields, records, items })).drifts;
};

describe('where the records of a mapped file are', () => {
  it.each([
    ['a key', 'pull_requests', (list: string) => `{"pull_requests": ${list}, "version": 7}`],
    ['a dotted path', 'data.pulls.list', (list: string) => `{"data":{"pulls":{"list":${list}}}}`],
    ['the whole file', '', (list: string) => list],
  ])('is %s', (_, records, file) => {
    const mapping = aMapping({ records });
    const content = file(`[${RECORD}]`);
    expect(open(content, mapping)).toMatchObject({
      format: 'mapped',
      part: '',
      records: [{ key: '#87', itemKey: '#87' }],
    });
    expect(apply(content, [setValue('status', 'merged')], mapping)).toBe(
      content.replace('OPEN', 'MERGED'),
    );
    expect(apply(content, [removeRecords(0)], mapping)).toBe(file('[]'));
    expect(JSON.parse(apply(file('[]'), [insertRecord(anItem())], mapping))).toEqual(
      JSON.parse(
        file('[{"pr_number":87,"pr_state":"OPEN","name":"Add the parser","merged_at":null}]'),
      ),
    );
  });

  it.each([
    ['nothing', '{}', 'data.pulls', '`data.pulls` should be a list of records, but is missing'],
    ['an object', '{"data": {"pulls": {}}}', 'data.pulls', '`data.pulls` should be a list'],
    ['a text on the way', '{"data": "pulls"}', 'data.pulls', '`data.pulls` should be a list'],
    ['what every object inherits', '{}', 'constructor', '`constructor` should be a list'],
    ['no list as the whole file', '{}', '', '`the file` should be a list of records'],
    ['a number among the records', '[{}, 2]', '', '`the file[1]` should be an object, but is 2'],
  ])('is told when there is %s', (_, content, records, message) => {
    expect(() => open(content, aMapping({ records }))).toThrow(
      expect.objectContaining({
        code: 'metadata-not-the-format',
        message: expect.stringContaining(message),
      }),
    );
  });
});

describe('the values of a mapped file', () => {
  it("are read under the model's names, the status in the model's words", () => {
    const [record] = open().records;
    const names = ['status', 'title', 'mergedAt', 'name', 'author'];
    expect(names.map((name) => record?.values.get(name))).toEqual([
      'open',
      'Add the parser',
      null,
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['open', 'OPEN', anItem()],
    ['merged', 'MERGED', aMergedItem()],
    ['closed', 'CLOSED', aClosedItem()],
  ])('are translated both ways: %s is %s', (ours, theirs, item) => {
    const content = text(`{"pr_number": 87, "pr_state": "${theirs}"}`);
    expect(open(content).records[0]?.values.get('status')).toBe(ours);
    expect(driftsOf(content, [item]).filter(({ field }) => field === 'status')).toEqual([]);
    const before = content.replace(theirs, '?');
    expect(apply(before, [setValue('status', ours)])).toBe(content);
    expect(JSON.parse(apply(text(''), [insertRecord(item)]))).toMatchObject({
      pull_requests: [{ pr_state: theirs }],
    });
  });

  it('translate the status alone', () => {
    const content = text('{"pr_number": 87, "pr_state": "OPEN", "name": "MERGED"}');
    expect(open(content).records[0]?.values.get('title')).toBe('MERGED');
    expect(apply(content, [setValue('title', 'merged')])).toBe(
      content.replace('"MERGED"', '"merged"'),
    );
  });

  it.each([
    ['a word that the mapping does not have', '"DRAFT"', 'DRAFT'],
    ['a number', '3', 3],
    ['its word in another case', '"Open"', 'Open'],
  ])(
    'are invalid when the status is %s, and corrected to what the item says',
    (_, raw, recorded) => {
      const content = text(`{"pr_number": 87, "pr_state": ${raw}, "name": "Add the parser"}`);
      expect(driftsOf(content, [anItem()])).toMatchObject([
        { key: '#87', kind: 'invalid', field: 'status', recorded, observed: 'open' },
      ]);
      expect(apply(content, [setValue('status', 'open')])).toBe(content.replace(raw, '"OPEN"'));
    },
  );

  it("are invalid when the status is the model's word and not the file's", () => {
    const content = text('{"pr_number": 87, "pr_state": "open", "name": "Add the parser"}');
    expect(driftsOf(content, [anItem()])).toMatchObject([{ kind: 'invalid', field: 'status' }]);
  });

  it('are a missing status when the record has none, which the correction adds', () => {
    const content = text('{"pr_number": 87, "name": "Add the parser"}');
    expect(driftsOf(content, [anItem()])).toMatchObject([
      { kind: 'status', recorded: null, observed: 'open' },
    ]);
    expect(JSON.parse(apply(content, [setValue('status', 'open')]))).toEqual({
      pull_requests: [{ pr_number: 87, pr_state: 'OPEN', name: 'Add the parser' }],
    });
  });

  it('agree with the item once the drifts of a record are corrected', () => {
    const item = aMergedItem({ title: 'Renamed' });
    const content = text();
    const corrections = driftsOf(content, [item]).map(({ field, observed }) =>
      setValue(field ?? '', observed),
    );
    expect(corrections).toHaveLength(3);
    expect(driftsOf(apply(content, corrections), [item])).toEqual([]);
  });

  it('agree with the item of a record that was inserted', () => {
    const item = aMergedItem();
    expect(driftsOf(apply(text(''), [insertRecord(item)]), [item])).toEqual([]);
  });

  it('have a key by position where the number is none', () => {
    const numbers = ['"no. 87"', '0', '-1', '1.5', 'null', '2147483648'];
    const records = numbers.map((raw) => `{"pr_number": ${raw}}`);
    expect(open(text(records.join(', '))).records.map(({ key }) => key)).toEqual(
      numbers.map((_, index) => `@${index + 1}`),
    );
  });
});

describe('a record that is inserted into a mapped file', () => {
  const inserted = (record: string): Record<string, unknown> =>
    JSON.parse(apply(text(record), [insertRecord(anItem({ number: 90, title: 'New' }))]))
      .pull_requests[1];

  it('has its keys in the order of the record beside it, which may have others', () => {
    const record = inserted(
      '{"merged_at": null, "cost": 0.10, "name": "Old", "pr_number": 87, "pr_state": "OPEN"}',
    );
    expect(Object.entries(record)).toEqual([
      ['merged_at', null],
      ['name', 'New'],
      ['pr_number', 90],
      ['pr_state', 'OPEN'],
    ]);
  });

  it('has what its sibling lacks behind what precedes it in the mapping', () => {
    expect(Object.keys(inserted('{"name": "Old", "pr_number": 87}'))).toEqual([
      'name',
      'merged_at',
      'pr_number',
      'pr_state',
    ]);
  });

  it('has the order of the mapping where there is no other', () => {
    const content = apply('{"pull_requests": []}', [insertRecord(anItem())]);
    expect(Object.keys(JSON.parse(content).pull_requests[0])).toEqual([
      'pr_number',
      'pr_state',
      'name',
      'merged_at',
    ]);
  });

  it('stands behind the last record with a smaller number', () => {
    const content = text('{"pr_number": 3}, {"pr_number": 95}');
    const edited = JSON.parse(apply(content, [insertRecord(anItem())]));
    expect(edited.pull_requests.map(({ pr_number }: { pr_number: number }) => pr_number)).toEqual([
      3, 87, 95,
    ]);
  });
});

describe('the fields of a mapped file', () => {
  it('are those that the mapping names, and all the tracker’s', () => {
    expect(open().fields.map(({ name, alias, owner }) => [name, alias, owner])).toEqual([
      ['status', 'pr_state', 'tracker'],
      ['title', 'name', 'tracker'],
      ['mergedAt', 'merged_at', 'tracker'],
    ]);
  });

  it('are owned by their name or by the name that they have in the file', () => {
    const { format, fields } = open();
    const owners = { pr_state: 'metadata', title: 'fill', merged_at: 'fill' } as const;
    expect(
      ownedFields(aProject({ owners }), format, fields).map(({ name, owner }) => [name, owner]),
    ).toEqual([
      ['status', 'metadata'],
      ['title', 'fill'],
      ['mergedAt', 'fill'],
    ]);
    expect(() => ownedFields(aProject({ owners: { author: 'fill' } }), format, fields)).toThrow(
      expect.objectContaining({
        code: 'field-unknown',
        remedy: expect.stringContaining('`pr_state`, `name`, `merged_at`'),
      }),
    );
  });

  it('need only the lists that they record', () => {
    const recorded = (mapping: MappedFormat) => recordedFields(mapping, PULL_REQUESTS);
    expect(extrasIn(SOURCE, recorded(aMapping()))).toEqual([]);
    expect(recorded(aMapping({ fields: { labels: 'tags', reviewers: 'by' } }))).toEqual([
      'reviewers',
      'labels',
    ]);
  });

  it.each(['stauts', 'number', 'reviewer', 'constructor'])(
    'are refused when the mapping names `%s`',
    (name) => {
      expect(() => open(text(), aMapping({ fields: { [name]: 'x' } }))).toThrow(
        expect.objectContaining({
          code: 'field-unknown',
          message: expect.stringContaining(`\`${name}\``),
          remedy: expect.stringContaining('`status`, `title`, `author`'),
        }),
      );
    },
  );

  it('are refused with the name that is nearest', () => {
    expect(() => open(text(), aMapping({ fields: { titel: 'title' } }))).toThrow(
      expect.objectContaining({ remedy: expect.stringMatching(/^Did you mean `title`\? Its/) }),
    );
  });

  it('need not have a status', () => {
    const mapping = aMapping({ fields: { title: 'name' } });
    expect(driftsOf(text(), [aMergedItem({ title: 'New' })], mapping)).toMatchObject([
      { kind: 'field', field: 'title' },
    ]);
  });
});
