import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { ask } from '../../../src/doors/cli/run/consent.js';
import { openTerminal } from '../../../src/doors/cli/terminal.js';

const QUESTION = '21 records change. Write?';

/** What somebody answers, typed at once. */
const answered = async (typed: string): Promise<{ yes: boolean; shown: string }> => {
  const input = new PassThrough();
  const output = new PassThrough();
  const answer = ask(openTerminal(), QUESTION, new AbortController().signal, { input, output });
  input.end(typed);
  const yes = await answer;
  return { yes, shown: String(output.read()) };
};

describe('the question before a write', () => {
  it.each(['y\n', 'yes\n', ' Y \n'])('is answered with yes: %j', async (typed) => {
    const { yes, shown } = await answered(typed);
    expect(yes).toBe(true);
    expect(shown).toContain(`${QUESTION} [y/N]`);
  });

  it.each(['\n', 'n\n', 'yep\n', ''])('is no with anything else: %j', async (typed) => {
    expect((await answered(typed)).yes).toBe(false);
  });

  it('is no when the run is stopped meanwhile', async () => {
    const controller = new AbortController();
    const streams = { input: new PassThrough(), output: new PassThrough() };
    const answer = ask(openTerminal(), QUESTION, controller.signal, streams);
    controller.abort();
    expect(await answer).toBe(false);
  });
});
