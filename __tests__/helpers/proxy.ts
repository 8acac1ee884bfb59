import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

export interface ForwardProxy {
  readonly url: string;
  /** The hosts that were asked for. */
  readonly hosts: readonly string[];
  close(): Promise<void>;
}

/** A proxy that takes every host for one on this machine, so that only those behind it reach it. */
export const forwardProxy = async (target: string): Promise<ForwardProxy> => {
  const hosts: string[] = [];
  const sockets = new Set<Duplex>();
  const { hostname, port } = new URL(target);
  const server = createServer((incoming, outgoing) => {
    const asked = new URL(incoming.url ?? '');
    hosts.push(asked.host);
    const { method, headers } = incoming;
    const path = `${asked.pathname}${asked.search}`;
    const passed = request({ hostname, port, path, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passed);
  });
  server.on('connect', (incoming, socket) => {
    hosts.push(new URL(`http://${incoming.url}`).host);
    const tunnel = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    for (const end of [socket, tunnel]) {
      sockets.add(end);
      end.on('error', () => undefined);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}`,
    hosts,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
};
