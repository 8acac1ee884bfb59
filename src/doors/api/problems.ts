import { errorOf } from '../../model/problem.js';

/** Every code of a problem with what a program asks. */
export type ApiCode = 'input-invalid' | 'input-unknown';

export const apiError = errorOf<ApiCode>();
