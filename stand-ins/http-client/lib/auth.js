// @ts-check
export class BearerCredentialHandler {
  constructor() {
    throw new Error('OIDC tokens are not part of this bundle.');
  }
}
