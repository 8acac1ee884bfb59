import { Composer, type CST, type Document, type ParsedNode, Parser } from 'yaml';
import { invalid, type Source } from '../text/refuse.js';

/** Deeper than any metadata file, and far from where recursion would exhaust the stack. */
export const MAX_DEPTH = 200;

/**
 * The document in a text, by YAML 1.2 whatever a `%YAML` directive says: a file means the same to
 * every reader of ours.
 *
 * @throws {SyncError} `metadata-invalid` with file, line and column
 */
export const parseYaml = (source: Source): Document.Parsed<ParsedNode> => {
  const tokens = [...new Parser().parse(source.text)];
  for (const token of tokens) refuseDepth(source, token);
  const composer = new Composer({
    keepSourceTokens: true,
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    // Looked for while the value is read: the library compares every key with every other.
    uniqueKeys: false,
  });
  const [document, second] = composer.compose(tokens, true, source.text.length);
  if (document === undefined) throw new Error('A YAML text has a document, be it an empty one.');
  const [broken] = document.errors;
  if (broken !== undefined) {
    const reason = broken.message.split('\n')[0]?.replace(/[.:]$/, '') ?? broken.code;
    throw invalid(
      source,
      broken.pos[0],
      `not valid YAML (${reason})`,
      'Correct the syntax at this place, or restore the file from an earlier commit.',
    );
  }
  if (second !== undefined) {
    throw invalid(
      source,
      second.range[0],
      'a second document begins here, and a metadata file is one document',
      'Keep one document in the file.',
    );
  }
  return document as Document.Parsed<ParsedNode>;
};

/** Checked on the flat tokens, because what composes them calls itself for each level. */
const refuseDepth = (source: Source, root: CST.Token): void => {
  const open: { token: CST.Token; depth: number }[] = [{ token: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) {
      throw invalid(
        source,
        token.offset,
        `nested deeper than ${MAX_DEPTH} levels`,
        'Flatten the file, or restore it from an earlier commit.',
      );
    }
    for (const child of childrenOf(token)) open.push({ token: child, depth: depth + 1 });
  }
};

const childrenOf = (token: CST.Token): CST.Token[] => {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items
    .flatMap(({ key, value }) => [key, value])
    .filter((child) => child !== undefined && child !== null)
    .filter((child) => 'items' in child);
};
