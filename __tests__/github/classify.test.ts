import { describe, expect, it } from '@jest/globals';
import { classify } from '../../src/github/classify.js';
import { anAnswer, NOW, RESET, ROWS, withError } from './answers.js';

describe('an answer of GitHub', () => {
  it.each(ROWS)('is told for what it is: %s', (...[, answer, code, wait]) => {
    const fault = classify(answer, NOW);
    expect(fault?.code).toBe(code);
    const retry = fault?.retry;
    expect(typeof retry === 'object' ? (retry.at - NOW) / 1000 : retry).toBe(wait);
  });

  it('has, where it is a fault, a message and a remedy', () => {
    for (const [, answer, code] of ROWS) {
      const fault = classify(answer, NOW);
      if (code === undefined) continue;
      expect(fault?.message).toMatch(/\S/);
      expect(fault?.remedy).toMatch(/^[A-Z].*\S/);
    }
  });

  it('may have taken effect only when GitHub did not finish', () => {
    const doubtful = ROWS.filter(([, answer]) => classify(answer, NOW)?.mayHaveTakenEffect).map(
      ([, answer]) => classify(answer, NOW)?.code,
    );
    expect(new Set(doubtful)).toEqual(new Set(['timed-out', 'too-large']));
  });

  it('names the permission that GitHub asks for', () => {
    const headers = { 'x-accepted-github-permissions': 'pull_requests=write; contents=read' };
    const fault = classify(
      anAnswer({ status: 403, message: 'Resource not accessible by integration', headers }),
      NOW,
    );
    expect(fault?.remedy).toContain('pull_requests: write');
    const unnamed = classify(
      anAnswer({ status: 403, message: 'Resource not accessible by integration' }),
      NOW,
    );
    expect(unnamed?.remedy).toContain('pull-requests: read');
  });

  it('says until when the rate limit is used up', () => {
    const fault = classify(
      withError('RATE_LIMITED', 'x', { headers: { 'x-ratelimit-reset': RESET } }),
      NOW,
    );
    expect(fault?.message).toContain('2026-02-01T04:00:00Z');
  });
});
