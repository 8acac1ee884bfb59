import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Layout } from '../../sync/index.js';
import type { Terminal } from './terminal.js';

/** How texts are laid out on a terminal: East Asian letters and emoji take two columns. */
export const layoutOf = ({ width }: Pick<Terminal, 'width'>): Layout => ({
  width,
  // Most texts are plain, and telling clusters apart takes its time.
  columns: (text) => (/^[ -~]*$/.test(text) ? text.length : stringWidth(text)),
  wrap: (text, columns) => wrapAnsi(text, columns).split('\n'),
});
