import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { nodesOf, type SourceFile, sourceFiles } from './builders/source-files.js';

const FILES = sourceFiles().filter(({ folder }) => folder !== 'emulator');

const literalsIn = (node: ts.Node): string[] =>
  [...nodesOf(node)].flatMap((inner) => (ts.isStringLiteral(inner) ? [inner.text] : []));

/** The codes that a file declares: the members of its types called `…Code`. */
const declaredIn = ({ syntax }: SourceFile): string[] =>
  [...nodesOf(syntax)].flatMap((node) =>
    ts.isTypeAliasDeclaration(node) && /Code$/.test(node.name.text) ? literalsIn(node.type) : [],
  );

/** The codes of the problems that a file makes: of each literal with a code and a remedy. */
const madeIn = ({ syntax }: SourceFile): string[] =>
  [...nodesOf(syntax)].flatMap((node) => {
    if (!ts.isObjectLiteralExpression(node)) return [];
    const named = (name: string) =>
      node.properties.find((property) => property.name?.getText() === name);
    const code = named('code');
    return code !== undefined && ts.isPropertyAssignment(code) && named('remedy') !== undefined
      ? literalsIn(code.initializer)
      : [];
  });

const declared = (folder: string): ReadonlySet<string> =>
  new Set(FILES.filter((file) => file.folder === folder).flatMap(declaredIn));

describe('the code of a problem', () => {
  it.each([...new Set(FILES.map(({ folder }) => folder))])(
    'is declared where it is made: %s',
    (folder) => {
      const made = FILES.filter((file) => file.folder === folder).flatMap(madeIn);
      expect([...new Set(made)].filter((code) => !declared(folder).has(code))).toEqual([]);
    },
  );

  it('stands in the table that says what it means, and no other does', () => {
    const page = readFileSync('docs/troubleshooting.md', 'utf8');
    const rows = [...page.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \| (?:error|warning|both) \|/gm)];
    const documented = rows.flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code),
    );
    expect([...new Set(documented)].sort()).toEqual([...new Set(FILES.flatMap(declaredIn))].sort());
  });
});
