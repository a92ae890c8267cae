/** Single values that an archive keeps beside its articles, each under a key. */
export interface Metadata {
  readMetadata(key: string): Promise<string | null>;
  writeMetadata(key: string, value: string): Promise<void>;
}
