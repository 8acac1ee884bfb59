import { errorOf } from '../model/problem.js';
import type { ConnectionFaultCode } from './connection-fault.js';

/** Every code of a problem between here and a remote, whichever it is. */
export type HttpCode = ConnectionFaultCode | 'proxy-invalid';

export const httpError = errorOf<HttpCode>();
