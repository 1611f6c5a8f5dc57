/** Modules made at build time from `requests/` by `src/server/build/requests-plugin.ts`. */

declare module 'virtual:ccs-requests/heads' {
  /** In the order of the sections. */
  export const heads: readonly import('./endpoint-head.ts').EndpointHead[];
  /** By section; each a chunk of its own. */
  export const loadDocument: {
    readonly [section: string]: () => Promise<{
      readonly document: import('./endpoint-document.ts').EndpointDocument;
    }>;
  };
  export function loadSocketDocument(): Promise<{
    readonly socketDocument: import('./socket-document.ts').SocketDocument;
  }>;
}

declare module 'virtual:ccs-requests/documents' {
  /** All documents at once, in the order of the sections; for the server and tests. */
  export const documents: readonly import('./endpoint-document.ts').EndpointDocument[];
  export const socketDocument: import('./socket-document.ts').SocketDocument;
}

declare module 'virtual:ccs-requests/frame-checks' {
  /** By the id of a frame kind; those without a schema are not there. Code made of the schemas when building. */
  export const frameChecks: import('../socket/index/frame-checks.ts').FrameChecks;
}
