import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { layoutOf } from '../../src/doors/cli/layout.js';
import { TERMINAL } from '../../src/doors/cli/wording.js';
import type { RenderedResult } from '../../src/model/result.js';
import {
  renderCommitMessage,
  renderConsole,
  renderPullRequest,
  renderSummary,
} from '../../src/report/index.js';
import { SITUATIONS } from './situations.js';

/** Set to write the golden files anew; look at what `npm run preview` makes of them. */
const WRITE = process.env.GOLDEN === 'write';

/** What a long report repeats is left out of its golden file. */
const MOST_LINES = 400;

const shortened = (text: string): string => {
  const lines = text.split('\n');
  if (lines.length <= MOST_LINES) return text;
  const [head, tail] = [lines.slice(0, MOST_LINES / 2), lines.slice(-MOST_LINES / 2)];
  return [...head, `[${lines.length - MOST_LINES} lines left out here]`, ...tail].join('\n');
};

const described = ({ projects }: RenderedResult) => ({
  projects,
  files: projects
    .filter(({ corrections }) => corrections.length > 0)
    .map(({ metadata }) => ({ path: metadata, before: '', after: '' })),
});

const pullRequestText = (result: RenderedResult): string | null => {
  const plan = described(result);
  if (plan.files.length === 0) return null;
  const { title, body, carried } = renderPullRequest(plan);
  const shown = `${carried.slice(0, 200)} [${carried.length} characters]`;
  const commit = renderCommitMessage(plan, ['Metadata-Sync-Run: 4711-1'], shown);
  return `<!-- title: ${title} -->\n\n${body.replaceAll(/^(<!-- metadata-sync:.{200}).*$/gm, '$1 [left out here]')}\n<!-- commit\n${commit.headline}\n\n${commit.body}\n-->\n`;
};

const consoleText = (result: RenderedResult, width: number | null): string => {
  const look = { layout: layoutOf({ width }), paint: (_: string, text: string) => text };
  const { verdict, sections, errors, problems, next, footer } =
    width === null ? renderConsole(result) : renderConsole({ ...result, wording: TERMINAL }, look);
  const parts = [
    verdict,
    ...sections.flatMap(({ title, rows }) => [title, ...rows]),
    ...errors,
    ...problems,
    ...next,
    footer,
  ];
  return `${parts.join('\n')}\n`;
};

const RENDERERS: Readonly<Record<string, (result: RenderedResult) => string | null>> = {
  'summary.md': renderSummary,
  'pull-request.md': pullRequestText,
  'log.txt': (result) => consoleText(result, null),
  'terminal.txt': (result) => consoleText(result, 80),
};

describe.each(Object.entries(SITUATIONS))('the reports of the situation %s', (name, situation) => {
  const result = situation();
  const copy = { ...structuredClone({ ...result, wording: null }), wording: result.wording };

  it.each(Object.entries(RENDERERS))('are what was looked at and agreed on: %s', (kind, render) => {
    const text = render(result);
    const path = `__tests__/report/golden/${name}.${kind}`;
    if (text === null) {
      expect(existsSync(path)).toBe(false);
      return;
    }
    if (WRITE) writeFileSync(path, shortened(text));
    expect(shortened(text)).toBe(readFileSync(path, 'utf8'));
    expect(render(copy)).toBe(text);
  });
});
