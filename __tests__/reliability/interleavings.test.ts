import { describe, expect, it } from '@jest/globals';
import { isAncestor } from '../../src/emulator/github/git/history.js';
import { EmbeddedGitHub, type Repository } from '../../src/emulator/index.js';
import type { HistoryEntry, State } from '../../src/model/history.js';
import type { SyncResult } from '../../src/model/result.js';
import type { Trigger } from '../../src/model/trigger.js';
import fc from '../helpers/fast-check.js';
import { serviceOn } from '../helpers/in-process.js';
import {
  CONFIG,
  edit,
  LABEL,
  LEDGER,
  type LedgerRecord,
  labelled,
  recordOf,
  render,
} from '../helpers/ledger-world.js';
import { PacedRun } from '../helpers/paced-run.js';
import { CORRECTIONS, leftovers, openCorrections, STATE } from '../helpers/world.js';
import { rounds, tally, unlessHung, within } from './rounds.js';

const count = tally('schedules of two runs and people');

const INPUTS = { label: LABEL, metadata: LEDGER };
const NUMBERS = [1, 2];

/** What people did, and must find again. */
interface Model {
  readonly notes: Map<number, string>;
  readonly theirs: string[];
  readonly running: Set<number>;
}

class Real {
  readonly github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  readonly repository: Repository;
  readonly runs = new Map<number, PacedRun>();
  /** The result of every run that began, by its id; null while it goes on, and where it was killed. */
  readonly results = new Map<string, SyncResult | null>();
  /** The runs of everything. */
  readonly full = new Set<string>();
  readonly #ids = new Map<PacedRun, string>();
  count = 0;

  constructor(history: boolean) {
    this.repository = this.github.createRepository({ owner: 'octo-org', name: 'ledger' });
    for (const number of NUMBERS) this.repository.openPullRequest(labelled(number));
    const records = this.repository.pullRequests().map(recordOf);
    const wrong = edit(2, { title: 'Old' })(edit(1, { status: 'merged' })(records));
    const config = `version: 1\n${history ? '' : 'history: false\n'}`;
    this.repository.commit({ files: { [LEDGER]: render(wrong), [CONFIG]: config } });
  }

  /** A run of everything, from its beginning to its end. */
  async run(id: string): Promise<SyncResult> {
    this.full.add(id);
    const result = await serviceOn(this.github, this.repository).run(id, INPUTS);
    this.results.set(id, result);
    return result;
  }

  async begin(slot: number, trigger: Partial<Trigger>): Promise<void> {
    const id = `${this.next()}-1`;
    this.results.set(id, null);
    if (trigger.item == null) this.full.add(id);
    const run = await PacedRun.begin(this.github, this.repository, id, INPUTS, trigger);
    this.runs.set(slot, run);
    this.#ids.set(run, id);
  }

  /** Whether the run in a slot is done; its result is known then. */
  isDone(slot: number): boolean {
    const run = this.runs.get(slot);
    if (run?.result == null) return false;
    this.results.set(this.#ids.get(run) ?? '', run.result);
    return true;
  }

  records(): LedgerRecord[] {
    return JSON.parse(this.repository.readFile('main', LEDGER) ?? '').pulls;
  }

  next(): number {
    this.count += 1;
    return this.count;
  }
}

type Act = (model: Model, real: Real) => Promise<void> | void;

/** A step that may be taken when it makes sense; what it may break is looked at after each. */
class Command implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly name: string,
    readonly act: Act,
    readonly check: (model: Readonly<Model>) => boolean = () => true,
  ) {}

  async run(model: Model, real: Real): Promise<void> {
    await this.act(model, real);
    expectNothingLost(model, real);
    expectHistory(real);
  }

  toString = (): string => this.name;
}

const expectNothingLost = ({ notes, theirs }: Model, { repository }: Real): void => {
  expect(openCorrections(repository).length).toBeLessThanOrEqual(1);
  // A pull request keeps its commits, whatever becomes of its branch once it is closed.
  const heads = [
    ...repository.branches().map((branch) => repository.head(branch) ?? ''),
    ...repository.pullRequests().map(({ headRefOid }) => headRefOid),
  ];
  for (const oid of theirs) {
    expect(heads.some((head) => isAncestor(repository.store, oid, head))).toBe(true);
  }
  const found = new Map(
    JSON.parse(repository.readFile('main', LEDGER) ?? '').pulls.map((record: LedgerRecord) => [
      record.number,
      record.note,
    ]),
  );
  for (const [number, note] of notes) expect(found.get(number)).toBe(note);
};

/**
 * Every run that says that it wrote its line has it, no run has two, and nobody else has one; the
 * baseline is that of runs of everything which were complete, as far as they told.
 */
const expectHistory = ({ repository, results, full }: Real): void => {
  const ids = linesOf(repository).map(({ id }) => id);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(ids.filter((id) => !results.has(id))).toEqual([]);
  const said = [...results].flatMap(([id, one]) => (one?.phases.includes('record') ? [id] : []));
  expect(said.filter((id) => !ids.includes(id))).toEqual([]);
  const { bases }: Pick<State, 'bases'> = JSON.parse(
    repository.readFile(STATE, 'state.json') ?? '{"bases":{}}',
  );
  const movers = Object.values(bases)
    .flatMap((projects) => Object.values(projects))
    .map(({ run }) => run);
  const mayMove = (id: string): boolean => full.has(id) && results.get(id)?.complete !== false;
  expect(movers.filter((id) => !mayMove(id))).toEqual([]);
};

/** The days of a schedule are at the end of January, and the last ones may be in February. */
const MONTHS = ['history/2026-01.jsonl', 'history/2026-02.jsonl'];

const linesOf = (repository: Repository): readonly HistoryEntry[] =>
  MONTHS.flatMap((path) => (repository.readFile(STATE, path) ?? '').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const begin = (slot: number, number: number | null) =>
  new Command(
    `begin ${slot}${number === null ? '' : ` on #${number}`}`,
    async (model, real) => {
      const head = { branch: `change-${number}`, repository: real.repository.nameWithOwner };
      const trigger =
        number === null
          ? {}
          : {
              event: 'pull_request',
              action: 'closed',
              item: { tracker: 'github-pull-requests', key: number, head },
            };
      await real.begin(slot, trigger);
      model.running.add(slot);
    },
    ({ running }) => !running.has(slot),
  );

const step = (slot: number, times: number) =>
  new Command(
    `step ${slot} ${times} times`,
    async (model, real) => {
      for (let time = 0; time < times; time += 1) await real.runs.get(slot)?.step();
      if (real.isDone(slot)) model.running.delete(slot);
    },
    ({ running }) => running.has(slot),
  );

const kill = (slot: number) =>
  new Command(
    `kill ${slot}`,
    (model, real) => {
      real.runs.get(slot)?.kill();
      real.runs.delete(slot);
      model.running.delete(slot);
    },
    ({ running }) => running.has(slot),
  );

const editFile = (number: number) =>
  new Command(`edit the record of #${number}`, (model, real) => {
    const note = `note ${real.next()}`;
    real.repository.commit({ files: { [LEDGER]: render(edit(number, { note })(real.records())) } });
    model.notes.set(number, note);
  });

const moveBase = new Command('move the base', (_, real) => {
  real.repository.commit({ files: { 'other.md': String(real.next()) } });
});

const commitOnBranch = new Command('commit on the correction branch', (model, real) => {
  if (real.repository.head(CORRECTIONS) === undefined) return;
  const files = { [`theirs-${real.next()}.md`]: 'theirs' };
  model.theirs.push(real.repository.commit({ branch: CORRECTIONS, files, author: 'ada' }));
});

const changePull = (number: number) =>
  new Command(`close or reopen #${number}`, (_, { repository }) => {
    if (repository.pullRequest(number).state === 'OPEN') repository.closePullRequest(number);
    else repository.reopenPullRequest(number);
  });

const retitle = (number: number) =>
  new Command(`retitle #${number}`, (_, real) => {
    real.repository.editPullRequest(number, { title: `Title ${real.next()}` });
  });

const mergeCorrection = new Command('merge the correction', (_, { repository }) => {
  const [open] = openCorrections(repository);
  if (open === undefined) return;
  try {
    repository.mergePullRequest(open.number);
  } catch {
    // It has a conflict, which GitHub does not merge either.
  }
});

const closeCorrection = new Command('close the correction', (_, { repository }) => {
  const [open] = openCorrections(repository);
  if (open !== undefined) repository.closePullRequest(open.number, { by: 'ada' });
});

const slot = fc.constantFrom(0, 0, 1);
const number = fc.constantFrom(...NUMBERS);
const steps = fc
  .tuple(slot, fc.integer({ min: 1, max: 4 }))
  .map(([one, times]) => step(one, times));
const COMMANDS = [
  fc.tuple(slot, fc.option(number, { freq: 2 })).map(([one, about]) => begin(one, about)),
  steps,
  steps,
  steps,
  steps,
  slot.map(kill),
  number.map(editFile),
  fc.constant(moveBase),
  fc.constant(commitOnBranch),
  number.map(changePull),
  number.map(retitle),
  fc.constant(mergeCorrection),
  fc.constant(closeCorrection),
];

/** When all is quiet, one run more proposes everything, unless people have to go on first. */
const expectSettled = async (model: Model, real: Real): Promise<void> => {
  for (const [slot, run] of real.runs) {
    await run.finish();
    real.isDone(slot);
  }
  expectNothingLost(model, real);
  expectHistory(real);
  const { github, repository } = real;
  let last: SyncResult | undefined;
  for (const id of ['98-1', '99-1']) {
    github.clock.advance(24 * 60 * 60_000);
    last = await real.run(id);
  }
  expectNothingLost(model, real);
  expectHistory(real);
  expect(leftovers(repository)).toEqual([]);
  const codes = [...(last?.errors ?? []), ...(last?.warnings ?? [])].map(({ code }) => code);
  const head = repository.head(CORRECTIONS);
  const byPeople = model.theirs.some(
    (oid) => head !== undefined && isAncestor(repository.store, oid, head),
  );
  if (codes.length > 0) {
    expect(byPeople).toBe(true);
    expect(['branch-taken', 'commits-by-people']).toContain(codes[0]);
    return;
  }
  const open = last?.projects.flatMap(({ drifts }) => drifts) ?? [];
  expect(
    open.filter(({ resolution }) => resolution !== 'correct' && resolution !== 'declined'),
  ).toEqual([]);
  const corrections = open.filter(({ resolution }) => resolution === 'correct');
  expect(last?.delivery.carriesAll ?? false).toBe(corrections.length > 0);
  expect(openCorrections(repository)).toHaveLength(corrections.length > 0 ? 1 : 0);
};

describe('two runs, people and a base that moves', () => {
  it(
    'lose no edit, no correction and no line of the history, in whatever order their steps come',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.commands(COMMANDS, { maxCommands: 16, size: 'max' }),
          fc.boolean(),
          unlessHung(async (commands, history) => {
            const real = new Real(history);
            const model: Model = { notes: new Map(), theirs: [], running: new Set() };
            // A correction is open, and the base has moved under it.
            await real.run('0-1');
            await moveBase.run(model, real);
            try {
              await fc.asyncModelRun(() => ({ model, real }), commands);
              await expectSettled(model, real);
            } finally {
              count(history ? 'schedules with a history' : 'schedules without a history');
              count('lines of history', linesOf(real.repository).length);
              for (const run of real.runs.values()) run.kill();
            }
          }),
        ),
        { numRuns: rounds(150) },
      );
    },
    within(60),
  );
});
