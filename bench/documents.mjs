import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { claudestepFile } from './claudestep-file.mjs';
import { ledgerYaml } from './ledger-yaml.mjs';

const MEASURE = join(dirname(fileURLToPath(import.meta.url)), 'measure.mjs');

const LARGE = 100_000;
const SMALL = 10_000;

/** What editing may cost: against parsing and writing the whole file, and in memory. */
const GATES = { ratio: 2.5, megabytes: 250, growth: 12 };

/**
 * Measures opening and editing metadata files; one correction for every ten records.
 *
 * @param sources folder of the compiled sources
 * @param folder where the files may be written
 * @returns rows of a table and the gates that were missed
 */
export const documents = (sources, folder) => {
  const measure = (what, file, count) =>
    JSON.parse(execFileSync(process.execPath, [MEASURE, sources, what, file, count]).toString());
  const jsonFile = (count) => {
    const file = join(folder, `claudestep-${count}.json`);
    writeFileSync(file, claudestepFile(count));
    return file;
  };
  const large = jsonFile(LARGE);
  const small = measure('json', jsonFile(SMALL), SMALL);
  const time = measure('json', large, LARGE);
  const { megabytes } = measure('memory', large, LARGE);
  const ratio = time.edit / time.baseline;
  const growth = time.edit / small.edit;
  return {
    rows: [
      timeRow(`JSON, ${LARGE} records`, time, GATES.ratio),
      timeRow(`JSON, ${SMALL} records`, small, null),
      ...yamlRows(sources, folder, measure),
      [
        'peak memory in a fresh process',
        `${megabytes.toFixed(0)} MB`,
        `at most ${GATES.megabytes} MB`,
      ],
      ['ten times the records take', `${growth.toFixed(1)} times`, `at most ${GATES.growth} times`],
    ],
    missed: [
      ...(ratio > GATES.ratio ? [`time: ${ratio.toFixed(2)} > ${GATES.ratio}`] : []),
      ...(megabytes > GATES.megabytes ? [`memory: ${megabytes.toFixed(0)} MB`] : []),
      ...(growth > GATES.growth ? [`growth: ${growth.toFixed(1)} times`] : []),
    ],
  };
};

const yamlRows = (sources, folder, measure) => {
  if (!existsSync(join(sources, 'metadata/yaml/open.js'))) return [['YAML', 'not there', '']];
  const file = join(folder, 'ledger.yaml');
  writeFileSync(file, ledgerYaml(SMALL));
  return [timeRow(`YAML, ${SMALL} records`, measure('yaml', file, SMALL), null)];
};

const timeRow = (name, { first, edit, baseline }, gate) => [
  name,
  `${edit.toFixed(3)} s (first ${first.toFixed(3)} s), parse and stringify ${baseline.toFixed(3)} s: ${(edit / baseline).toFixed(2)} times`,
  gate === null ? '' : `at most ${gate} times`,
];
