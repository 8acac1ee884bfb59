import { EmbeddedGitHub, type Repository } from '../../src/emulator/index.js';
import fc from '../helpers/fast-check.js';
import { LABEL, LEDGER, type LedgerRecord, recordOf, render } from '../helpers/ledger-world.js';

/** What became of the thing that has a number. */
export const FATES = ['open', 'merged', 'closed', 'unlabelled', 'issue', 'nothing'] as const;
export type Fate = (typeof FATES)[number];

/** One mistake in a record, and the drift that names it. */
export interface Mistake {
  readonly change: Partial<LedgerRecord>;
  readonly drift: 'status' | 'field' | 'invalid';
  readonly field: string;
}

export interface Numbered {
  readonly number: number;
  readonly fate: Fate;
  /** Null: it is not recorded. */
  readonly record: {
    readonly mistakes: readonly Mistake[];
    readonly copies: 'none' | 'equal' | 'differing';
  } | null;
}

export interface RandomWorld {
  readonly numbered: readonly Numbered[];
  /** How many records have lost their number. */
  readonly nameless: number;
  /** How the file spells its numbers. */
  readonly spelling: keyof typeof SPELLINGS;
  readonly newestFirst: boolean;
  readonly backfill: boolean;
  readonly prune: boolean;
}

export const SPELLINGS = {
  number: (number: number) => number,
  text: (number: number) => `${number}`,
  sign: (number: number) => `#${number}`,
  address: (number: number) => `https://github.com/octo-org/ledger/pull/${number}`,
} as const;

const HIGHEST = 30;

const MISTAKES: readonly Mistake[] = [
  { change: { status: 'done' }, drift: 'invalid', field: 'status' },
  { change: { title: 'Another title' }, drift: 'field', field: 'title' },
  { change: { title: '' }, drift: 'field', field: 'title' },
  { change: { labels: ['elsewhere'] }, drift: 'field', field: 'labels' },
  { change: { author: 'somebody-else' }, drift: 'field', field: 'author' },
  { change: { createdAt: 'yesterday' }, drift: 'invalid', field: 'createdAt' },
  { change: { url: null }, drift: 'field', field: 'url' },
];

const wrongStatus = (fate: Fate): Mistake => ({
  change: { status: fate === 'merged' ? 'closed' : 'merged' },
  drift: 'status',
  field: 'status',
});

const numbered = (number: number): fc.Arbitrary<Numbered> =>
  fc
    .record({
      fate: fc.constantFrom(...FATES, ...FATES.slice(0, 3)),
      isRecorded: fc.boolean(),
      mistakes: fc.uniqueArray(fc.constantFrom<Mistake | null>(null, ...MISTAKES), {
        maxLength: 3,
        selector: (mistake) => mistake?.field ?? 'status',
      }),
      copies: fc.constantFrom('none', 'none', 'none', 'equal' as const, 'differing' as const),
    })
    .map(({ fate, isRecorded, mistakes, copies }) => ({
      number,
      fate,
      // What is nowhere and not recorded does not exist for anybody.
      record:
        isRecorded || fate === 'nothing'
          ? { mistakes: mistakes.map((mistake) => mistake ?? wrongStatus(fate)), copies }
          : null,
    }));

export const randomWorlds: fc.Arbitrary<RandomWorld> = fc
  .uniqueArray(fc.integer({ min: 1, max: HIGHEST }), { minLength: 1, maxLength: 9 })
  .chain((numbers) =>
    fc.record({
      numbered: fc.tuple(...[...numbers].sort((a, b) => a - b).map(numbered)),
      nameless: fc.constantFrom(0, 0, 0, 1, 2),
      spelling: fc.constantFrom('number', 'number', 'text', 'sign', 'address'),
      newestFirst: fc.boolean(),
      backfill: fc.boolean(),
      prune: fc.boolean(),
    }),
  );

export interface Staged {
  readonly github: EmbeddedGitHub;
  readonly repository: Repository;
  /** The truth of each number that is a pull request. */
  readonly truth: ReadonlyMap<number, LedgerRecord>;
}

/** A repository in which all this has happened. */
export const stage = (world: RandomWorld): Staged => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  repository.ensureLabel(LABEL);
  for (const { number, fate } of world.numbered) happen(repository, number, fate);
  // Our own pull requests get numbers that no record has.
  happen(repository, HIGHEST + 1, 'issue');
  const truth = new Map(repository.pullRequests().map((pull) => [pull.number, recordOf(pull)]));
  const inOrder = world.newestFirst ? world.numbered.toReversed() : world.numbered;
  const recorded = inOrder.flatMap((one) => recordsFor(one, truth));
  const nameless = Array.from({ length: world.nameless }, (_, index) => {
    const { number: _number, ...values } = invented(100 + index);
    return { ...values, note: `nameless ${index}` };
  });
  const spelled = recorded.map(
    ({ number = 0, ...values }) =>
      ({ number: SPELLINGS[world.spelling](number), ...values }) as LedgerRecord,
  );
  repository.commit({ files: { [LEDGER]: render([...spelled, ...nameless]) } });
  return { github, repository, truth };
};

const happen = (repository: Repository, number: number, fate: Fate): void => {
  if (fate === 'nothing') return;
  const labels = fate === 'unlabelled' ? ['other'] : [LABEL];
  const common = { number, title: `Change ${number}`, labels };
  if (fate === 'issue') {
    repository.openIssue(common);
    return;
  }
  const createdAt = '2026-01-05T08:00:00Z';
  repository.openPullRequest({ ...common, head: `change-${number}`, createdAt });
  if (fate === 'merged') repository.mergePullRequest(number, { at: '2026-01-06T09:00:00Z' });
  if (fate === 'closed') repository.closePullRequest(number, { at: '2026-01-06T09:00:00Z' });
};

/** A record as it may have been true once, of what is no pull request. */
const invented = (number: number): LedgerRecord => ({
  number,
  status: 'open',
  title: `Change ${number}`,
  labels: [LABEL],
  createdAt: '2026-01-05T08:00:00Z',
  mergedAt: null,
});

const recordsFor = (
  { number, record }: Numbered,
  truth: ReadonlyMap<number, LedgerRecord>,
): readonly LedgerRecord[] => {
  if (record === null) return [];
  const right = truth.get(number) ?? invented(number);
  const changes = record.mistakes.map(({ change }) => change);
  const first: LedgerRecord = Object.assign({ ...right, note: `note of ${number}` }, ...changes);
  if (record.copies === 'none') return [first];
  return [first, record.copies === 'equal' ? first : { ...first, note: 'another note' }];
};
