import { isDeepStrictEqual } from 'node:util';
import type { Situation } from '../../src/drift/index.js';
import { NO_BASELINE } from '../../src/model/baseline.js';
import type { Field } from '../../src/model/field.js';
import type {
  CompleteObservation,
  Item,
  LookUp,
  Observation,
  PartialObservation,
} from '../../src/model/item.js';

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
  { name: 'author', type: 'login', owner: 'tracker', observe: (item) => item.author ?? undefined },
  { name: 'labels', type: 'labels', owner: 'tracker', observe: (item) => item.labels },
  { name: 'draft', type: 'flag', owner: 'tracker', observe: (item) => item.draft },
  { name: 'createdAt', type: 'instant', owner: 'tracker', observe: (item) => item.createdAt },
  { name: 'mergedAt', type: 'instant', owner: 'tracker', observe: (item) => item.mergedAt },
  {
    name: 'reviewer',
    type: 'login',
    owner: 'fill',
    observe: (item) => item.assignees?.[0] ?? null,
  },
  { name: 'note', type: 'text', owner: 'metadata', observe: (item) => item.head },
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

interface Changes extends Partial<Omit<Situation, 'items' | 'lookUps' | 'observation'>> {
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
}: Changes = {}): Situation => ({
  project: 'notes',
  startedAt: '2026-02-01T03:00:00.000Z',
  baseline: NO_BASELINE,
  selection: { labels: ['tracked'] },
  fields: FIELDS,
  records: [],
  items: new Map(items.map((item) => [item.number, item])),
  lookUps: new Map(lookUps.map((lookUp) => [lookUp.number, lookUp])),
  observation: observation === undefined ? completeObservation(items) : observation,
  scope: null,
  isOurs: () => false,
  canRecord: () => true,
  saysTheSame: (a, b) => isDeepStrictEqual(a.raw, b.raw),
  ...changes,
});
