import type { RepositoryReader } from '../../../github/index.js';
import type { ListingHints } from '../../../model/tracker.js';
import type { CheckBudget, Watch } from '../../ports.js';
import type { LookUpReader } from './look-up.js';
import type { PageReader } from './read-page.js';
import type { ListingSource } from './source.js';

/** What one observation works with. */
export interface ListingContext {
  readonly source: ListingSource;
  readonly reader: RepositoryReader;
  readonly pages: PageReader;
  readonly lookUps: LookUpReader;
  readonly checkBudget: CheckBudget;
  readonly hints: ListingHints;
  readonly watch: Watch;
}
