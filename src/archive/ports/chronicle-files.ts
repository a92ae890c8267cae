export interface ChronicleFiles {
  /** Changes whenever a file does. */
  readonly signature: string;
  read(): Promise<readonly { readonly name: string; readonly raw: string }[]>;
}
