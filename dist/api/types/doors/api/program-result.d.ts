import type { RenderedResult } from '../../model/result.js';
/** What one run found and did. */
export type ProgramResult = Omit<RenderedResult, 'wording'>;
