import { errorOf, type Problem } from '../model/problem.js';

/** Every code of a problem that this folder makes. */
export type DeliveryCode =
  | 'base-protected'
  | 'branch-left'
  | 'branch-taken'
  | 'commits-by-people'
  | 'left-to-full-run'
  | 'not-commented'
  | 'not-labelled'
  | 'not-marked'
  | 'uncommitted-changes';

export type DeliveryProblem = Problem<DeliveryCode>;

export const deliveryError = errorOf<DeliveryCode>();
