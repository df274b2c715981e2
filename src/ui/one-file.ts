declare global {
  interface ImportMetaEnv {
    /** Set by the build of the one file (src/cli/one-file.ts). */
    readonly ONE_FILE?: boolean;
  }
}

/** Whether this page is the whole of Sourceline in one file, with nothing beside it: no pages of documents, no texts, no server. */
export const ONE_FILE: boolean = import.meta.env.ONE_FILE === true;
