// @ts-check
/** Half of the bundle and half of the start-up time would be a client that nothing of ours calls. */
export class HttpClient {
  constructor() {
    throw new Error('OIDC tokens are not part of this bundle.');
  }
}
