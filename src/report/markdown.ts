import type { JudgedDrift } from '../model/drift.js';
import type { ProjectResult, RenderedResult } from '../model/result.js';
import { code, htmlCode, linked, reference } from './escape.js';
import { counted, sentenceCase } from './words.js';

/** A heading of a table; `right` for numbers. */
export type Column = string | { readonly right: string };

/** A Markdown table; cells are Markdown already. Columns whose every cell is empty are left out. */
export const table = (head: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const kept = head.map((_, index) => rows.some((row) => row[index] !== ''));
  const line = (cells: readonly string[]): string =>
    `| ${cells.filter((_, index) => kept[index]).join(' | ')} |`;
  return [
    line(head.map((column) => (typeof column === 'string' ? column : column.right))),
    line(head.map((column) => (typeof column === 'string' ? '---' : '--:'))),
    ...rows.map(line),
  ].join('\n');
};

/** @param summary HTML */
export const details = (summary: string, ...blocks: readonly string[]): string =>
  `<details>\n<summary>${summary}</summary>\n\n${blocks.join('\n\n')}\n\n</details>`;

/** A table of which so many rows are open, and the rest is folded. */
export const foldedTable = (
  head: readonly Column[],
  rows: readonly (readonly string[])[],
  open: number,
): string[] =>
  rows.length <= open + 5
    ? [table(head, rows)]
    : [
        table(head, rows.slice(0, open)),
        details(`${counted(rows.length - open, 'more row')}`, table(head, rows.slice(open))),
      ];

/** Several things in one cell of a table, one below the other; on a phone a table has no room beside it. */
export const inCell = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map(sentenceCase)
    .join('<br>');

/** The key of a drift, as a link to the pull request. */
export const keyLink = ({ key, number, url }: JudgedDrift): string =>
  url === null ? code(key) : number === null ? linked(key, url) : reference(number, url);

/** What a project is called where there are several: its file, and its name where they share one. */
export const nameOf = (
  { project, metadata }: ProjectResult,
  all: readonly ProjectResult[],
  spell: (text: string) => string = code,
): string =>
  all.some((one) => one.metadata === metadata && one.project !== project)
    ? `${spell(project)} in ${spell(metadata)}`
    : spell(metadata);

export const nameInHtml = (project: ProjectResult, all: readonly ProjectResult[]): string =>
  nameOf(project, all, htmlCode);

/** Where everything is that a summary leaves out. */
export const jsonReport = ({ wording }: Pick<RenderedResult, 'wording'>): string =>
  wording.phrases['the JSON report'];
