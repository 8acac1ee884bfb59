// Writes what the documentation takes from the sources: the tables of inputs and outputs in README.md
// from action.yml, and the JSON Schemas. With --check it writes nothing, also checks what
// the pages say by hand, and exits 1 when something differs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import * as checks from './docs-checks.mjs';
import { configFile, ledgerFile, report } from './docs-sources.mjs';

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

function jsonSchema(name, source, title, description, options) {
  const { $schema, ...schema } = z.toJSONSchema(source, { override: withoutPatterns, ...options });
  const $id = `${REPOSITORY}/v1/docs/${name}.schema.json`;
  return `${JSON.stringify({ $schema, $id, title, description, ...schema }, null, 2)}\n`;
}

const generated = {
  'README.md': readme(),
  'docs/report.schema.json': jsonSchema(
    'report',
    report,
    'metadata-sync report',
    'What one run of metadata-sync found and did, version 1.',
  ),
  'docs/config.schema.json': jsonSchema(
    'config',
    configFile,
    'metadata-sync config file',
    'The file .github/metadata-sync.yml, version 1.',
    // What people write, before it is parsed.
    { io: 'input', unrepresentable: 'any' },
  ),
  'docs/ledger.schema.json': jsonSchema(
    'ledger',
    ledgerFile,
    'metadata-sync ledger',
    'A metadata file of the format ledger, version 1. Any other key is yours.',
  ),
};

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
