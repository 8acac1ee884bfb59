import { describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub } from '../../src/emulator/index.js';
import { serviceOn } from '../helpers/in-process.js';
import { edit, LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';
import { leftovers, openCorrections, STATE } from '../helpers/world.js';

describe('the id that a program gives a run', () => {
  it.each(['nightly:1', 'a..b', '.lock', '4711-1'])(
    'stands in no name of a branch: %s',
    async (id) => {
      const github = new EmbeddedGitHub({ now: '2026-01-30T03:00:00Z' });
      const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
      for (const number of [1, 2]) repository.openPullRequest(labelled(number));
      const records = repository.pullRequests().map(recordOf);
      repository.commit({ files: { [LEDGER]: render(edit(2, { status: 'merged' })(records)) } });
      const { outcome, errors } = await serviceOn(github, repository).run(id, {
        label: LABEL,
        metadata: LEDGER,
      });
      expect({ outcome, errors }).toEqual({ outcome: 'corrected', errors: [] });
      expect(openCorrections(repository)).toHaveLength(1);
      expect(leftovers(repository)).toEqual([]);
      expect(repository.readFile(STATE, 'history/2026-01.jsonl')).toContain(JSON.stringify(id));
    },
  );
});
