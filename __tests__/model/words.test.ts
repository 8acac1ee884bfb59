import { describe, expect, it } from '@jest/globals';
import { didYouMean } from '../../src/model/words.js';

describe('the nearest word', () => {
  it.each([
    ['kye', ['records', 'key'], 'key'],
    ['eky', ['records', 'key'], 'key'],
    ['KYE', ['key'], 'key'],
    ['tilte', ['tie', 'title'], 'title'],
    ['Title', ['title', 'tilte'], 'title'],
  ])('to %s among %j is %s', (word, allowed, near) => {
    expect(didYouMean(word, allowed)).toBe(`Did you mean \`${near}\`? `);
  });

  it.each([
    ['yek', ['key']],
    ['ke', ['eky']],
    ['', ['key']],
    ['key', []],
  ])('to %j among %j is none', (word, allowed) => {
    expect(didYouMean(word, allowed)).toBe('');
  });
});
