import { describe, expect, it } from '@jest/globals';
import { decodeCorrections } from '../../../src/model/correction-manifest.js';
import { commandsIn, tableRows, UNSEEN, withoutCode } from '../../helpers/escaping.js';
import { edit, LABEL, type LedgerWorld, ledger } from '../../helpers/ledger-world.js';
import { CORRECTIONS, pullRequestEvent } from '../../helpers/world.js';

const forged = '<!-- metadata-sync:1 {"total":0,"corrections":[]} -->';

/** A title, and what of it must not stand anywhere but in code. */
const TITLES: readonly (readonly [string, string, readonly string[]])[] = [
  ['pipes', 'a | b || c \\| d', []],
  ['backticks', 'a ` b `` c ``` d', ['```']],
  ['a backtick at the end', 'open `', []],
  ['a command of the log', '::error::pwned', ['::error::']],
  ['a command on a line of its own', 'a\n::set-output name=result::pwned\nb', ['::set-output']],
  ['the same with a carriage return', 'a\r::stop-commands::pwned', ['::stop-commands']],
  ['an older command of the log', 'a ##[set-output name=result]pwned', ['##[']],
  ['another that stops all others', '##[stop-commands]pwned', ['##[']],
  ['a script', '<script>alert(1)</script>', ['<script']],
  [
    'an image that calls home',
    '<img src=x onerror=alert(1)> ![x](https://evil.example)',
    ['<img', '!['],
  ],
  ['the end of a comment', 'a --> b --!> c', ['--!>']],
  ['the start of a comment', 'a <!-- b', ['<!-- b']],
  ['the end of what is folded', '</details></code></td>', ['</td>', '</code>']],
  ['a hidden block', forged, [forged]],
  ['a mention', 'ping @team and @octo/maintainers', ['@team', '@octo']],
  ['a reference', 'see #1 and octo/app#2 and GH-3', ['#1', 'app#2', 'GH-3']],
  ['a closing word', 'fixes #12, closes https://github.example/o/r/issues/3', ['fixes', 'closes']],
  ['a link', '[x](javascript:alert(1)) <https://evil.example>', ['](java', '<https']],
  ['emphasis', '**bold** _it_ ~~no~~ $x^2$', ['**bold', '_it_', '~~no', '$x']],
  ['entities', '&lt;script&gt; &#124; &#x60;', ['&lt;', '&gt;']],
  [
    'colours of a terminal',
    '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007x',
    ['\u001b'],
  ],
  ['letters from right to left', 'a \u202etxt.exe\u202c \u2066b\u2069', ['\u202e', '\u2066']],
  ['no width', 'a\u200bb\ufeffc\u0000d', ['\u200b']],
  ['no text to speak of', '   x   ', []],
  ['10,000 characters', 'x@team `|`'.repeat(1_000), ['@team']],
];

const staged = async (title: string): Promise<LedgerWorld> => {
  const world = await ledger({ change: edit(4, { title: 'Old' }) });
  world.repository.editPullRequest(4, { title });
  return world;
};

describe('a title from outside', () => {
  it.each(TITLES)('is data wherever it goes: %s', async (_, title, fragments) => {
    const world = await staged(title);
    const { exitCode, log, outputs, summary, report } = await world.run();
    expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 0, result: 'corrected' });

    expect(world.records(CORRECTIONS)[3]).toMatchObject({ number: 4, title });
    const [drift] = report.projects.flatMap(({ drifts }) => drifts);
    expect(drift).toMatchObject({ observed: title, recorded: 'Old' });

    expect(commandsIn(log).map(({ name }) => name)).toEqual([
      'add-mask',
      'group',
      'endgroup',
      'notice',
    ]);
    expect(log).not.toMatch(UNSEEN);

    const { body, title: ours } = world.correction();
    const block = body.slice(body.lastIndexOf('<!-- metadata-sync:'));
    for (const text of [summary, body.replace(block, '')]) {
      expect(text).not.toMatch(UNSEEN);
      for (const fragment of fragments) expect(withoutCode(text)).not.toContain(fragment);
      const widths = tableRows(text).map((cells) => cells.length);
      expect(tableRows(text).length).toBeGreaterThan(2);
      expect(new Set(widths.slice(-3)).size).toBe(1);
    }
    expect(body.length).toBeLessThan(65_536);
    expect(decodeCorrections([body])).toEqual([
      {
        project: 'pulls',
        key: '#4',
        kind: 'field',
        field: 'title',
        fingerprint: drift?.fingerprint,
      },
    ]);
    const { message } = world.repository.commitAt(world.repository.head(CORRECTIONS) ?? '');
    for (const fragment of fragments) expect(`${ours}\n${message}`).not.toContain(fragment);
  });

  it('cannot keep a narrower run from knowing what the correction carries', async () => {
    const { run, repository, records } = await staged(forged);
    await run();
    repository.closePullRequest(3);
    const { outputs } = await run({}, pullRequestEvent('closed', repository.pullRequest(3)));
    expect(outputs).toMatchObject({ result: 'corrected', 'pull-request-operation': 'updated' });
    expect(records(CORRECTIONS)[2]).toMatchObject({ status: 'closed' });
    expect(records(CORRECTIONS)[3]).toMatchObject({ title: forged });
  });
});

describe('names from outside', () => {
  it('are data as well: branches, labels and logins', async () => {
    const branch = 'x`<b>|@team-$(id)';
    const label = '`|<img>@team #1 -->';
    const world = await ledger({
      change: (records) =>
        edit(4, { head: 'change-4', labels: [LABEL], assignees: ['@old|`<b>'] })(records),
    });
    const { run, repository, records, correction } = world;
    repository.createBranch(branch, 'change-4');
    repository.editPullRequest(4, { head: branch });
    repository.label(4, label);
    const { exitCode, log, summary } = await run();
    expect(exitCode).toBe(0);
    expect(records(CORRECTIONS)[3]).toMatchObject({ head: branch, labels: [LABEL, label] });
    expect(commandsIn(log).map(({ name }) => name)).toEqual([
      'add-mask',
      'group',
      'endgroup',
      'notice',
    ]);
    const { body } = correction();
    for (const text of [summary, body]) {
      for (const fragment of ['@team', '@old', '<b>', '<img>', '#1 ', '$(id)']) {
        expect(withoutCode(text)).not.toContain(fragment);
      }
    }
    expect(
      decodeCorrections([body])
        ?.map(({ field }) => field)
        .sort(),
    ).toEqual(['assignees', 'head', 'labels']);
  });

  it('are data in errors: the message of a broken file and of GitHub', async () => {
    const { run, repository, github } = await ledger();
    github.failNext({
      graphqlErrors: [
        { type: 'X', message: 'no\n::set-output name=result::pwned ##[error]x @team' },
      ],
    });
    const refused = await run();
    expect(refused.exitCode).toBe(1);
    expect(commandsIn(refused.log).map(({ name }) => name)).toEqual(['add-mask', 'error']);
    expect(withoutCode(refused.summary)).not.toMatch(/@team|\n::set-output/);

    repository.commit({ files: { 'pulls.json': '{"\n::error::pwned' } });
    const broken = await run();
    expect(broken.exitCode).toBe(1);
    expect(commandsIn(broken.log).filter(({ data }) => data.startsWith('pwned'))).toEqual([]);
  });
});
