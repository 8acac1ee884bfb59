import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { GitHubState } from '../github-state.js';
import { answerPage } from '../pages/pages.js';
import { errorAnswer } from './answer.js';
import { answerApi } from './api.js';
import { readRequest } from './request.js';
import { sendAnswer } from './send.js';

export interface Listening {
  readonly url: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
}

/** Serves a GitHub on the loopback interface, on any free port when the port is 0. */
export const listen = async (github: GitHubState, port: number): Promise<Listening> => {
  const server = createServer((message, response) => {
    serve(github, message, response).catch((error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) sendAnswer(response, errorAnswer(500, text));
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, apiUrl: url, graphqlUrl: `${url}/graphql`, serverUrl: url, close };
};

const serve = async (
  github: GitHubState,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const request = await readRequest(message);
  const webUrl = github.webUrl ?? `http://${message.headers.host ?? '127.0.0.1'}`;
  const page = request.method === 'GET' ? answerPage(github, request.path) : undefined;
  if (page !== undefined) return sendAnswer(response, page);
  github.requests.push(request);
  const { answer, kind } = await answerApi(github, request, webUrl);
  request.status = kind === 'drop-connection' ? 0 : answer.status;
  request.response = answer.body.toString();
  const date = github.clock.now().toUTCString();
  sendAnswer(response, { ...answer, headers: { date, ...answer.headers } }, kind);
};
