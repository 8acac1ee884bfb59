import type { Json } from '../../model/json.js';
import type { ReadAs } from './read.js';

const NO_FINITE_NUMBER = /^[-+]?\.(?:inf|nan)$/i;

/**
 * Values by their spelling: numbers as the text that stands in the file, texts with a `=` before
 * them, which no number begins with, and what has a tag together with it.
 */
export const spelledNode =
  (text: string): ReadAs =>
  (node, value) => {
    const plain = text.slice(node.start, node.end);
    const isNumber =
      typeof value === 'number' ||
      (node.kind === 'scalar' && node.style === 'plain' && NO_FINITE_NUMBER.test(plain));
    const spelled: Json = isNumber ? plain : typeof value === 'string' ? `=${value}` : value;
    return node.tag === null ? spelled : [node.tag.name, spelled];
  };
