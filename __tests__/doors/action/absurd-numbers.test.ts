import { describe, expect, it } from '@jest/globals';
import { isListing } from '../../helpers/faults.js';
import { edit, LABEL, LEDGER, ledger } from '../../helpers/ledger-world.js';
import { sayingOfRate } from '../../helpers/rewrite.js';
import { briefly, problemsText } from '../../helpers/world.js';

const wrong = edit(3, { status: 'merged' });
const IMPATIENT = `version: 1
projects: { pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } } }
limits: { maxWait: 1s }
`;

describe('a rate limit that cannot be', () => {
  it.each([
    ['cost', 1e308],
    ['cost', 2500],
    ['cost', -1],
    ['cost', 'seven'],
    ['remaining', -5],
    ['remaining', 1e308],
    ['limit', 0.5],
    ['resetAt', 'tomorrow'],
    ['resetAt', '+275760-09-13T00:00:00Z'],
  ])('is left out, and the run is right: %s %p', async (name, value) => {
    const { run, github } = await ledger({ change: wrong });
    github.failNext({ times: 9999, rewrite: sayingOfRate({ [name]: value }) });
    const result = await run();
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'corrected' } });
    expect(briefly(result)).toEqual(['#3 status status correct']);
    expect(result.log).toContain(`rateLimit.${name}`);
    expect(result.report.run.points).toBeLessThan(100);
  });

  it('is told of nowhere when it can be', async () => {
    const { run } = await ledger({ change: wrong });
    const result = await run();
    expect(result.outputs.result).toBe('corrected');
    expect(result.log).not.toContain('rateLimit');
  });
});

describe('a time of a reset that cannot be', () => {
  it.each(['1e300', '99999999999999999999', '-1', '8640000000001', 'soon', ''])(
    'is not waited for: %p',
    async (reset) => {
      const { run, github } = await ledger({ change: wrong, config: IMPATIENT });
      github.failNext({
        match: isListing,
        times: 9999,
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
        body: { message: 'API rate limit exceeded' },
      });
      const result = await run();
      expect(result.exitCode).toBe(1);
      expect(result.report.errors.map(({ code }) => code)).toEqual(['rate-limit']);
      expect(problemsText(result)).not.toContain('RangeError');
    },
  );
});
