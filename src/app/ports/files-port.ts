/** Files of the user. */
export interface FilesPort {
  /** Hands a file to the browser, which keeps it where the user wants downloads to be. */
  save(name: string, file: Blob): void;
}
