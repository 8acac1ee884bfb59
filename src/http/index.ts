export { type Clock, machineClock } from './clock.js';
export { brokenConnection, type RemoteName } from './connection-fault.js';
export { asFault, faultOf, interrupted, RemoteFault, type Retry } from './fault.js';
export { parseJson } from './json-body.js';
export type { HttpCode } from './problems.js';
export { fetchThrough, type ProxySettings, proxyIn } from './proxy.js';
export { RateLimiter } from './rate-limiter.js';
export type { RateLimits } from './rate-window.js';
export { redirectTo } from './redirect.js';
export { describeRequest } from './request-log.js';
export { type Backoff, backoffBy, withRetry } from './retry.js';
export {
  type HttpRequest,
  type RawResponse,
  Transport,
  type TransportOptions,
} from './transport.js';
