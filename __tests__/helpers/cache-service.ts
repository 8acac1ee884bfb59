import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';

/** An imitation of the cache service of GitHub Actions, version 2. */
export interface CacheService {
  /** What the runner tells an action of it. */
  readonly env: Readonly<Record<string, string>>;
  /** The entries, by key, in the order in which they came. */
  readonly entries: Map<string, Buffer>;
  /** The methods that were called. */
  readonly calls: string[];
  /** How it misbehaves. */
  fault: 'none' | 'silent' | 'broken' | 'read-only';
}

const open: { close(): void }[] = [];

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

export const cacheService = async (): Promise<CacheService> => {
  const entries = new Map<string, Buffer>();
  const uploads = new Map<string, Buffer>();
  const calls: string[] = [];
  let url = '';
  const answer = (method: string, asked: Record<string, unknown>): object => {
    const key = String(asked.key);
    if (method === 'CreateCacheEntry') {
      return service.fault === 'read-only'
        ? { ok: false, message: 'cache write denied: the token is read-only' }
        : { ok: true, signed_upload_url: `${url}/blobs/${encodeURIComponent(key)}` };
    }
    if (method === 'FinalizeCacheEntryUpload') {
      const bytes = uploads.get(key);
      if (bytes !== undefined) entries.set(key, bytes);
      return { ok: bytes !== undefined, entry_id: '1' };
    }
    const wanted = Array.isArray(asked.restore_keys) ? asked.restore_keys.map(String) : [];
    const found = [...entries.keys()]
      .reverse()
      .find((one) => wanted.some((it) => one.startsWith(it)));
    return found === undefined
      ? { ok: false }
      : {
          ok: true,
          matched_key: found,
          signed_download_url: `${url}/blobs/${encodeURIComponent(found)}`,
        };
  };
  const server = createServer(async (message, response) => {
    const body = await bodyOf(message);
    const path = new URL(message.url ?? '/', 'http://cache').pathname;
    const method = path.split('/').at(-1) ?? '';
    const key = decodeURIComponent(method);
    calls.push(path.startsWith('/blobs') ? `${message.method} blob` : method);
    if (service.fault === 'silent') return;
    if (service.fault === 'broken') return response.writeHead(500).end('{}');
    if (message.method === 'PUT') {
      uploads.set(key, body);
      return response.writeHead(201, { etag: '"1"', 'x-ms-request-id': '1' }).end();
    }
    if (path.startsWith('/blobs')) return sendBlob(message, response, entries.get(key));
    const json = JSON.stringify(answer(method, JSON.parse(body.toString() || '{}')));
    return response.writeHead(200, { 'content-type': 'application/json' }).end(json);
  });
  const folder = mkdtempSync(join(tmpdir(), 'metadata-sync-cache-'));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  open.push({
    close: () => {
      rmSync(folder, { recursive: true, force: true });
      server.close();
      server.closeAllConnections();
    },
  });
  const service: CacheService = {
    env: {
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_RUNTIME_TOKEN: 'a-runtime-token',
      // An entry is found by the place of its file too, which a runner never changes.
      RUNNER_TEMP: folder,
      GITHUB_WORKSPACE: folder,
      // The cache has its second version only where GitHub itself runs.
      GITHUB_SERVER_URL: 'http://github.localhost',
    },
    entries,
    calls,
    fault: 'none',
  };
  return service;
};

const sendBlob = (
  message: IncomingMessage,
  response: ServerResponse,
  bytes: Buffer | undefined,
): unknown => {
  if (bytes === undefined) return response.writeHead(404).end();
  if (message.method === 'HEAD') {
    return response.writeHead(200, { 'content-length': String(bytes.length) }).end();
  }
  const [, from, to] = /bytes=(\d+)-(\d*)/.exec(message.headers.range ?? '') ?? [];
  if (from === undefined) return response.writeHead(200).end(bytes);
  const part = bytes.subarray(Number(from), to ? Number(to) + 1 : undefined);
  const range = `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`;
  return response.writeHead(206, { 'content-range': range }).end(part);
};
