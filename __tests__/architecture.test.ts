import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import {
  cyclesOf,
  exportedTypes,
  folderOf,
  isGlobal,
  loadedBy,
  nodesOf,
  type SourceFile,
  sourceFiles,
} from './builders/source-files.js';

const FILES = sourceFiles();
const STATIONS = ['config', 'trackers', 'metadata', 'drift', 'plan', 'deliver', 'report', 'state'];

/** Which folders a folder may import from, beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  emulator: [],
  http: ['model'],
  github: ['model', 'http'],
  config: ['model'],
  drift: ['model'],
  plan: ['model'],
  report: ['model'],
  trackers: ['model', 'http', 'github'],
  metadata: ['model', 'http', 'github'],
  deliver: ['model', 'http', 'github'],
  state: ['model', 'http', 'github'],
  sync: ['model', 'http', 'github', ...STATIONS],
  'doors/action': ['model', 'sync'],
  'doors/api': ['model', 'sync'],
  'doors/cli': ['model', 'sync', 'emulator'],
};

/** Where a package may be imported; what is not here may be imported nowhere. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  '@actions/core': /^doors\/action\//,
  '@actions/github': /^doors\/action\//,
  '@actions/cache': /^state\/cache\/actions-store\.ts$/,
  '@octokit/core': /^github\/octokit\.ts$/,
  '@octokit/graphql': /^github\/octokit\.ts$/,
  undici: /^http\/proxy\.ts$/,
  // Where data enters: files, answers, events, and the types that are inferred from their schemas.
  zod: /^(model|config)\/|^trackers\/([^/]+\/){2}(cached|definition|event|response|source)\.ts$|^metadata\/(stores\/|formats\/[^/]+-schema\.ts$)|^(deliver|state|github)\/|^doors\/cli\/(lock|replay)\//,
  'jsonc-parser': /^metadata\/json\//,
  yaml: /^(config|metadata)\//,
  leven: /^model\/words\.ts$/,
  commander: /^doors\/cli\//,
  diff: /^(doors\/cli|emulator)\//,
  'string-width': /^doors\/cli\/layout\.ts$/,
  'wrap-ansi': /^doors\/cli\/layout\.ts$/,
  graphql: /^emulator\//,
};

/** What a run that meets no YAML and no cache does without. */
const LATE = /^(yaml|undici|@actions\/cache|commander|diff|graphql)$/;

const PURE = ['model', 'drift', 'plan', 'report'];
const PURE_BUILTINS = ['node:zlib', 'node:crypto', 'node:util', 'node:path'];

const offences = (find: (file: SourceFile) => readonly string[]): string[] =>
  FILES.flatMap((file) => find(file).map((what) => `${file.path}: ${what}`));

describe('the folders', () => {
  it('are those of the design', () => {
    expect(FILES.length).toBeGreaterThan(50);
    expect(Object.keys(MAY_IMPORT)).toEqual(
      expect.arrayContaining([...new Set(FILES.map(({ folder }) => folder))]),
    );
  });

  it('import only what stands before them in the flow of data', () => {
    const forbidden = offences(({ folder, imports }) =>
      imports
        .filter(
          ({ file }) =>
            file !== null && ![folder, ...(MAY_IMPORT[folder] ?? [])].includes(folderOf(file)),
        )
        .map(({ from }) => from),
    );
    expect(forbidden).toEqual([]);
  });

  it('open metadata files without GitHub: only the stores speak to it', () => {
    const forbidden = offences(({ path, folder, imports }) =>
      folder === 'metadata' && !path.startsWith('metadata/stores/')
        ? imports.flatMap(({ file, from }) => (file?.startsWith('github/') ? [from] : []))
        : [],
    );
    expect(forbidden).toEqual([]);
  });

  it('are entered by their index, a registry or a file of their own', () => {
    const entrance = /^[^/]+\/(index|registry|actions-cache)\.ts$|^model\//;
    const forbidden = offences(({ folder, imports }) =>
      imports.flatMap(({ file, from }) =>
        file !== null && !file.startsWith(`${folder}/`) && !entrance.test(file) ? [from] : [],
      ),
    );
    expect(forbidden).toEqual([]);
  });

  it('hold no file that imports itself over others, types included', () => {
    expect(cyclesOf(FILES)).toEqual([]);
  });

  it('give each exported type a name of its own', () => {
    const homes = new Map<string, string[]>();
    for (const file of FILES)
      for (const name of exportedTypes(file))
        homes.set(name, [...(homes.get(name) ?? []), file.path]);
    expect([...homes].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });

  it('edit JSON and YAML beside each other, on what both share', () => {
    const forbidden = offences(({ path, imports }) => {
      const other = /^metadata\/json\//.test(path)
        ? 'yaml'
        : /^metadata\/yaml\//.test(path)
          ? 'json'
          : null;
      return imports.flatMap(({ file, from }) =>
        other !== null && file?.startsWith(`metadata/${other}/`) ? [from] : [],
      );
    });
    expect(forbidden).toEqual([]);
  });
});

describe('packages', () => {
  it('are imported only where they belong', () => {
    const forbidden = offences(({ path, imports }) =>
      imports.flatMap(({ from, file }) =>
        file !== null || /^node:|^\.\.?\//.test(from) || PACKAGES[from]?.test(path) ? [] : [from],
      ),
    );
    expect(forbidden).toEqual([]);
  });

  it('that are not needed to start are loaded when first used', () => {
    const early = loadedBy(FILES, 'doors/action/main.ts').flatMap(({ path, imports }) =>
      imports
        .filter(({ from, typeOnly, dynamic }) => LATE.test(from) && !typeOnly && !dynamic)
        .map(({ from }) => `${path}: ${from}`),
    );
    expect(early).toEqual([]);
    expect(
      loadedBy(FILES, 'doors/action/main.ts').filter(({ folder }) => folder === 'emulator'),
    ).toEqual([]);
    const startOfCli = loadedBy(FILES, 'doors/cli/main.ts').map(({ folder }) => folder);
    expect([...new Set(startOfCli)].sort()).toEqual(['doors/cli', 'model']);
  });

  it('of Node that reach outside are for the doors, the emulator, the cache and what works on the working tree', () => {
    const atTheEdge =
      /^(doors\/(action|cli)|emulator)\/|^(metadata\/stores|deliver)\/working-tree|^state\/cache\/([a-z]+-store|read-entry)\.ts$/;
    const forbidden = offences(({ path, imports }) =>
      imports.flatMap(({ from }) =>
        from.startsWith('node:') && !atTheEdge.test(path) && !PURE_BUILTINS.includes(from)
          ? [from]
          : [],
      ),
    );
    expect(forbidden).toEqual([]);
  });
});

describe('the pure stations', () => {
  const impure = (node: ts.Node): string | undefined => {
    if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) return 'await';
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      return 'new Date()';
    if (ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(node.getText()))
      return node.getText();
    if (
      ts.isIdentifier(node) &&
      isGlobal(node, ['process', 'console', 'fetch', 'setTimeout', 'setImmediate', 'performance'])
    )
      return node.text;
    return undefined;
  };

  it('have no clock, no chance, no log, no environment and wait for nothing', () => {
    const found = offences(({ folder, syntax }) =>
      PURE.includes(folder) ? [...nodesOf(syntax)].flatMap((node) => impure(node) ?? []) : [],
    );
    expect(found).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read by the doors alone', () => {
    const found = offences(({ folder, syntax }) =>
      ['doors/action', 'doors/cli'].includes(folder)
        ? []
        : [...nodesOf(syntax)].flatMap((node) =>
            ts.isIdentifier(node) && isGlobal(node, ['process']) ? ['process'] : [],
          ),
    );
    expect(found).toEqual([]);
  });
});

describe('a file', () => {
  it('holds one idea: at most 220 lines, but for the generated schema', () => {
    const long = FILES.filter(
      ({ path, lines }) => lines > 220 && path !== 'emulator/github/schema.ts',
    );
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('of the service is a table of contents: under 150 lines', () => {
    expect(FILES.find(({ path }) => path === 'sync/service.ts')?.lines).toBeLessThan(150);
  });

  it('is named by a noun of the design', () => {
    const vague =
      /(^|[/-])(utils?|helpers?|common|managers?|data|info|process|handle|misc)(\.ts$|[/-])/;
    expect(FILES.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });
});
