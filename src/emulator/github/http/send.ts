import type { ServerResponse } from 'node:http';
import type { Fault } from '../faults.js';
import type { HttpAnswer } from './answer.js';

/** Sends an answer, or the part of it that a fault lets through. */
export const sendAnswer = (
  response: ServerResponse,
  answer: HttpAnswer,
  kind?: Fault['kind'],
): void => {
  if (kind === 'drop-connection') {
    response.destroy();
    return;
  }
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(bytes.length) });
  if (kind !== 'cut-body') {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
};
