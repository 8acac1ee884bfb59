import { describe, expect, it } from '@jest/globals';
import { fieldNames, recordedFields } from '../../src/metadata/index.js';
import { extrasIn } from '../../src/trackers/github/listing/source.js';
import { PULL_REQUESTS } from '../../src/trackers/github/pull-requests/definition.js';
import { SOURCE } from '../../src/trackers/github/pull-requests/source.js';
import { TRACKERS } from '../../src/trackers/registry.js';
import { applied } from '../builders/applied.js';
import { claudestepText } from '../builders/claudestep.js';
import { setValue } from '../builders/correction.js';
import { openFile } from '../builders/metadata-file.js';
import fc from '../helpers/fast-check.js';
import { type Doc, layouts, scalar, spelled, write } from './json/documents.js';

const NOW = new Date('2026-02-01T03:00:00Z');

describe('opening a metadata file', () => {
  it('detects each format', () => {
    expect(openFile('a.json', '{"version": 1, "pulls": []}').format).toBe('ledger');
    expect(openFile('a.json', claudestepText()).format).toBe('claudestep');
  });

  it('reads comments and trailing commas, and keeps them', () => {
    const text =
      '{\n  // mine\n  "version": 1,\n  "pulls": [{ "number": 87, "status": "open" }, ],\n}';
    expect(applied(text, [setValue('status', 'merged')], NOW)).toBe(text.replace('open', 'merged'));
  });

  it('names the formats it looked for when it knows none', () => {
    expect(() => openFile('a.json', '{"items": []}')).toThrow(
      expect.objectContaining({
        code: 'format-unknown',
        remedy: expect.stringMatching(/ledger.*claudestep/),
      }),
    );
  });

  it.each([
    ['a comma too many', '{\n  "version": 1,\n  "pulls": [],,\n}', 'a.json:3:15'],
    ['a missing comma', '{\n  "version": 1\n  "pulls": []\n}', 'a.json:3:3'],
    ['two equal keys', '{\n  "version": 1, "version": 1, "pulls": []\n}', 'a.json:2:17'],
    ['a text that breaks off', '{\n  "version": 1,\n  "pu', 'a.json:3:3'],
    ['an empty file', '', 'a.json:1:1'],
  ])('says where the JSON breaks: %s', (_, text, place) => {
    expect(() => openFile('a.json', text)).toThrow(
      expect.objectContaining({
        code: 'metadata-invalid',
        message: expect.stringContaining(`${place}:`),
      }),
    );
  });
});

describe('a metadata file in whatever layout', () => {
  const file = (inline: boolean, status: string): Doc => ({
    kind: 'dict',
    inline: false,
    entries: [
      ['"version"', scalar(1)],
      ['"note"', spelled('"caf\\u00e9"')],
      [
        '"pulls"',
        {
          kind: 'list',
          inline: false,
          entries: [
            {
              kind: 'dict',
              inline,
              entries: [
                ['"number"', scalar(87)],
                ['"cost"', spelled('0.10')],
                ['"status"', scalar(status)],
                ['"__proto__"', spelled('12345678901234567890')],
              ],
            },
          ],
        },
      ],
    ],
  });
  const marks = fc.constantFrom('', '\uFEFF');

  it('changes in the corrected value alone', () => {
    fc.assert(
      fc.property(layouts, marks, fc.boolean(), (layout, mark, inline) => {
        const text = mark + write(file(inline, 'open'), layout);
        const expected = mark + write(file(inline, 'merged'), layout);
        expect(applied(text, [setValue('status', 'merged')], NOW)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not change without a correction, whatever an open correction proposes', () => {
    fc.assert(
      fc.property(layouts, marks, fc.boolean(), (layout, mark, inline) => {
        const text = mark + write(file(inline, 'open'), layout);
        expect(applied(text, [], NOW)).toBe(text);
        expect(applied(text, [], NOW, '{"version": 1, "pulls": [')).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the fields of the formats', () => {
  it('go by every name that a user may write', () => {
    expect(fieldNames(TRACKERS)).toEqual(
      expect.arrayContaining([
        'status',
        'pr_state',
        'title',
        'reviewers',
        'reviewer',
        'task_index',
      ]),
    );
  });

  it('need the lists that their format records, and all while the format is unknown', () => {
    const listsOf = (format: 'ledger' | 'claudestep' | null) =>
      extrasIn(SOURCE, recordedFields(format, PULL_REQUESTS));
    expect([...listsOf('ledger')].sort()).toEqual(['assignees', 'labels', 'reviewers']);
    expect(listsOf('claudestep')).toEqual(['assignees']);
    expect([...listsOf(null)].sort()).toEqual(['assignees', 'labels', 'reviewers']);
  });
});
