/** Where bytes are kept between runs. Whoever uses it expects it to fail at any time. */
export interface CacheStore {
  /** The newest entry whose key begins so; null when there is none. */
  load(prefix: string): Promise<Uint8Array | null>;
  save(prefix: string, suffix: string, bytes: Uint8Array): Promise<void>;
}
