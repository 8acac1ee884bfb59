import { type Problem, renderProblem } from '../../../model/problem.js';
import { insecureAddresses, problemText } from '../../../sync/index.js';
import type { Target } from '../target/target.js';
import type { Terminal } from '../terminal.js';
import { TERMINAL } from '../wording.js';

/** Says what is wrong with the place itself, before anything is sent there, and gives what was said. */
export const warnOfAddress = (
  terminal: Terminal,
  { endpoint }: Pick<Target, 'endpoint'>,
): readonly Problem[] => {
  const cautions = insecureAddresses(endpoint);
  for (const problem of cautions) {
    terminal.err(
      `${terminal.paintErr('yellow', 'Warning:')} ${problemText(renderProblem(problem, TERMINAL))}`,
    );
  }
  return cautions;
};
