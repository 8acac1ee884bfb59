import type { Element, Root, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw);

/** What a GitHub-flavoured parser makes of a text, before anything is sanitised away. */
export const parsed = (markdown: string): Root =>
  processor.runSync(processor.parse(markdown)) as Root;

interface Found {
  readonly elements: readonly Element[];
  readonly comments: readonly string[];
  /** The pieces of text that GitHub looks for mentions, references and emoji in. */
  readonly texts: readonly string[];
}

/** GitHub leaves what stands in these as it is. */
const QUOTING = new Set(['code', 'pre', 'a']);

/** Everything in a document, by what it is. */
export const contentOf = (root: Root): Found => {
  const found = { elements: [] as Element[], comments: [] as string[], texts: [] as string[] };
  const visit = (node: RootContent, quoted: boolean): void => {
    if (node.type === 'comment') found.comments.push(node.value);
    if (node.type === 'text' && !quoted) found.texts.push(node.value);
    if (node.type !== 'element') return;
    found.elements.push(node);
    for (const child of node.children) visit(child, quoted || QUOTING.has(node.tagName));
  };
  for (const child of root.children) visit(child, false);
  return found;
};

/** How many cells each row of each table has. */
export const cellsOf = ({ elements }: Pick<Found, 'elements'>): readonly (readonly number[])[] =>
  elements
    .filter(({ tagName }) => tagName === 'table')
    .map((table) =>
      contentOf({ type: 'root', children: [table] })
        .elements.filter(({ tagName }) => tagName === 'tr')
        .map(({ children }) => children.filter((child) => child.type === 'element').length),
    );
