import * as core from '@actions/core';
import { terminal } from '../../sync/index.js';

/** What a person may want to know while a run goes on, in a group of its own in the log. */
export class LogGroup {
  #isOpen = false;

  readonly write = (message: string): void => {
    if (!this.#isOpen) core.startGroup('While it ran');
    this.#isOpen = true;
    core.info(terminal(message));
  };

  /** Ends the group; what follows is the report. */
  end(): void {
    if (this.#isOpen) core.endGroup();
    this.#isOpen = false;
  }
}
