// Renders the golden files of the reports as GitHub shows them, each to a picture as wide as a desktop's
// job summary and one as wide as a phone: npm run preview [-- PART-OF-A-NAME...]. Needs Chromium
// (or CHROMIUM in the environment); with OPEN=1 nothing is folded. The pictures go to build/preview/.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const WIDTHS = { desktop: 1012, phone: 390 };
const CHROMIUM = process.env.CHROMIUM || 'chromium';
const OPEN = process.env.OPEN === '1';

const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const GOLDEN = fromRoot('__tests__/report/golden');
const OUT = fromRoot('build/preview');
const CSS = readFileSync(
  fileURLToPath(import.meta.resolve('github-markdown-css/github-markdown-light.css')),
  'utf8',
);

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(rehypeStringify);

/** What GitHub does after Markdown: alerts, colours of a diff, and diagrams (here the one we use). */
const AFTERWARDS = [
  [
    /<blockquote>\s*<p>\[!(\w+)\]\s*/g,
    (_, kind) =>
      `<blockquote class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p class="markdown-alert-title">${kind[0]}${kind.slice(1).toLowerCase()}</p><p>`,
  ],
  [
    /<code class="language-diff">([\s\S]*?)<\/code>/g,
    (_, text) =>
      `<code>${text
        .split('\n')
        .map((line) => `<span class="${DIFF[line[0]] ?? ''}">${line}</span>`)
        .join('\n')}</code>`,
  ],
  [/<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g, (_, text) => pie(text)],
];
const DIFF = { '+': 'pl-mi1', '-': 'pl-md', '@': 'pl-mdr' };
const COLOURS = ['#ECECFF', '#ffffde', '#b5ff20', '#ffb3ba', '#bae1ff', '#ffdfba', '#d5d5d5'];

function pie(text) {
  const slices = [...text.matchAll(/"([^"]+)" : (\d+)/g)].map(([, name, n]) => [name, Number(n)]);
  const all = slices.reduce((sum, [, count]) => sum + count, 0);
  let angle = -Math.PI / 2;
  const at = (turn) => `${150 + 120 * Math.cos(turn)} ${160 + 120 * Math.sin(turn)}`;
  const drawn = slices.map(([name, count], index) => {
    const from = angle;
    angle += (count / all) * 2 * Math.PI - 0.0001;
    const y = 60 + index * 24;
    return `<path d="M150 160 L${at(from)} A120 120 0 ${count * 2 > all ? 1 : 0} 1 ${at(angle)} Z" fill="${COLOURS[index]}" stroke="#000"/><rect x="300" y="${y}" width="16" height="16" fill="${COLOURS[index]}" stroke="#000"/><text x="324" y="${y + 13}" font-size="15">${name} [${count}]</text>`;
  });
  return `<svg viewBox="0 0 560 300" style="max-width:560px">${drawn.join('')}<text x="150" y="24" text-anchor="middle" font-size="18">Drift by kind</text></svg>`;
}

async function page(markdown, width) {
  const html = AFTERWARDS.reduce(
    (text, [pattern, change]) => text.replaceAll(pattern, change),
    String(await pipeline.process(markdown)),
  );
  const body = OPEN ? html.replaceAll('<details>', '<details open>') : html;
  return `<!doctype html><meta charset="utf-8"><style>${CSS}
    body { margin: 0; padding: 16px; box-sizing: border-box; background: #fff; width: ${width}px }
    .pl-mi1 { color: #116329; background: #dafbe1 } .pl-md { color: #82071e; background: #ffebe9 }
  </style><article class="markdown-body">${body}</article>
  <script>document.documentElement.dataset.height = document.body.scrollHeight</script>`;
}

function chromium(...args) {
  return execFileSync(
    CHROMIUM,
    ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    },
  );
}

const wanted = process.argv.slice(2);
mkdirSync(OUT, { recursive: true });
for (const name of readdirSync(GOLDEN).filter((file) => file.endsWith('.md'))) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  const markdown = readFileSync(`${GOLDEN}/${name}`, 'utf8');
  for (const [screen, width] of Object.entries(WIDTHS)) {
    const html = `${OUT}/${name.replace(/\.md$/, '')}.${screen}.html`;
    const url = pathToFileURL(html).href;
    writeFileSync(html, await page(markdown, width));
    // Chromium's window is never narrower than 500.
    const wide = Math.max(500, width);
    const dom = chromium(`--window-size=${wide},800`, '--dump-dom', url);
    const [, height = '800'] = /data-height="(\d+)"/.exec(dom) ?? [];
    const tall = Math.min(16_000, Number(height));
    const picture = html.replace(/\.html$/, '.png');
    chromium(`--window-size=${wide},${tall}`, `--screenshot=${picture}`, url);
    console.log(picture);
  }
}
