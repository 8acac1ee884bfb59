// Writes what the documentation takes from the sources: the tables of inputs and outputs in README.md
// from action.yml, and the JSON Schema of the report. With --check it writes nothing, also checks what
// the pages say by hand, and exits 1 when something differs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import * as checks from './docs-checks.mjs';
import { report } from './docs-sources.mjs';

const fromRoot = (path) => new URL(`../${path}`, import.meta.url);
const read = (path) => (existsSync(fromRoot(path)) ? readFileSync(fromRoot(path), 'utf8') : '');
const action = parse(read('action.yml'));

const row = (...cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head, rows) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

/** A default stands in `default:`, or closes the description because the config file may set it. */
function inputRow([name, { description, default: value }]) {
  const [, meaning, stated] = /^(.*?)(?: \(default: (.+)\))?$/s.exec(description);
  return [`\`${name}\``, value === undefined ? (stated ?? '') : `\`${value}\``, meaning];
}

const tables = {
  inputs: table(['input', 'default', 'meaning'], Object.entries(action.inputs).map(inputRow)),
  outputs: table(
    ['output', 'meaning'],
    Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  ),
};

function replaceBetweenMarkers(text, name, content) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md: put ${start} before ${end}.`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}

const readme = () =>
  Object.entries(tables).reduce(
    (text, [name, content]) => replaceBetweenMarkers(text, name, content),
    read('README.md'),
  );

const REPOSITORY = 'https://raw.githubusercontent.com/metadata-sync/metadata-sync';

/** The format says it; the pattern beside it is 300 characters that nobody can read. */
const withoutPatterns = ({ jsonSchema }) => {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
};

function reportSchema() {
  const { $schema, ...schema } = z.toJSONSchema(report, { override: withoutPatterns });
  const identified = {
    $schema,
    $id: `${REPOSITORY}/v1/docs/report.schema.json`,
    title: 'metadata-sync report',
    description: 'What one run of metadata-sync found and did, version 1.',
    ...schema,
  };
  return `${JSON.stringify(identified, null, 2)}\n`;
}

const generated = { 'README.md': readme(), 'docs/report.schema.json': reportSchema() };

if (process.argv.includes('--check')) {
  const stale = Object.entries(generated)
    .filter(([path, text]) => read(path) !== text)
    .map(([path]) => `${path}: not what the sources say. Run: npm run docs`);
  const found = await Promise.all(Object.values(checks).map((check) => check()));
  const problems = [...stale, ...found.flat()];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
} else {
  for (const [path, text] of Object.entries(generated)) writeFileSync(fromRoot(path), text);
}
