import { brokenConnection, type RemoteName } from './connection-fault.js';

/** @throws {RemoteFault} `connection` when it is no JSON, or only a part of it */
export const parseJson = (remote: RemoteName, body: Uint8Array): unknown => {
  const text = new TextDecoder().decode(body);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const what = /^\s*\{/.test(text) ? 'only a part of its answer' : 'something other than JSON';
    throw brokenConnection(remote, `${remote.name} sent ${what}.`, cause);
  }
};
