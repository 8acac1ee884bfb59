// What the documentation says by hand, checked against the sources. Each check gives its problems.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse, parseDocument } from 'yaml';
import * as z from 'zod';
import {
  configFile,
  describeInput,
  FORMATS,
  INPUTS,
  mergeSettings,
  parseConfigFile,
  parseInputs,
  report,
  TRACKERS,
} from './docs-sources.mjs';

const fromRoot = (path) => new URL(`../${path}`, import.meta.url);
const read = (path) => readFileSync(fromRoot(path), 'utf8');
const filesIn = (folder, ending) =>
  readdirSync(fromRoot(folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
    .sort();

const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesIn('docs', '.md')];

/** The fenced blocks of a page whose info string fits: `{ place, content }`. */
const fences = (path, info) => {
  const text = read(path);
  return [...text.matchAll(/^([ \t]*)```([^\n]*)\n(.*?)^[ \t]*```/gms)]
    .filter(([, , words]) => info.test(words.trim()))
    .map((fence) => ({
      place: `${path}:${text.slice(0, fence.index).split('\n').length}`,
      content: fence[3].replaceAll(new RegExp(`^${fence[1]}`, 'gm'), ''),
    }));
};

/** The rows of the table between two markers, as lists of their cells. */
const rowsBetween = (path, name) => {
  const [, body] = new RegExp(`<!-- ${name}:start -->\n(.*?)<!-- ${name}:end -->`, 's').exec(
    read(path),
  ) ?? [undefined, ''];
  return body
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
};

const codesIn = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text);

/** Both ways: what is there and has no row, and what has a row and is not there. */
const compareNames = (path, what, there, rows) => [
  ...there
    .filter((name) => !rows.includes(name))
    .map((name) => `${path}: no row for ${what} ${name}`),
  ...rows
    .filter((name) => !there.includes(name))
    .map((name) => `${path}: there is no ${what} ${name}`),
];

/** Examples marked `json report` are reports as the code itself defines them. */
export const reportExamples = () =>
  PAGES.flatMap((path) => fences(path, /^json report$/)).flatMap(({ place, content }) => {
    const { error } = report.safeParse(JSON.parse(content));
    return error === undefined ? [] : [`${place}: not a JSON report: ${z.prettifyError(error)}`];
  });

/** Every other example in JSON can at least be read. */
export const jsonExamples = () =>
  PAGES.flatMap((path) => fences(path, /^json$/)).flatMap(({ place, content }) => {
    try {
      JSON.parse(content);
      return [];
    } catch (error) {
      return [`${place}: ${error.message}`];
    }
  });

/** Every config file in an example is one that a run accepts. */
export const configExamples = async () => {
  const examples = PAGES.flatMap((path) => fences(path, /^ya?ml$/)).filter(
    ({ content }) => parseDocument(content).get?.('version') !== undefined,
  );
  const inputs = parseInputs({}, { now: new Date(0), fieldNames: [], names: [] });
  const problems = examples.map(async ({ place, content }) => {
    try {
      mergeSettings(inputs, await parseConfigFile('example', content, TRACKERS), TRACKERS);
      return [];
    } catch (error) {
      return [`${place}: ${error.message} ${error.remedy}`];
    }
  });
  return (await Promise.all(problems)).flat();
};

/** The keys of an object schema with their paths, `projects.*.ignore[].kind`. */
const keysOf = (schema, path = '') => [
  ...(schema.anyOf ?? []).flatMap((one) => keysOf(one, path)),
  ...(schema.items ? keysOf(schema.items, `${path}[]`) : []),
  ...(schema.additionalProperties?.properties
    ? keysOf(schema.additionalProperties, `${path}.*`)
    : []),
  ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const key = path === '' ? name : `${path}.${name}`;
    return [key, ...keysOf(inner, key)];
  }),
];

export const configKeys = () => {
  const keys = keysOf(z.toJSONSchema(configFile, { io: 'input' }));
  const path = 'docs/guide.md';
  return compareNames(
    path,
    'config key',
    [...new Set(keys)],
    rowsBetween(path, 'config-keys').flatMap(([cell]) => codesIn(cell)),
  );
};

export const formatFields = () => {
  const path = 'docs/formats.md';
  return Object.values(FORMATS).flatMap(({ name: format, fields }) => {
    const rows = rowsBetween(path, `fields-${format}`).map(([names, type, owner]) =>
      [...codesIn(names), type, ...codesIn(owner)].join(', '),
    );
    const there = fields.map(({ name, alias, type, owner }) =>
      [name, ...(alias === undefined ? [] : [alias]), type, owner].join(', '),
    );
    return compareNames(path, `${format} field`, there, rows);
  });
};

export const problemCodes = () => {
  const path = 'docs/troubleshooting.md';
  const unions = filesIn('src', '.ts').flatMap((source) =>
    [...read(source).matchAll(/export type \w+Code =([^;]+);/g)].map(([, union]) => union),
  );
  const there = unions.flatMap((union) =>
    [...union.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code),
  );
  const rows = [...read(path).matchAll(/^\| `([a-z-]+)` \| (?:error|warning|both) \|/gm)];
  return compareNames(
    path,
    'code',
    [...new Set(there)],
    rows.map(([, code]) => code),
  );
};

/**
 * The inputs of action.yml are those of the schema, in its order, and say the same. Only the token has a
 * `default:`, which the runner would set as if a user had.
 */
export const actionInputs = (text = read('action.yml')) => {
  const path = 'action.yml';
  const { inputs } = parse(text);
  const names = Object.keys(INPUTS);
  const described = names
    .filter((name) => inputs[name] !== undefined)
    .flatMap((name) => {
      const isToken = name === 'token';
      const wanted = isToken
        ? { description: INPUTS.token.meaning, default: INPUTS.token.default }
        : { description: describeInput(INPUTS[name]) };
      return isDeepStrictEqual(inputs[name], wanted)
        ? []
        : [`${path}: the input ${name} should be ${JSON.stringify(wanted)}`];
    });
  const missing = compareNames(path, 'input', names, Object.keys(inputs));
  const ordered = isDeepStrictEqual(Object.keys(inputs), names);
  return missing.length > 0 || ordered
    ? [...missing, ...described]
    : [`${path}: the inputs should be in this order: ${names.join(', ')}`, ...described];
};

const anchorsOf = (path) =>
  [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Links inside the repository lead to a file, and to a heading of it. */
export const links = () =>
  PAGES.flatMap((path) =>
    [...read(path).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].flatMap(
      ([, file, anchor]) => {
        const target = file === '' ? path : posix.normalize(`${dirname(path)}/${file}`);
        if (!existsSync(fromRoot(target))) return [`${path}: there is no ${target}`];
        return anchor === undefined || anchorsOf(target).includes(anchor)
          ? []
          : [`${path}: ${target} has no heading #${anchor}`];
      },
    ),
  );

/** The rows of each table of the threat model whose last column says what guards against a threat. */
const threats = (text) =>
  [...text.matchAll(/^\|.*\| guarded by \|\n\|[-| ]+\|\n((?:\|.*\n)+)/gm)].flatMap(([, rows]) =>
    rows.trimEnd().split('\n'),
  );

/**
 * Each threat links to a test or check that guards against it; that these are there, `links` checks. A
 * test that is named without a link is there as well.
 */
export const guards = () => {
  const path = 'docs/security.md';
  const text = read(path);
  const rows = threats(text);
  const unlinked = text.match(/(?<!\]\(\.\.\/)__tests__\/[\w./-]*\w/g) ?? [];
  return [
    ...(rows.length === 0 ? [`${path}: it has no table that ends with "guarded by"`] : []),
    ...rows
      .filter((row) => !/\]\(\.\.\/[^()]+\) \|$/.test(row))
      .map((row) => `${path}: nothing guards against ${row}`),
    ...unlinked
      .filter((test) => !existsSync(fromRoot(test)))
      .map((test) => `${path}: there is no ${test}`),
  ];
};

/** The files of the sources that a page for contributors names. */
export const sourceFiles = () => {
  const sources = filesIn('src', '.ts');
  return ['docs/design.md', 'CONTRIBUTING.md'].flatMap((path) =>
    [...read(path).matchAll(/`([a-z-]+(?:\/[a-z-]+)*\.ts)`/g)]
      .map(([, named]) => named)
      .filter((named) => !sources.some((source) => `/${source}`.endsWith(`/${named}`)))
      .map((named) => `${path}: there is no ${named}.`),
  );
};
