/** Where bytes are kept between runs. It may fail at any time, and its callers expect that. */
export interface CacheStore {
  /** The newest entry whose key begins so; null when there is none. */
  load(prefix: string): Promise<Uint8Array | null>;
  save(prefix: string, suffix: string, bytes: Uint8Array): Promise<void>;
}
