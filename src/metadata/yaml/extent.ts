import type { Path, Span } from '../text/locate.js';
import { stepInto } from './find.js';
import { columnOf, tailOf } from './lines.js';
import type { ListItem, Node } from './tree.js';

/**
 * An element of a list with the comments that stand in it. Those behind the last of its keys, and
 * those below that are indented deeper than its dash, are in it, too; braces end where they end.
 */
export const extentOf = (text: string, { start, end, node }: ListItem): Span => {
  const inLines = (node.kind === 'dict' || node.kind === 'list') && !node.flow;
  return { start, end: inLines ? tailOf(text, end, columnOf(text, start)) : end };
};

/** That of the element at a path; null when there is none. */
export const extentAt = (text: string, root: Node, path: Path): Span | null => {
  let node: Node | undefined = root;
  for (const step of path.slice(0, -1)) {
    node = node === undefined ? node : stepInto(node, step, '')?.node;
  }
  const item = node?.kind === 'list' ? node.items[Number(path.at(-1))] : undefined;
  return item === undefined ? null : extentOf(text, item);
};
