import { expect, it } from '@jest/globals';
import { attemptOf, isMadeRunId, isRunId, isUniqueRunId } from '../../src/model/run-id.js';

it.each([
  ['18273-2-a1b2c3', true, true, true, '18273-2'],
  ['18273-2', true, true, false, '18273-2'],
  ['0f0e0d0c-1111-4222-8333-444455556666', true, true, true, null],
  ['nightly:7', true, false, false, null],
  ['18273-2-a1b2c3-x', true, false, false, null],
  ['two words', false, false, false, null],
  ['', false, false, false, null],
])('%s is told for what it is', (id, allowed, made, unique, attempt) => {
  expect([isRunId(id), isMadeRunId(id), isUniqueRunId(id), attemptOf(id)]).toEqual([
    allowed,
    made,
    unique,
    attempt,
  ]);
});
