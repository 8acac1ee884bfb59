import { describe, expect, it } from '@jest/globals';
import { isListing } from '../../helpers/faults.js';
import { edit, LEDGER, labelled, ledger, render } from '../../helpers/ledger-world.js';
import { problemsText } from '../../helpers/world.js';

const COUNT = 30;
const names = Array.from({ length: COUNT }, (_, index) => `area-${index}`);
const config = `version: 1
projects:
  pulls: { metadata: ${LEDGER}, pulls: { labels: [tracked] } }
${names.map((name) => `  ${name}: { metadata: ${name}.json, pulls: { labels: [${name}] } }`).join('\n')}
`;

const staged = async (several: boolean) => {
  const world = await ledger({
    change: edit(3, { status: 'merged' }),
    pulls: names.map((name, index) => ({ ...labelled(101 + index), labels: [name] })),
    ...(several && { config }),
  });
  const files = Object.fromEntries(names.map((name) => [`${name}.json`, render([])]));
  world.repository.commit({ files });
  return world;
};

describe('more label sets than GitHub lists in one query', () => {
  it('are listed in as many queries as it takes', async () => {
    const world = await staged(true);
    const result = await world.run({ mode: 'report', backfill: 'true' });
    expect(result).toMatchObject({ exitCode: 0, outputs: { complete: 'true' } });
    expect(result.report.totals).toMatchObject({ status: 1, items: COUNT + 4 });
    expect(world.github.requests.filter(isListing)).toHaveLength(2);
  });

  it('take one query where there is one', async () => {
    const world = await staged(false);
    const result = await world.run({ mode: 'report' });
    expect(result.report.totals).toMatchObject({ status: 1, items: 4 });
    expect(world.github.requests).toHaveLength(1);
  });

  it('name the limit where GitHub takes fewer', async () => {
    const world = await staged(false);
    world.github.failNext({
      match: isListing,
      times: 9999,
      graphqlErrors: [
        {
          type: 'MAX_NODE_LIMIT_EXCEEDED',
          message:
            'This query requests up to 500,001 possible nodes which exceeds the maximum limit of 500,000.',
        },
      ],
    });
    const result = await world.run({ mode: 'report' });
    expect(result.outputs.complete).toBe('false');
    expect(problemsText(result)).toContain('maximum limit of 500,000');
    expect(problemsText(result)).not.toContain('permission');
  });
});
