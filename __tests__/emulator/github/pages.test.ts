import { describe, expect, it } from '@jest/globals';
import { serve } from './served.js';

describe('a page for people', () => {
  const hostile = '<script>alert("x")</script>';

  it('of a pull request shows it without running it', async () => {
    const { repo, send, github } = await serve();
    repo.commit({ branch: 'h', files: { f: hostile }, message: 'X' });
    repo.openPullRequest({ title: hostile, body: hostile, head: 'h' });
    const { status, headers, text } = await send('/octo/app/pull/1', {}, null);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).not.toContain('<script>');
    expect(text).toContain('<h1>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; #1</h1>');
    expect(text).toContain('+&lt;script&gt;');
    expect(github.requests).toEqual([]);
  });

  it('of a repository leads to its pull requests', async () => {
    const { repo, send } = await serve();
    repo.openPullRequest({ number: 4, title: 'Four', head: 'h' });
    expect((await send('/octo/app', {}, null)).text).toContain(
      '<a href="/octo/app/pull/4">#4</a> Four (open)',
    );
  });

  it('of a file takes a branch whose name has slashes', async () => {
    const { repo, send } = await serve();
    repo.commit({ branch: 'a/b', files: { 'c/d.txt': 'text' }, message: 'X' });
    expect((await send('/octo/app/blob/a/b/c/d.txt', {}, null)).text).toContain('<pre>text</pre>');
  });

  it.each(['/octo/app/pull/99', '/octo/app/blob/main/no', '/octo/no', '/octo/app/%zz', '//'])(
    'is missing at %s',
    async (path) => {
      const { send } = await serve();
      expect((await send(path, {}, 'a')).status).toBe(404);
    },
  );
});
