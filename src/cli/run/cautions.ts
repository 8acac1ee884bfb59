import { insecureAddresses, problemText } from '../../sync/index.js';
import type { Place } from '../place/place.js';
import type { Terminal } from '../terminal.js';

/** Says what is wrong with the place itself, for commands that print no report of a run. */
export const tellCautions = (terminal: Terminal, { endpoint }: Pick<Place, 'endpoint'>): void => {
  for (const problem of insecureAddresses(endpoint)) {
    terminal.note(`${terminal.paintNote('yellow', 'Warning:')} ${problemText(problem)}`);
  }
};
