import { type Compared, type CompareInput, compare, sameValue } from '../../src/drift/index.js';
import type { JsonObject } from '../../src/model/json.js';
import { completenessOf, type LookUp } from '../../src/model/observation.js';
import type { Project, Settings } from '../../src/model/settings.js';
import { type Decision, decide, ownedFields } from '../../src/plan/index.js';
import { numberOf } from '../../src/trackers/github/keys.js';
import type { PullRequestItem } from '../../src/trackers/github/pull-requests/pull-request.js';
import { applied } from '../builders/applied.js';
import { claudestepRecord, claudestepTask, claudestepText } from '../builders/claudestep.js';
import { aClosedItem, aMergedItem, anItem } from '../builders/item.js';
import { ledgerRecord, ledgerText } from '../builders/ledger.js';
import { openFile } from '../builders/metadata-file.js';
import { settings } from '../builders/settings.js';
import { aSituation, completeObservation, partialObservation } from '../builders/situation.js';
import fc from '../helpers/fast-check.js';

/** A repository's pull requests and the file that should record them. */
export interface World {
  /** Those that the listing gives. */
  readonly items: readonly PullRequestItem[];
  /** What looking up any other key finds. */
  readonly elsewhere: ReadonlyMap<string, LookUp>;
  readonly text: string;
}

export interface Told extends Partial<Settings> {
  readonly owners?: Project['owners'];
  readonly ignore?: Project['ignore'];
  /** Whether the listing may lack items, so that the observation is no complete one. */
  readonly partial?: boolean;
  readonly baseline?: CompareInput['baseline'];
}

export interface Outcome {
  readonly compared: Compared;
  readonly decision: Decision;
  readonly after: string;
}

export const runOn = (
  { items, elsewhere, text }: World,
  { owners = {}, ignore = [], partial = false, baseline, ...told }: Told = {},
): Outcome => {
  const file = openFile('notes.json', text);
  const project = { name: 'notes', owners, ignore };
  const observation = partial ? partialObservation(items) : completeObservation(items);
  const fields = ownedFields(project, file.format, file.fields);
  const compared = compare(
    aSituation({
      fields,
      records: file.records,
      items,
      lookUps: file.records.flatMap(({ itemKey: key }) =>
        key === null
          ? []
          : [elsewhere.get(key) ?? ({ key, found: 'absent', reason: 'not-found' } as const)],
      ),
      observation,
      canRecord: file.canRecord,
      saysTheSame: file.saysTheSame,
      ...(baseline === undefined ? {} : { baseline }),
    }),
  );
  const decision = decide(compared.drifts, {
    project,
    settings: settings(told),
    fields,
    records: file.records.length,
    startedAt: '2026-02-01T03:00:00.000Z',
    everything: true,
    seen: completenessOf([observation], []),
    carries: () => false,
    declinedIn: () => null,
    canRecord: file.canRecord,
    same: (field, a, b) => sameValue(field?.type ?? 'status', a, b),
  });
  return {
    compared,
    decision,
    after: applied(text, decision.corrections, new Date('2026-02-01T03:00:00Z'), null, fields),
  };
};

const items = fc
  .record({
    number: fc.integer({ min: 1, max: 25 }),
    status: fc.constantFrom('open' as const, 'merged' as const, 'closed' as const),
    title: fc.constantFrom('Add the parser', 'caf\u00e9 | <b>', '', '"quoted" \\ `code`'),
    labels: fc.constantFrom(['tracked'], ['Tracked', 'ui'], ['ui', 'tracked']),
    assignees: fc.constantFrom([], ['hubot'], ['Hubot', 'monalisa']),
    reviewers: fc.constantFrom([], ['monalisa']),
    author: fc.constantFrom('octocat', 'dependabot', undefined),
    head: fc.constantFrom(
      'claude-step-notes-1',
      'claude-step-notes-2',
      'claude-step-notes-3',
      'fix-typo',
    ),
  })
  .map(({ status, ...changes }) =>
    ({ open: anItem, merged: aMergedItem, closed: aClosedItem })[status](changes),
  );

/** Changes of a record: spellings that say the same, other values, and values that cannot be. */
const edits: fc.Arbitrary<JsonObject> = fc
  .uniqueArray(
    fc.constantFrom<[string, JsonObject[string]]>(
      ['status', 'open'],
      ['status', 'merged'],
      ['status', 'done'],
      ['title', null],
      ['title', 'Other'],
      ['title', 7],
      ['labels', ['TRACKED']],
      ['labels', 'tracked'],
      ['author', 'OCTOCAT'],
      ['author', ''],
      ['draft', true],
      ['createdAt', '2026-01-05 08:00:00'],
      ['createdAt', '2027-01-05T08:00:00Z'],
      ['mergedAt', '2020-01-01T00:00:00Z'],
      ['mergedAt', 'yesterday'],
      ['mergedBy', null],
      ['assignees', []],
      ['url', ''],
      ['number', null],
      ['cost', 0.1],
    ),
    { maxLength: 3, selector: ([key]) => key },
  )
  .map(Object.fromEntries);

const elsewhereOf = (gone: readonly PullRequestItem[]): ReadonlyMap<string, LookUp> =>
  new Map(
    gone.map((item, index): [string, LookUp] => {
      const { key } = item;
      if (index % 3 === 0) return [key, { key, found: 'absent', reason: 'not-found' }];
      if (index % 3 === 1) return [key, { key, found: 'absent', reason: 'is-issue' }];
      const unlabelled = { ...item, values: { ...item.values, labels: [] } };
      return [key, { key, found: 'item', item: unlabelled }];
    }),
  );

interface Parts {
  readonly listed: readonly PullRequestItem[];
  readonly gone: readonly PullRequestItem[];
  readonly recorded: readonly PullRequestItem[];
  readonly edits: readonly JsonObject[];
}

const parts: fc.Arbitrary<Parts> = fc
  .uniqueArray(items, { maxLength: 9, selector: ({ key }) => key })
  .chain((all) =>
    fc.record({
      all: fc.constant(all),
      present: fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length }),
      // With one twice there are duplicates, and in any order the file is not sorted.
      recorded: fc.array(fc.constantFrom(...(all.length === 0 ? [anItem()] : all)), {
        maxLength: 10,
      }),
      edits: fc.array(edits, { minLength: 10, maxLength: 10 }),
    }),
  )
  .map(({ all, present, ...rest }) => ({
    ...rest,
    listed: all.filter((_, index) => present[index]),
    gone: all.filter((_, index) => !present[index]),
  }));

const indents = fc.constantFrom(2, 4, 0, '\t');

export const ledgerWorlds: fc.Arbitrary<World> = fc
  .tuple(parts, indents)
  .map(([world, indent]) => ({
    items: world.listed,
    elsewhere: elsewhereOf(world.gone),
    text: ledgerText(
      world.recorded.map((item, index) => ledgerRecord(item, world.edits[index])),
      indent,
    ),
  }));

const STATES: Readonly<Record<string, JsonObject>> = {
  merged: { pr_state: 'merged' },
  open: { pr_state: 'open', title: 'Add the parser' },
  done: { pr_state: 'done' },
};

export const claudestepWorlds: fc.Arbitrary<World> = fc
  .tuple(
    parts,
    fc.array(fc.constantFrom('pending', 'in_progress', 'completed', null), {
      minLength: 3,
      maxLength: 3,
    }),
  )
  .map(([world, taskStatuses]) => ({
    items: world.listed,
    elsewhere: elsewhereOf(world.gone),
    text: claudestepText({
      tasks: taskStatuses.map((status, index) => ({ ...claudestepTask(index + 1, ''), status })),
      pull_requests: world.recorded.map((item, index) =>
        claudestepRecord({
          pr_number: numberOf(item.key),
          branch_name: item.values.head,
          task_index: Number(/\d$/.exec(item.values.head)?.[0] ?? 1),
          ...STATES[String(world.edits[index]?.status ?? 'open')],
          ...(world.edits[index]?.assignees === undefined ? {} : { reviewer: null }),
        }),
      ),
    }),
  }));
