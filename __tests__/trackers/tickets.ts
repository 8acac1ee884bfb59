import * as z from 'zod';
import type { Item } from '../../src/model/item.js';
import type { Observation } from '../../src/model/observation.js';
import type { TrackerDefinition } from '../../src/model/tracker.js';

/** A ticket as the tests stage it. */
export interface Ticket {
  readonly key: string;
  readonly status: 'todo' | 'doing' | 'done';
  readonly title: string;
  readonly team: string;
  readonly since?: string;
}

const numberIn = (key: string): number => Number(/\d+$/.exec(key)?.[0]);

const toItem = ({
  key,
  status,
  title,
  team,
  since = null,
}: Omit<Ticket, 'since'> & { since?: string | null }): Item => ({
  key,
  tracker: 'tickets',
  status,
  statusSince: since,
  statusBy: since === null ? null : 'mona',
  title,
  url: `https://tickets.example/${key}`,
  createdAt: '2026-01-05T08:00:00Z',
  updatedAt: '2026-01-06T08:00:00Z',
  values: { team },
});

interface Selection {
  readonly team: string;
}

/**
 * A tracker that nothing in `src/` knows: its keys are text, and it has statuses and a field of its own.
 *
 * @param prefix what its keys begin with
 */
export const tickets = (
  staged: readonly Ticket[],
  prefix = 'T-',
): TrackerDefinition<unknown, Selection, Selection> => ({
  name: 'tickets',
  nouns: { one: 'ticket', many: 'tickets', home: 'the desk' },
  keys: {
    mayMean: () => false,
    read: (value) =>
      typeof value === 'string' && value.startsWith(prefix) && numberIn(value) > 0 ? value : null,
    spell: (key) => key,
    compare: (a, b) => numberIn(a) - numberIn(b),
    numberOf: () => null,
  },
  statuses: {
    todo: { transition: 'reopened-externally', words: 'waiting again at the desk' },
    doing: { transition: 'started-externally', words: 'started at the desk' },
    done: { transition: 'finished-externally', words: 'finished at the desk' },
  },
  fields: [
    { name: 'status', type: 'status' },
    { name: 'title', type: 'text' },
    { name: 'team', type: 'text' },
  ],
  absences: {
    shredded: { severity: 'critical', isGone: true, words: 'the ticket was shredded' },
    'other-team': { severity: 'info', isGone: false, words: 'it went to another team' },
  },
  select: {
    key: 'tickets',
    schema: z.strictObject({ team: z.string() }),
    byLabels: ([team = '']) => ({ team }),
    fillIn: ({ team }, fill) => ({ team: fill(team) }),
    queryOf: (selection) => selection,
    queryKey: ({ team }) => team,
    fields: ['team'],
    fit: ({ values }, { team }) =>
      values.team === team
        ? { fits: true, closeness: null, by: team }
        : { fits: false, reason: 'other-team' },
  },
  isFromOutside: () => false,
  isOurs: () => false,
  itemHintIn: () => null,
  readCached: () => null,
  connect: () => ({
    observe: async ({ query }): Promise<Observation> => {
      const items = staged.filter(({ team }) => team === (query as Selection).team).map(toItem);
      const receipt = { expected: items.length, observed: items.length, lookedUp: 0, pages: 1 };
      return { complete: true, items, receipt, warnings: [], lookUps: new Map() };
    },
    newest: async () => staged.map(toItem),
    lookUp: async (keys) =>
      keys.map((key) => {
        const ticket = staged.find((one) => one.key === key);
        return ticket === undefined
          ? { key, found: 'absent', reason: 'shredded' }
          : { key, found: 'item', item: toItem(ticket) };
      }),
  }),
});
