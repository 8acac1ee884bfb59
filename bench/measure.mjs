// Runs in a process of its own: node measure.mjs <sources> <what> <file> <records>. Prints JSON.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { correctionsFor } from './claudestep-file.mjs';
import { titlesFor } from './ledger-yaml.mjs';

const ROUNDS = 9;
const NOW = new Date('2026-02-01T03:00:00Z');

const [sources, what, file, count] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(`${sources}/${path}`).href);
const { openMetadataFile, openerFor } = await load('metadata/index.js');
const { PULL_REQUESTS } = await load('trackers/github/pull-requests/definition.js');
const opener = await openerFor(file);
const { parseDocument } = file.endsWith('.json') ? {} : await import('yaml');
const text = readFileSync(file, 'utf8');
const corrections = file.endsWith('.json')
  ? correctionsFor(Number(count))
  : titlesFor(Number(count));

const edit = () => {
  const opened = openMetadataFile(file, text, PULL_REQUESTS, null, '', opener);
  return opened.edit(corrections, NOW, null, opened.fields).length;
};
const BASELINES = {
  json: () => JSON.stringify(JSON.parse(text), null, 2).length,
  yaml: () => parseDocument(text).toString().length,
};

const seconds = (work) => {
  const start = performance.now();
  if (work() < text.length / 2) throw new Error('The text is not whole.');
  return (performance.now() - start) / 1000;
};

/** The one in the middle: neither a pause for another process nor a lucky round decides. */
const typical = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** In turns, so that what else the machine does meets both. */
const times = (baseline) => {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    edit: seconds(edit),
    baseline: seconds(baseline),
  }));
  return {
    first: rounds[0].edit,
    edit: typical(rounds.map((round) => round.edit)),
    baseline: typical(rounds.map((round) => round.baseline)),
  };
};

const result = what === 'memory' ? { length: edit() } : times(BASELINES[what]);
process.stdout.write(
  JSON.stringify({ ...result, megabytes: process.resourceUsage().maxRSS / 1024 }),
);
