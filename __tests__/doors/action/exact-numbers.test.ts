import { describe, expect, it } from '@jest/globals';
import type { Repository } from '../../../src/emulator/index.js';
import { briefly, CORRECTIONS, serve, WEB, type World } from '../../helpers/world.js';

const JSON_LEDGER = 'pulls.json';
const YAML_LEDGER = 'pulls.yml';

type Pair = readonly [what: string, first: string, second: string];

/** A repository in which #1 and so on are recorded twice, with the one or the other text of a pair beside the truth. */
const recordedTwice = (
  path: string,
  pairs: readonly Pair[],
  fileOf: (records: readonly string[]) => string,
): Promise<World> =>
  serve(
    '2026-01-10T03:00:00Z',
    (github) => {
      const repository: Repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
      const records = pairs.flatMap(([title, ...texts], index) => {
        const number = index + 1;
        const createdAt = '2026-01-01T08:00:00Z';
        const head = `change-${number}`;
        repository.openPullRequest({ number, title, head, labels: ['tracked'], createdAt });
        const truth = {
          number,
          status: 'open',
          title,
          author: 'octocat',
          labels: ['tracked'],
          draft: false,
          head,
          base: 'main',
          createdAt,
          url: `${WEB}/${repository.nameWithOwner}/pull/${number}`,
        };
        return texts.map((text) => `${JSON.stringify(truth).slice(0, -1)}, ${text} }`);
      });
      repository.commit({ files: { [path]: fileOf(records) } });
      return repository;
    },
    { label: 'tracked', metadata: path },
  );

const inJson = (pairs: readonly Pair[]) =>
  recordedTwice(
    JSON_LEDGER,
    pairs,
    (records) => `{ "version": 1, "pulls": [\n  ${records.join(',\n  ')}\n] }\n`,
  );

const inYaml = (pairs: readonly Pair[]) =>
  recordedTwice(
    YAML_LEDGER,
    pairs,
    (records) =>
      `version: 1\nshared: &cost 9007199254740993\npulls:\n${records.map((one) => `  - ${one.replaceAll('":', '": ')}\n`).join('')}`,
  );

const BIG = '12345678901234567890';

const DIFFERING: readonly Pair[] = [
  ['big integers', `"cost": ${BIG}`, '"cost": 12345678901234567891'],
  ['long decimals', '"cost": 0.1234567890123456781', '"cost": 0.1234567890123456782'],
  ['exponents', '"cost": 1e400', '"cost": 2e400'],
  ['a sign of zero', '"cost": 0', '"cost": -0'],
  ['a fraction of zero', '"cost": 1', '"cost": 1.0'],
  ['an exponent for zeros', '"cost": 100', '"cost": 1e2'],
  ['a number within a list', `"cost": [1, ${BIG}]`, `"cost": [1, ${BIG}0]`],
  ['a text of digits', `"cost": ${BIG}`, `"cost": "${BIG}"`],
];

const DIFFERING_IN_YAML: readonly Pair[] = [
  ['hexadecimal', 'cost: 31', 'cost: 0x1F'],
  ['octal', 'cost: 8', 'cost: 0o10'],
  ['a sign', 'cost: 5', 'cost: +5'],
  ['no number', 'cost: .nan', 'cost: ".nan"'],
  ['an alias', 'cost: *cost', 'cost: 9007199254740992'],
  ['a tag', 'cost: 5', 'cost: !share 5'],
];

const ALIKE: readonly Pair[] = [
  ['the same number', `"cost": ${BIG}`, `"cost": ${BIG} `],
  ['the order of keys', `"a": 1, "cost": ${BIG}`, `"cost": ${BIG}, "a": 1`],
  ['the spelling of a text', '"note": "é \\" 1"', '"note": "\\u00e9 \\" 1"'],
];

const ALIKE_IN_YAML: readonly Pair[] = [
  ['an alias of the same', 'cost: 9007199254740993, mask: 0x1F', 'mask: 0x1F, cost: *cost'],
];

const duplicates = (pairs: readonly Pair[], resolution: string): readonly string[] =>
  pairs.map((_, index) => `#${index + 1} duplicate ${resolution}`);

describe('two records of one pull request that differ only in how a number is written', () => {
  it.each([
    ['JSON', DIFFERING, inJson],
    ['YAML', [...DIFFERING, ...DIFFERING_IN_YAML], inYaml],
  ] as const)('are a conflict, and none is lost: %s', async (_, pairs, stage) => {
    const { run, writes } = await stage(pairs);
    const result = await run();
    expect(briefly(result)).toEqual(duplicates(pairs, 'report'));
    expect(result.outputs).toMatchObject({
      result: 'drift',
      'conflict-count': String(pairs.length),
    });
    expect(writes()).toEqual([]);
  });

  it.each([
    ['JSON', JSON_LEDGER, ALIKE, inJson],
    ['YAML', YAML_LEDGER, [...ALIKE, ...ALIKE_IN_YAML], inYaml],
  ] as const)('are folded where only something else differs: %s', async (_, path, pairs, stage) => {
    const { run, repository } = await stage(pairs);
    expect(briefly(await run())).toEqual(duplicates(pairs, 'correct'));
    const left = repository.readFile(CORRECTIONS, path) ?? '';
    const spelled = (text: string): string =>
      path === YAML_LEDGER ? text.replaceAll('":', '": ') : text;
    expect(pairs.filter(([, first]) => !left.includes(spelled(first)))).toEqual([]);
    expect(left.match(/status/g)).toHaveLength(pairs.length);
  });
});
