import { describe, expect, it } from '@jest/globals';
import { edit, LABEL, LEDGER, ledger } from '../../helpers/ledger-world.js';
import { openCorrections } from '../../helpers/world.js';

/** A ledger in which #3 is recorded as merged. */
const oneDrift = (config?: string) =>
  ledger({ change: edit(3, { status: 'merged' }), ...(config !== undefined && { config }) });

describe('the labels of the correction pull request', () => {
  const config = (labels: string): string => `version: 1
projects: { pulls: { metadata: ${LEDGER}, pulls: { labels: [${LABEL}] } } }
corrections: { labels: ${labels} }
`;

  it('are created when the repository has none of that name', async () => {
    const { run, repository, correction } = await oneDrift();
    expect(repository.labels.find('metadata-sync')).toBeUndefined();
    await run();
    expect(correction().labels.map(({ name }) => name)).toEqual(['metadata-sync']);
  });

  it('are those of the config file', async () => {
    const { run, repository, correction, writes } = await oneDrift(config('[robot, Tracked data]'));
    await run();
    expect(correction().labels.map(({ name }) => name)).toEqual(['robot', 'Tracked data']);
    expect(openCorrections(repository)).toHaveLength(1);
    await run();
    expect(writes()).toEqual([]);
  });

  it('are there, too, where Unicode spells them in another form', async () => {
    const [composed, decomposed] = ['NFC', 'NFD'].map((form) => 'pr\u00fcfen'.normalize(form));
    const { run, repository, correction, writes } = await oneDrift(config(`[${composed}]`));
    await run();
    const { number } = correction();
    repository.unlabel(number, composed ?? '');
    repository.label(number, decomposed ?? '');
    expect((await run()).outputs['pull-request-operation']).toBe('unchanged');
    expect(writes()).toEqual([]);
  });

  it('are none when the config file wants none', async () => {
    const { run, correction } = await oneDrift(config('[]'));
    await run();
    expect(correction().labels).toEqual([]);
  });

  it('cannot be set without the right, which is a warning', async () => {
    const { run, github, correction } = await oneDrift();
    github.failNext({ match: ({ path }) => path.endsWith('/labels'), status: 403 });
    const { exitCode, outputs, log } = await run();
    expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 0, result: 'corrected' });
    expect(correction().labels).toEqual([]);
    expect(log).toMatch(/^::warning.*issues: write/m);
  });
});
