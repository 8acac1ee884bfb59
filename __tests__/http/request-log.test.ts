import { expect, it } from '@jest/globals';
import { describeRequest } from '../../src/http/index.js';

it('says what was asked, and what came of it', () => {
  expect(describeRequest('GET /items', { page: 2 }, '200 in 5 ms')).toBe(
    'GET /items {"page":2} -> 200 in 5 ms',
  );
});

it('cuts what is long', () => {
  const file = describeRequest('POST /files', { text: 'x'.repeat(500) }, '201');
  expect(file).toContain(`${'x'.repeat(80)}… (500 characters)`);
  expect(file).not.toContain('x'.repeat(81));
  const names = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`name${at}`, at]));
  expect(describeRequest('query', names, '200').length).toBeLessThan(700);
});
