import type { Path, Span } from '../text/locate.js';
import { stepInto } from './find.js';
import type { Node } from './tree.js';

/** Where the value at a path stands; null when there is none, or only an alias. */
export const spanOf = (root: Node, path: Path): Span | null => {
  let node: Node | undefined = root;
  for (const step of path) node = node === undefined ? node : stepInto(node, step, '')?.node;
  return node ?? null;
};
