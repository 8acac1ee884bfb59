import { expect, it } from '@jest/globals';
import { renderPeopleComment } from '../../src/report/index.js';

const commit = (author: string, index: number) => ({
  oid: `${index}`.repeat(40),
  message: 'Correct the title',
  author,
});

it('names everybody who committed in full, each once', () => {
  const authors = ['someone-with-a-long-login', 'mona', 'hubot', 'mona'];
  expect(renderPeopleComment(authors.map(commit))).toMatch(
    /^`someone-with-a-long-login`, `mona` and `hubot` committed to this branch/,
  );
});
