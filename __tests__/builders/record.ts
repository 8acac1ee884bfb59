import type { Json } from '../../src/model/json.js';
import type { MetadataRecord } from '../../src/model/record.js';
import { keyOf } from '../../src/trackers/github/keys.js';

interface Changes {
  /** Null for a record without a number. */
  readonly number?: number | null;
  readonly position?: number;
  readonly values?: Readonly<Record<string, Json>>;
  readonly raw?: Json;
}

/** The record of the pull request that `anItem` makes, as far as `FIELDS` of a situation go. */
export const aRecord = ({
  number = 87,
  position = 0,
  values = {},
  raw,
}: Changes = {}): MetadataRecord => {
  const all = {
    status: 'open',
    title: 'Add the parser',
    author: 'octocat',
    labels: ['tracked'],
    draft: false,
    createdAt: '2026-01-05T08:00:00Z',
    mergedAt: null,
    reviewer: 'hubot',
    note: 'mine',
    ...values,
  };
  return {
    key: number === null ? `@${position + 1}` : keyOf(number),
    itemKey: number === null ? null : keyOf(number),
    position,
    values: new Map(Object.entries(all)),
    raw: raw ?? { number, ...all },
  };
};
