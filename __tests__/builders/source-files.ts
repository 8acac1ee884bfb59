import { readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** As it is written: `../model/item.js`, `zod`. */
  readonly from: string;
  /** Path below `src/` of a file of ours; null for a package or what lies beside `src/`. */
  readonly file: string | null;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

export interface SourceFile {
  /** Path below `src/`. */
  readonly path: string;
  /** The station of the flow that it belongs to: a folder of `src/`, or a door. */
  readonly folder: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly syntax: ts.SourceFile;
}

/** Every file of `src/`, parsed. */
export const sourceFiles = (): readonly SourceFile[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map(parse);

/** The station or door that a path below `src/` lies in. */
export const folderOf = (path: string): string =>
  path.split('/', path.startsWith('doors/') ? 2 : 1).join('/');

const parse = (path: string): SourceFile => {
  const text = readFileSync(resolve('src', path), 'utf8');
  const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  return {
    path,
    folder: folderOf(path),
    lines: text.split('\n').length - 1,
    imports: importsOf(path, syntax),
    syntax,
  };
};

const importsOf = (path: string, syntax: ts.SourceFile): Import[] => {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, dynamic: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    // A file of a package that its entrance does not lead to is of that package all the same.
    const from = specifier.text.replace(
      /^(?:\.\.\/)+node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/,
      '$1',
    );
    const target = posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts');
    const file = from.startsWith('.') && !target.startsWith('../') ? target : null;
    found.push({ from, file, typeOnly, dynamic });
  };
  for (const node of nodesOf(syntax)) {
    if (ts.isImportDeclaration(node)) {
      add(
        node.moduleSpecifier,
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
        false,
      );
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, false);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, true);
    }
  }
  return found;
};

export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** Whether an identifier stands for the global of that name and not for a property or a variable. */
export const isGlobal = (node: ts.Identifier, names: readonly string[]): boolean => {
  if (!names.includes(node.text)) return false;
  const { parent } = node;
  const isName =
    (ts.isPropertyAccessExpression(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent)) &&
    parent.name === node;
  return (
    !isName &&
    !ts.isBindingElement(parent) &&
    !ts.isParameter(parent) &&
    !ts.isVariableDeclaration(parent)
  );
};

/** What is loaded with a file; an import of types alone, or one for later, loads nothing. */
const loads = ({ imports }: SourceFile): string[] =>
  imports.flatMap(({ file, typeOnly, dynamic }) =>
    file === null || typeOnly || dynamic ? [] : [file],
  );

/** Every file that is loaded when this one is. */
export const loadedBy = (files: readonly SourceFile[], entry: string): readonly SourceFile[] => {
  const reached = new Set([entry]);
  for (const path of reached) {
    const file = files.find((one) => one.path === path);
    for (const next of file === undefined ? [] : loads(file)) reached.add(next);
  }
  return files.filter(({ path }) => reached.has(path));
};

/** The types that a file declares and exports, classes among them. */
export const exportedTypes = ({ syntax }: SourceFile): readonly string[] =>
  syntax.statements.flatMap((statement) =>
    (ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isClassDeclaration(statement)) &&
    statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
      ? [statement.name?.text ?? 'default']
      : [],
  );

/** What a file cannot be understood without: a type that it imports counts, what it loads later does not. */
const needs = ({ imports }: SourceFile): string[] =>
  imports.flatMap(({ file, dynamic }) => (file === null || dynamic ? [] : [file]));

/** Each cycle once, as the files that import each other in turn. */
export const cyclesOf = (files: readonly SourceFile[]): string[] => {
  const imports = new Map(files.map((file) => [file.path, needs(file)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
};
