import { createServer } from 'node:http';
import { afterEach } from '@jest/globals';

export interface OtherHost {
  readonly url: string;
  /** Method, path and body of each request. */
  readonly asked: readonly string[];
}

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A host that is not GitHub, keeps what it is sent and gives everybody the same answer. */
export const otherHost = (answer: unknown = { data: null }): Promise<OtherHost> =>
  new Promise((done) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      request.resume();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : address;
      open.push(() => {
        server.closeAllConnections();
        server.close();
      });
      done({ url: `http://127.0.0.1:${port}`, asked });
    });
  });
