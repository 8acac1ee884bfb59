// Writes the tables of inputs and outputs in README.md from action.yml. With --check it writes
// nothing and exits 1 when they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const fromRoot = (path) => new URL(`../${path}`, import.meta.url);
const action = parse(readFileSync(fromRoot('action.yml'), 'utf8'));

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

const readme = readFileSync(fromRoot('README.md'), 'utf8');
const generated = Object.entries(tables).reduce(
  (text, [name, content]) => replaceBetweenMarkers(text, name, content),
  readme,
);

if (!process.argv.includes('--check')) {
  writeFileSync(fromRoot('README.md'), generated);
} else if (generated !== readme) {
  console.error('README.md: its inputs or outputs are not those of action.yml. Run: npm run docs');
  process.exitCode = 1;
}
