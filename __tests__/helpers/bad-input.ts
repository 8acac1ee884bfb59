import { expect } from '@jest/globals';
import { type ActionRun, DECLARED_OUTPUTS } from './run-action.js';
import type { World } from './world.js';

/** The texts of the error annotations in a log, as the runner decodes them. */
export const errorsIn = (log: string): readonly string[] =>
  [...log.matchAll(/^::error\b[^:]*::(.*)$/gm)].map(([, text = '']) =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'),
  );

/**
 * Expects that a run failed with one error, in which all the pieces stand, and that everything
 * else a workflow relies on is there nevertheless.
 */
export const expectRefused = (world: World, run: ActionRun, pieces: readonly string[]): void => {
  expect(run.exitCode).toBe(1);
  const annotations = errorsIn(run.log);
  expect(annotations).toHaveLength(1);
  for (const piece of pieces) expect(annotations[0]).toContain(piece);
  const errors = [...run.report.errors, ...run.report.projects.flatMap(({ errors }) => errors)];
  const [error] = errors;
  expect(error?.code).toMatch(/^[a-z-]+$/);
  expect(annotations[0]).not.toContain('\n');
  expect(error?.remedy).not.toBe('');
  expect(Object.keys(run.outputs).sort()).toEqual([...DECLARED_OUTPUTS].sort());
  expect(run.outputs).toMatchObject({ complete: 'false', 'pull-request-operation': 'none' });
  expect(run.summary).not.toBe('');
  expect(world.writes()).toEqual([]);
};
