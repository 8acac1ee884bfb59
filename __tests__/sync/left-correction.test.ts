import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import type { RenderedResult } from '../../src/model/result.js';
import { renderConsole } from '../../src/sync/index.js';
import { serviceOn } from '../helpers/in-process.js';
import {
  edit,
  LABEL,
  LEDGER,
  type LedgerRecord,
  labelled,
  recordOf,
  render,
} from '../helpers/ledger-world.js';
import { CORRECTIONS } from '../helpers/world.js';

const INPUTS = { label: LABEL, metadata: LEDGER };

/** A correction of the title of #2, on whose branch Ada committed. */
const left = async () => {
  const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  for (const number of [1, 2, 3, 4]) repository.openPullRequest(labelled(number));
  const truth = repository.pullRequests().map(recordOf);
  const wrong = edit(2, { title: 'Old' })(truth);
  repository.commit({ files: { [LEDGER]: render(wrong) } });
  const on = serviceOn(github, repository);
  const { delivery } = await on.run('1-1', INPUTS);
  const number = delivery.pullRequest?.number ?? 0;
  repository.commit({ branch: CORRECTIONS, files: { 'notes.md': 'mine' }, author: 'ada' });
  let last = 1;
  return {
    number,
    repository,
    commit: (change: (records: LedgerRecord[]) => LedgerRecord[]) =>
      repository.commit({ files: { [LEDGER]: render(change(wrong)) } }),
    night: (): Promise<RenderedResult> => {
      github.clock.advance(24 * 60 * 60_000);
      last += 1;
      return on.run(`${last}-1`, INPUTS);
    },
    history: () => on.service.history(on.asked(INPUTS)),
  };
};

const rowsOf = (result: RenderedResult): readonly string[] =>
  renderConsole(result).sections.flatMap(({ rows }) => rows);

describe('a correction that is left to people', () => {
  it('delivers what merging it brings, and not what the base was given since', async () => {
    const { number, repository, commit, night, history } = await left();
    commit(edit(4, { title: 'x' }));
    const result = await night();
    expect(result).toMatchObject({ outcome: 'drift', delivery: { carriesAll: false } });
    const rows = rowsOf(result);
    expect(rows.find((row) => row.includes('#2'))).toContain(`corrected in #${number}`);
    expect(rows.find((row) => row.includes('#4'))).toContain('not delivered');
    expect(renderConsole(result).verdict).toContain(
      `correction #${number} was left as it is and carries 1 of them`,
    );
    await night();
    const { runs } = await history();
    expect(runs.map(({ changes }) => changes.map(({ key }) => key))).toEqual([[], [], ['#2']]);
    repository.mergePullRequest(number);
    expect(JSON.parse(repository.readFile('main', LEDGER) ?? '').pulls).toMatchObject([
      {},
      { title: 'Change 2' },
      {},
      { title: 'x' },
    ]);
  });

  it('is corrected where merging it brings all of it', async () => {
    const { number, commit, night } = await left();
    commit((records) => records);
    const result = await night();
    expect(result).toMatchObject({ outcome: 'corrected', delivery: { carriesAll: true } });
    expect(rowsOf(result).join()).toContain(`corrected in #${number}`);
  });
});
