import type { Problem } from '../../../model/problem.js';
import { insecureAddresses, problemText } from '../../../sync/index.js';
import type { Place } from '../place/place.js';
import type { Terminal } from '../terminal.js';

/** Says what is wrong with the place itself, before anything is sent there, and gives what was said. */
export const tellCautions = (
  terminal: Terminal,
  { endpoint }: Pick<Place, 'endpoint'>,
): readonly Problem[] => {
  const cautions = insecureAddresses(endpoint);
  for (const problem of cautions) {
    terminal.note(`${terminal.paintNote('yellow', 'Warning:')} ${problemText(problem)}`);
  }
  return cautions;
};
