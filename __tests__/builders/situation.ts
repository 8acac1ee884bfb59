import { isDeepStrictEqual } from 'node:util';
import type { CompareInput } from '../../src/drift/index.js';
import { NO_BASELINE } from '../../src/model/baseline.js';
import type { Field } from '../../src/model/field.js';
import type { Item } from '../../src/model/item.js';
import { isJsonArray } from '../../src/model/json.js';
import type {
  CompleteObservation,
  LookUp,
  Observation,
  PartialObservation,
} from '../../src/model/observation.js';
import { PULL_REQUESTS } from '../../src/trackers/github/pull-requests/definition.js';

/** One field of each type that can be compared, and one of each owner. */
export const FIELDS: readonly Field[] = [
  {
    name: 'status',
    alias: 'pr_state',
    type: 'status',
    owner: 'tracker',
    observe: (item) => item.status,
  },
  { name: 'title', type: 'text', owner: 'tracker', observe: (item) => item.title },
  {
    name: 'author',
    type: 'login',
    owner: 'tracker',
    observe: (item) => item.values.author ?? undefined,
  },
  { name: 'labels', type: 'labels', owner: 'tracker', observe: (item) => item.values.labels },
  { name: 'draft', type: 'flag', owner: 'tracker', observe: (item) => item.values.draft },
  { name: 'createdAt', type: 'instant', owner: 'tracker', observe: (item) => item.createdAt },
  {
    name: 'mergedAt',
    type: 'instant',
    owner: 'tracker',
    tellsOfStatus: true,
    notBefore: 'createdAt',
    observe: (item) => item.values.mergedAt,
  },
  {
    name: 'reviewer',
    type: 'login',
    owner: 'fill',
    observe: ({ values: { assignees } }) =>
      isJsonArray(assignees) ? (assignees[0] ?? null) : null,
  },
  { name: 'note', type: 'text', owner: 'metadata', observe: (item) => item.values.head },
];

const receipt = (items: readonly Item[]) => ({
  expected: items.length,
  observed: items.length,
  lookedUp: 0,
  pages: 1,
});

export const completeObservation = (items: readonly Item[]): CompleteObservation => ({
  complete: true,
  items,
  receipt: receipt(items),
  warnings: [],
  lookUps: new Map(),
});

export const partialObservation = (items: readonly Item[]): PartialObservation => ({
  complete: false,
  items,
  receipt: receipt(items),
  warnings: [],
  lookUps: new Map(),
  gaps: [{ code: 'connection', message: 'The second page did not come.', remedy: 'Run again.' }],
});

interface Changes extends Partial<Omit<CompareInput, 'items' | 'lookUps' | 'observation'>> {
  readonly items?: readonly Item[];
  readonly lookUps?: readonly LookUp[];
  readonly observation?: Observation | null;
}

/** Everything was observed, nothing was looked up, and no baseline is known. */
export const aSituation = ({
  items = [],
  lookUps = [],
  observation,
  ...changes
}: Changes = {}): CompareInput => ({
  project: 'notes',
  startedAt: '2026-02-01T03:00:00.000Z',
  baseline: NO_BASELINE,
  tracker: PULL_REQUESTS,
  selection: { labels: ['tracked'] },
  fields: FIELDS,
  records: [],
  items: new Map(items.map((item) => [item.key, item])),
  lookUps: new Map(lookUps.map((lookUp) => [lookUp.key, lookUp])),
  observation: observation === undefined ? completeObservation(items) : observation,
  scope: null,
  isOurs: () => false,
  canRecord: () => true,
  saysTheSame: (a, b) => isDeepStrictEqual(a.raw, b.raw),
  ...changes,
});
