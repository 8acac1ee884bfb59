import type { Path } from '../json/locate.js';
import { stepInto } from './find.js';
import type { Node } from './tree.js';

/** Where the value at a path begins, in UTF-16 units; null when there is none, or only an alias. */
export const startOf = (root: Node, path: Path): number | null => {
  let node: Node | undefined = root;
  for (const step of path) node = node === undefined ? node : stepInto(node, step, '')?.node;
  return node?.start ?? null;
};
