import { GitHubState } from './github-state.js';
import { type Listening, listen } from './http/server.js';

/** A GitHub of its own, served on the loopback interface. */
export class EmbeddedGitHub extends GitHubState {
  listen(options: { readonly port?: number } = {}): Promise<Listening> {
    return listen(this, options.port ?? 0);
  }
}
