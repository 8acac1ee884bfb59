import { describe, expect, it } from '@jest/globals';
import { followPages, type ListingPage } from '../../src/github/index.js';
import type { Problem } from '../../src/model/problem.js';

interface Listing {
  readonly page: (index: number) => ListingPage;
  readonly checkBudget?: () => Promise<Problem | null>;
  readonly enough?: number;
  readonly mostPages?: number;
}

/** Follows a listing whose pages are made by their index, and gives how it ended. */
const following = async ({ page, enough, ...paging }: Listing) => {
  const asked: (string | null)[] = [];
  const problem = await followPages({
    what: 'branches',
    after: null,
    read: async (after) => {
      asked.push(after);
      return page(asked.length - 1);
    },
    take: () => asked.length === enough,
    ...paging,
  });
  return { asked, code: problem?.code ?? null, message: problem?.message ?? '' };
};

/** Ten entries a page, with a cursor of its own, up to so many entries. */
const tens =
  (total: number) =>
  (index: number): ListingPage => ({
    keys: Array.from({ length: 10 }, (_, key) => 10 * index + key),
    next: 10 * (index + 1) < total ? `c${index}` : null,
    total,
  });

describe('following a listing', () => {
  it('reads it to its end', async () => {
    const { asked, code } = await following({ page: tens(5000) });
    expect([asked.length, code]).toEqual([500, null]);
    expect(asked.slice(0, 3)).toEqual([null, 'c0', 'c1']);
  });

  it('reads no further than is wanted', async () => {
    expect(await following({ page: tens(5000), enough: 2 })).toMatchObject({
      asked: [null, 'c0'],
      code: null,
    });
  });

  it('stops, with the reason, where no more may be asked for', async () => {
    const exceeded = { code: 'rate-reserve', message: 'Few are left.', remedy: 'Later.' };
    let left = 2;
    const checkBudget = async () => {
      left -= 1;
      return left < 0 ? exceeded : null;
    };
    expect(await following({ page: tens(5000), checkBudget })).toMatchObject({
      asked: [null, 'c0'],
      code: 'rate-reserve',
    });
  });

  it.each([
    ['stands still', () => 'c0'],
    ['comes again after others', (index: number) => `c${index % 3}`],
  ])('does not follow a cursor that %s', async (_, cursor) => {
    const { code, asked } = await following({
      page: (index) => ({ ...tens(5000)(index), next: cursor(index) }),
    });
    expect(code).toBe('cursor-stuck');
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  it.each([
    ['are empty', () => []],
    ['bring what came before', () => [1, 2, 3]],
  ])('does not follow pages that %s', async (_, keys) => {
    const { code, asked, message } = await following({
      page: (index) => ({ keys: keys(), next: `c${index}`, total: 3 }),
    });
    expect(code).toBe('listing-endless');
    expect(message).toContain('branches');
    expect(message).toContain('counts 3');
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  it('passes over one page that brings nothing new', async () => {
    const { code } = await following({
      page: (index) => ({ ...tens(100)(index), ...(index === 4 && { keys: [] }) }),
    });
    expect(code).toBeNull();
  });

  it('does not follow more entries than can have come and gone', async () => {
    const { code, asked } = await following({
      page: (index) => ({ ...tens(1e9)(index), total: 30 }),
    });
    expect(code).toBe('listing-endless');
    expect(asked.length).toBeLessThan(30);
  });

  it('has a bound where nothing is counted', async () => {
    const page = (index: number) => ({ keys: [index], next: `c${index}` });
    const { code, asked } = await following({ page, mostPages: 50 });
    expect([code, asked.length]).toEqual(['listing-endless', 50]);
  });
});
