import { describe, expect, it } from '@jest/globals';
import { ofListing, ofLookingUp } from '../../src/trackers/github/listing/estimate.js';
import { SOURCE } from '../../src/trackers/github/pull-requests/source.js';

describe('the estimate of a scan', () => {
  it('counts a point for each page of what is cheap, and more for more lists', () => {
    expect(ofListing(SOURCE, 10_000, ['assignees'])).toEqual({ requests: 101, points: 101 });
    expect(ofListing(SOURCE, 1_000, ['labels', 'assignees', 'reviewers'])).toEqual({
      requests: 11,
      points: 44,
    });
  });

  it('counts a request for every fifty numbers that are looked up', () => {
    expect(ofLookingUp(SOURCE, 9_900, ['assignees'])).toEqual({ requests: 199, points: 199 });
  });
});
