import { afterEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import * as z from 'zod';
import { RepositoryReader } from '../../src/github/index.js';
import { keyOf } from '../../src/trackers/github/keys.js';
import { byLabels, LABELS } from '../../src/trackers/github/listing/labels.js';
import { entries } from '../../src/trackers/github/listing/lists.js';
import { labelNode, listOf } from '../../src/trackers/github/listing/response.js';
import type { ListedValues, ListingSource } from '../../src/trackers/github/listing/source.js';
import { listingTracker } from '../../src/trackers/github/listing/tracker.js';
import { aClient, answering, data } from '../github/nocked.js';
import { aPage } from './served.js';

const NOUNS = { one: 'issue', many: 'issues', home: 'GitHub' };

interface Query {
  readonly labels: readonly string[];
  readonly milestone: string | null;
}

const node = z.object({
  number: z.int(),
  title: z.string(),
  url: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  milestone: z.object({ title: z.string() }).nullable(),
  labels: listOf(labelNode),
});

type Values = ListedValues & { readonly milestone: string | null };

const milestoneOf = (milestone: { title: string } | null) => milestone?.title ?? null;
const labels = byLabels(NOUNS);

/** Issues of a milestone: another list, other values, and one more thing that selects. */
const ISSUES: ListingSource<Query, z.infer<typeof node>, Values> = {
  ...labels,
  nouns: NOUNS,
  connection: 'issues',
  type: 'Issue',
  fields: 'number title url createdAt updatedAt milestone { title }',
  extras: { labels: LABELS },
  schema: node,
  toItem: ({ number, milestone, labels: list, ...rest }) => ({
    ...rest,
    key: keyOf(number),
    tracker: 'issues',
    status: 'open',
    statusSince: null,
    statusBy: null,
    values: {
      milestone: milestoneOf(milestone),
      labels: entries(list)?.map(({ name }) => name),
      labelIds: entries(list)?.map(({ id }) => id),
    },
  }),
  listsOf: ({ labels: list }) => ({ labels: list }),
  everything: { labels: [], milestone: null },
  filterBy: (query) => ({
    ...labels.filterBy(query),
    filterBy: { type: 'IssueFilters', value: { milestone: query.milestone } },
  }),
  namedIn: (query) => [
    ...labels.namedIn(query),
    ...(query.milestone === null ? [] : [milestoneNamed(query.milestone)]),
  ],
  selectedBy: {
    extras: ['labels'],
    text: `milestone { title } ${labels.selectedBy.text}`,
    nodes: labels.selectedBy.nodes,
    schema: z
      .looseObject({ milestone: z.object({ title: z.string() }).nullable() })
      .transform((row) => ({
        ...labels.selectedBy.schema.parse(row),
        milestone: milestoneOf(row.milestone),
      })),
  },
  isSelected: (values, query) =>
    labels.isSelected(values, query) && values.milestone === query.milestone,
  otherTypes: { PullRequest: 'is-pull-request' },
  isHarmless: () => false,
  unreadable: { code: 'item-unreadable', remedy: 'Let the token read issues.' },
};

const milestoneNamed = (title: string) => ({
  name: title,
  kind: 'milestone',
  shownBy: [
    {
      field: (variable: string) => `milestones(first: 100, query: ${variable}) { nodes { title } }`,
      type: 'String',
      value: title,
    },
  ],
  isFoundIn: (value: unknown) => JSON.stringify(value).includes(JSON.stringify(title)),
  unknown: {
    code: 'label-unknown',
    message: `No milestone ${title}.`,
    remedy: 'Make it.',
  } as const,
});

const anIssue = (number: number, changes: object = {}) => ({
  __typename: 'Issue',
  number,
  title: 'Repair the door',
  url: `https://github.com/octo-org/notes/issues/${number}`,
  createdAt: '2026-01-05T08:00:00Z',
  updatedAt: '2026-01-06T08:00:00Z',
  milestone: { title: '1.0' },
  labels: { totalCount: 1, nodes: [{ id: 'L1', name: 'task' }] },
  ...changes,
});

const tracker = () => {
  const reader = new RepositoryReader(aClient().client, { owner: 'octo-org', name: 'notes' });
  return listingTracker(ISSUES, { reader, checkBudget: async () => null });
};

afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});

describe('the listing of other items than pull requests', () => {
  const request = { query: { labels: ['task'], milestone: '1.0' }, fields: ['labels'] };
  const there = { p0_named0: { name: 'task' }, p0_named1: { nodes: [{ title: '1.0' }] } };

  it('asks for what their source describes, and proves it in the same way', async () => {
    const sent = answering(data({ p0_page: aPage([anIssue(4), anIssue(2)]), ...there }));
    const observation = await tracker().observe(request);
    expect(observation).toMatchObject({
      complete: true,
      receipt: { expected: 2, observed: 2 },
      warnings: [],
    });
    expect(observation.items.map(({ key, values }) => [key, values.milestone])).toEqual([
      ['#4', '1.0'],
      ['#2', '1.0'],
    ]);
    expect(sent[0]?.query).toMatch(
      /issues\(first: \$\w+, after: \$\w+, labels: \$\w+, filterBy: \$/,
    );
    expect(Object.values(sent[0]?.variables ?? {})).toContainEqual({ milestone: '1.0' });
    expect(sent[0]?.query).toContain('fragment Issue_labels on Issue');
  });

  it('says what of the selection there is not, and that nothing is selected then', async () => {
    answering(data({ p0_page: aPage([]), p0_named0: { name: 'task' }, p0_named1: { nodes: [] } }));
    expect(await tracker().observe(request)).toMatchObject({
      warnings: [{ message: 'No milestone 1.0.' }],
      unknownNames: ['1.0'],
      selectsNothing: true,
    });
  });

  it('counts what lost its milestone meanwhile as selected no more', async () => {
    const first = [anIssue(3), anIssue(2, { updatedAt: '2026-02-01T03:00:00Z' })];
    const rows = [
      { number: 3, updatedAt: '2026-02-01T03:00:01Z', milestone: null, labels: null },
      { number: 2, updatedAt: '2026-02-01T03:00:00Z', milestone: { title: '1.0' }, labels: null },
    ];
    const place = { hasNextPage: false, endCursor: null };
    answering(
      data({ p0_page: aPage(first, { cursor: 'c1', total: 3 }), ...there }),
      data({ p0_page: aPage([anIssue(1)], { total: 3 }) }),
      data({
        p0_page: aPage([anIssue(2, { updatedAt: '2026-02-01T03:00:00Z' }), anIssue(1)]),
        p1_changes: { pageInfo: place, nodes: rows },
      }),
    );
    const { complete, items } = await tracker().observe(request);
    expect(complete).toBe(true);
    expect(items.map(({ key }) => key).sort()).toEqual(['#1', '#2']);
  });

  it('tells a number that is a pull request from one of theirs', async () => {
    answering(data({ p0_n0: anIssue(12), p0_n1: { __typename: 'PullRequest' } }));
    expect(await tracker().lookUp(['#12', '#7'], ['labels'])).toMatchObject([
      { key: '#12', found: 'item' },
      { key: '#7', found: 'absent', reason: 'is-pull-request' },
    ]);
  });
});
