import type { GitHubState } from '../github-state.js';
import type { HttpAnswer } from '../http/answer.js';
import { decodeSegment, splitPath } from '../http/request.js';
import { listChanges } from '../repository/merging.js';
import type { Repository } from '../repository/repository.js';
import { html, type Markup, renderPage } from './html.js';

interface Page {
  readonly title: string;
  readonly content: Markup;
}

const API_ROOTS = new Set(['api', 'graphql', 'rate_limit', 'repos', 'user']);

/** A small page for people, so that links open; undefined for what is no page. */
export const answerPage = (github: GitHubState, path: string): HttpAnswer | undefined => {
  const { pathname } = splitPath(path);
  const [owner = '', name, kind, ...rest] = pathname.slice(1).split('/').map(decodeSegment);
  if (name === undefined || API_ROOTS.has(owner)) return undefined;
  const repository = github.findRepository(owner, name);
  const page = repository && findPage(repository, kind, rest);
  if (page === undefined) return undefined;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return { status: 200, headers, body: renderPage(page.title, page.content) };
};

const findPage = (
  repository: Repository,
  kind: string | undefined,
  rest: readonly string[],
): Page | undefined => {
  if (kind === undefined || kind === '') return repositoryPage(repository);
  if (kind === 'pull') return pullRequestPage(repository, Number(rest[0]));
  return kind === 'blob' ? filePage(repository, rest) : undefined;
};

const repositoryPage = (repository: Repository): Page => {
  const { nameWithOwner } = repository;
  const pulls = repository.pullRequests().sort((a, b) => b.number - a.number);
  const rows = pulls.map(
    ({ number, title, state }) =>
      html`<li><a href="/${nameWithOwner}/pull/${number}">#${number}</a> ${title} (${state.toLowerCase()})</li>`,
  );
  const branches = repository.branches().map((branch) => html`<li>${branch}</li>`);
  const content = html`<h1>${nameWithOwner}</h1><h2>Pull requests</h2><ul>${rows}</ul><h2>Branches</h2><ul>${branches}</ul>`;
  return { title: nameWithOwner, content };
};

const pullRequestPage = (repository: Repository, number: number): Page | undefined => {
  const pullRequest = repository.findPullRequest(number);
  if (pullRequest === undefined) return undefined;
  const { title, state, body, baseRefName, headRefName, labels, comments } = pullRequest;
  const diff = listChanges(pullRequest)
    .map((patch) => patch.text)
    .join('');
  const notes = comments.map(
    (it) => html`<h3>${it.author?.login ?? 'ghost'}</h3><pre>${it.body}</pre>`,
  );
  const content = html`<p><a href="/${repository.nameWithOwner}">${repository.nameWithOwner}</a></p>
<h1>${title} #${number}</h1>
<p><strong>${state.toLowerCase()}</strong> ${headRefName} into ${baseRefName}</p>
<p>${labels.map((label) => label.name).join(', ')}</p>
<pre>${body}</pre>${notes}<h2>Files changed</h2><pre>${diff}</pre>`;
  return { title: `${title} #${number}`, content };
};

// A branch name may hold slashes, so the longest one that exists is taken.
const filePage = (repository: Repository, rest: readonly string[]): Page | undefined => {
  for (let length = rest.length - 1; length > 0; length -= 1) {
    const ref = rest.slice(0, length).join('/');
    const path = rest.slice(length).join('/');
    const text = repository.readFile(ref, path);
    if (text !== undefined) {
      return { title: path, content: html`<h1>${path}</h1><p>${ref}</p><pre>${text}</pre>` };
    }
  }
  return undefined;
};
